use super::prose::passages_of;
use super::{FieldName, Form, Frame, Item, ItemKind, Mark, Passage, Word};
use crate::model::values::{Date, Id};
use crate::model::{
    ActionCard, Approval, Body, Intervention, Organisation, Prose, Section, SectionContent, WarningSigns,
};
use crate::source::Spanned;

/// A section and what stands in it.
pub(super) fn section_items(section: &Section, items: &mut Vec<Item>) {
    let id = section.id.as_str();
    let head = Item::new(ItemKind::Section, id, Some(id)).with_value(FieldName::Title, Some(section.title()));
    let item = |kind, of: &Id| Item::new(kind, of.as_str(), Some(id));
    let intro = |text: &Option<Prose>| text.as_ref().map(text_of).unwrap_or_default();
    match &section.content {
        SectionContent::Purpose(purpose) => {
            items.push(head.with(FieldName::Text, text_of(&purpose.body)));
            items.extend(
                purpose
                    .head
                    .aims
                    .iter()
                    .map(|aim| item(ItemKind::Aim, &aim.id).with_value(FieldName::Text, Some(&aim.text))),
            );
        }
        SectionContent::LegalBasis(text) | SectionContent::Free(text) => {
            items.push(head.with(FieldName::Text, text_of(&text.body)));
        }
        SectionContent::Definitions(definitions) => {
            items.push(head.with(FieldName::Text, intro(&definitions.intro)));
            items.extend(definitions.terms.iter().map(|term| {
                item(ItemKind::Term, &term.id)
                    .with_value(FieldName::Title, Some(&term.term))
                    .with(FieldName::Text, text_of(&term.text))
            }));
        }
        SectionContent::Organisation(organisation) => {
            let head = head
                .with(FieldName::Text, intro(&organisation.intro))
                .with(FieldName::ResourcePersons, names("contact", &organisation.resource_persons));
            organisation_items(organisation, head, &item, items);
        }
        SectionContent::Interventions(list) => {
            items.push(head.with(FieldName::Text, intro(&list.intro)));
            items.extend(
                list.items
                    .iter()
                    .map(|entry| intervention(entry, item(ItemKind::Intervention, &entry.head.id))),
            );
        }
        SectionContent::WarningSigns(signs) => warning_signs(signs, head, &item, items),
        SectionContent::ActionCards(list) => {
            items.push(head.with(FieldName::Text, intro(&list.intro)));
            items.extend(list.items.iter().map(|entry| card(entry, item(ItemKind::Card, &entry.id))));
        }
    }
}

fn organisation_items(
    organisation: &Organisation,
    head: Item,
    item: &dyn Fn(ItemKind, &Id) -> Item,
    items: &mut Vec<Item>,
) {
    let procedure = organisation.procedure.as_ref();
    items.push(head.with_value(FieldName::Procedure, procedure.map(|procedure| procedure.title.as_str())));
    items.extend(organisation.bodies.iter().map(|entry| body(entry, item(ItemKind::Body, &entry.id))));
    items.extend(procedure.iter().flat_map(|procedure| &procedure.steps).map(|step| {
        item(ItemKind::Step, &step.id)
            .with_value(FieldName::Text, Some(&step.text))
            .with_value(FieldName::Responsible, value(step.responsible.as_ref()))
    }));
}

fn body(body: &Body, item: Item) -> Item {
    let members = body.members.iter().map(|member| {
        let mut passage = Passage::value(&member.name);
        let contact = member.contact.iter().map(|id| name("contact", id));
        passage.words.extend(contact);
        passage.inside(Frame::Point)
    });
    let tasks = body.tasks.iter().map(|task| Passage::value(task).inside(Frame::Point));
    item.with_value(FieldName::Title, Some(&body.name))
        .with(FieldName::Text, text_of(&body.text))
        .with(FieldName::Members, members.collect())
        .with(FieldName::Tasks, tasks.collect())
        .with_value(FieldName::Meets, value(body.meets.as_ref()))
        .with(FieldName::Parent, body.parent.iter().map(|id| named("body", id)).collect())
}

fn intervention(intervention: &Intervention, item: Item) -> Item {
    let head = &intervention.head;
    item.with_value(FieldName::Title, Some(&head.title))
        .with_value(FieldName::TargetGroup, value(head.target_group.as_ref()))
        .with_value(FieldName::Owner, value(head.owner.as_ref()))
        .with_value(FieldName::AssessedBy, value(head.assessed_by.as_ref()))
        .with_value(FieldName::GrantedBy, value(head.granted_by.as_ref()))
        .with_value(FieldName::Since, value(head.since.as_ref()))
        .with(FieldName::Text, text_of(&intervention.body))
}

fn warning_signs(
    signs: &WarningSigns,
    head: Item,
    item: &dyn Fn(ItemKind, &Id) -> Item,
    items: &mut Vec<Item>,
) {
    let source = signs.source.iter().map(|source| {
        let mut passage = Passage::value(&source.name);
        passage.words.extend(source.url.iter().map(|url| Word::whole(url.as_str())));
        passage
    });
    items.push(
        head.with(FieldName::Text, text_of(&signs.intro))
            .with(FieldName::Caveat, text_of(&signs.caveat))
            .with(FieldName::Source, source.collect()),
    );
    for group in &signs.groups {
        items.push(item(ItemKind::Signs, &group.id).with_value(FieldName::Title, Some(&group.title)));
        items.extend(group.signs.iter().map(|sign| {
            let sign = item(ItemKind::Sign, &sign.id).with_value(FieldName::Text, Some(&sign.text));
            Item { group: Some(group.id.as_str().to_owned()), ..sign }
        }));
    }
}

fn card(card: &ActionCard, item: Item) -> Item {
    let audience = Passage::new(Form::Value, vec![Word::marked(card.audience.word(), Mark::Key)]);
    let approved = match &card.approved {
        Approval::None => Passage::new(Form::Value, vec![Word::marked("none", Mark::Key)]),
        Approval::Given(given) => {
            let mut passage = Passage::value(&given.by);
            passage.words.push(Word::marked(&given.date.to_string(), Mark::Date));
            passage
        }
    };
    item.with_value(FieldName::Title, Some(&card.title))
        .with(FieldName::Audience, vec![audience])
        .with_value(FieldName::AgeGroup, value(card.age_group.as_ref()))
        .with(FieldName::Task, text_of(&card.task))
        .with(FieldName::When, list_of(&card.when, &Frame::Point))
        .with(FieldName::Steps, list_of(&card.steps, &Frame::Number))
        .with(FieldName::Acute, text_of(&card.acute))
        .with(FieldName::Emergency, card.emergency.iter().map(|id| Passage::whole(id.as_str())).collect())
        .with(FieldName::Contacts, names("contact", &card.contacts))
        .with(FieldName::Notes, list_of(&card.notes, &Frame::Point))
        .with_value(FieldName::KeptAt, value(card.kept_at.as_ref()))
        .with_value(FieldName::Owner, value(card.owner.as_ref()))
        .with(FieldName::Approved, vec![approved])
        .with(FieldName::ReviewBy, card.review_by.iter().map(|date| day(date.value)).collect())
}

fn text_of(prose: &Prose) -> Vec<Passage> {
    passages_of(&prose.document)
}

/// Texts as items of one list.
fn list_of(texts: &[Prose], frame: &Frame) -> Vec<Passage> {
    let item = |text: &Prose| {
        let passages = text_of(text).into_iter().enumerate();
        passages
            .map(|(at, passage)| passage.inside(if at == 0 { frame.clone() } else { Frame::More }))
            .collect::<Vec<_>>()
    };
    texts.iter().flat_map(item).collect()
}

fn value(text: Option<&Spanned<String>>) -> Option<&str> {
    text.map(|text| text.as_str())
}

fn day(date: Date) -> Passage {
    Passage::new(Form::Value, vec![Word::marked(&date.to_string(), Mark::Date)])
}

fn name(scheme: &str, id: &Id) -> Word {
    Word::marked(&format!("{scheme}:{id}"), Mark::Name)
}

fn named(scheme: &str, id: &Id) -> Passage {
    Passage::new(Form::Value, vec![name(scheme, id)])
}

fn names(scheme: &str, ids: &[Spanned<Id>]) -> Vec<Passage> {
    ids.iter().map(|id| named(scheme, id).inside(Frame::Point)).collect()
}
