use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::markdown::ReferenceKind;
use crate::model::values::ItemPlace;
use crate::model::{
    ActionCard, Body, Intervention, ItemList, Organisation, Prose, Section, SectionContent, WarningSigns,
};
use crate::render::print_data::{self, TextPlace};
use crate::render::view::{ChangeNoteView, ContactView};
use crate::route::{At, Page};
use crate::source::Spanned;

use super::SiteComposer;
use super::contacts::contact_views;
use super::links::PageLinks;
use super::plan_places::{PlanLinks, PlanPlaces};
use super::scope::Scope;

/// Turns the sections of an edition into the blocks of a document, in the order of the web.
///
/// Beside those of texts there are: `aside` (a remark in small letters), `mark` and `caveat` (what must be seen),
/// `sentences` (a list that cannot be ticked), `passage` (blocks in another language), `overview` (what is drawn from the text and not adopted), `contacts` and
/// `emergency` (whom to ring).
pub(super) struct PlanSections<'p, 'a> {
    pub site: &'p SiteComposer<'a>,
    pub at: At<'a>,
    pub places: &'p PlanPlaces<'a>,
    /// As [`TextPlace::pictures`].
    pub pictures: &'p BTreeMap<String, String>,
    /// How many texts there were before.
    texts: usize,
}

/// Where a text stands: its page on the web, and the heading above it on paper.
#[derive(Clone)]
pub(super) struct Above<'a> {
    pub page: Page<'a>,
    /// What the text belongs to.
    pub owner: ItemPlace,
    /// The part of the owner, when it has several texts.
    pub part: Option<&'a str>,
    pub level: u8,
}

impl<'p, 'a> PlanSections<'p, 'a> {
    pub(super) fn new(
        site: &'p SiteComposer<'a>,
        at: At<'a>,
        places: &'p PlanPlaces<'a>,
        pictures: &'p BTreeMap<String, String>,
    ) -> Self {
        Self { site, at, places, pictures, texts: 0 }
    }

    pub(super) fn section(&mut self, section: &'a Section) -> Value {
        let owner = ItemPlace::item(ReferenceKind::Section, section.id.as_str());
        let id = owner.to_string();
        let above = Above { page: Page::Section(self.at, section), owner, part: None, level: 1 };
        let blocks = match &section.content {
            SectionContent::Purpose(purpose) => {
                let mut out = self.text(&purpose.body, &above);
                let aims = purpose.head.aims.iter();
                let aims = aims.map(|aim| item(&above.owner.clone().at(aim.id.as_str()), &aim.text));
                out.extend(list("list", aims.collect()));
                out
            }
            SectionContent::LegalBasis(text) | SectionContent::Free(text) => self.text(&text.body, &above),
            SectionContent::Definitions(definitions) => {
                let mut out = self.intro(definitions.intro.as_ref(), &above);
                for term in &definitions.terms {
                    out.push(heading(2, &ItemPlace::item(ReferenceKind::Term, term.id.as_str()), &term.term));
                    let above = Above { part: Some(term.id.as_str()), level: 2, ..above.clone() };
                    out.extend(self.text(&term.text, &above));
                }
                out
            }
            SectionContent::Organisation(organisation) => self.organisation(organisation, &above),
            SectionContent::Interventions(list) => {
                let mut out = self.intro(list.intro.as_ref(), &above);
                for intervention in &list.items {
                    out.extend(self.intervention(section, intervention));
                }
                out
            }
            SectionContent::WarningSigns(signs) => self.warning_signs(signs, &above),
            SectionContent::ActionCards(list) => self.cards(section, list, &above),
        };
        json!({ "id": id, "title": section.title(), "blocks": blocks })
    }

    pub(super) fn text(&mut self, text: &Prose, above: &Above<'a>) -> Vec<Value> {
        let scope = Scope::new(self.site, above.page);
        let web = PageLinks::new(&scope).absolute();
        let (web, id_prefix) = match above.part {
            Some(part) => (web.with_id_prefix(part), format!("{}#{part}-", above.owner)),
            None => (web, format!("{}#", above.owner)),
        };
        let document = web.shown(text);
        let links =
            PlanLinks { web: &web.of_text(&document), places: self.places, site: self.site, at: self.at };
        self.texts += 1;
        let place = TextPlace {
            heading_base: above.level + 1,
            id_prefix: &id_prefix,
            text: self.texts,
            pictures: self.pictures,
        };
        print_data::in_document(&document, &links, &place)
    }

    fn intro(&mut self, intro: Option<&Prose>, above: &Above<'a>) -> Vec<Value> {
        intro.map(|intro| self.text(intro, above)).unwrap_or_default()
    }

    fn organisation(&mut self, organisation: &'a Organisation, above: &Above<'a>) -> Vec<Value> {
        let words = self.site.words;
        let mut out = self.intro(organisation.intro.as_ref(), above);
        let scope = Scope::new(self.site, above.page);
        let persons = organisation.resource_persons.iter().map(|id| id.as_str());
        out.extend(self.contacts(&contact_views(persons, &scope)));
        for body in &organisation.bodies {
            out.push(heading(2, &ItemPlace::item(ReferenceKind::Body, body.id.as_str()), &body.name));
            let above = Above { part: Some(body.id.as_str()), level: 2, ..above.clone() };
            out.extend(self.text(&body.text, &above));
            let facts = self.facts_of_body(body, organisation);
            if !facts.is_empty() {
                let title = heading_of(3, None, &words.filled("overview_of", &[("name", &body.name)]), false);
                out.push(overview(&title, words.text("overview_note"), &facts, &[]));
            }
        }
        if let Some(procedure) = &organisation.procedure {
            let steps = procedure.steps.iter().map(|step| {
                let mut line = anchored(&ItemPlace::item(ReferenceKind::Step, step.id.as_str()), &step.text);
                if let Some(responsible) = &step.responsible {
                    let responsible = format!("{} {}", words.text("responsible"), responsible.value);
                    line.extend([json!({ "kind": "break" }), emphasis(&responsible)]);
                }
                json!([paragraph(&line)])
            });
            let steps = json!({
                "kind": "list", "ordered": true, "start": 1, "items": steps.collect::<Vec<_>>(),
            });
            let title = heading_of(2, None, &procedure.title, true);
            out.push(overview(&title, words.text("overview_note"), &[], &[steps]));
        }
        out
    }

    fn facts_of_body(&self, body: &Body, organisation: &Organisation) -> Vec<Value> {
        let words = self.site.words;
        let parent = body.parent.as_ref().and_then(|id| {
            let parent = organisation.bodies.iter().find(|other| other.id.value == id.value)?;
            let place = ItemPlace::item(ReferenceKind::Body, parent.id.as_str());
            Some(vec![vec![reference(&place.to_string(), &parent.name)]])
        });
        let members = body.members.iter().map(|member| {
            let contact = member.contact.as_ref().and_then(|id| self.places.contact(id.as_str()));
            vec![contact.map_or_else(|| text(&member.name), |place| reference(&place, &member.name))]
        });
        let tasks = body.tasks.iter().map(|task| vec![text(task)]);
        [
            ("part_of", parent.unwrap_or_default()),
            ("members", members.collect()),
            ("tasks", tasks.collect()),
            ("meets", body.meets.iter().map(|meets| vec![text(meets)]).collect()),
        ]
        .into_iter()
        .filter(|(_, values)| !values.is_empty())
        .map(|(key, values)| fact(words.text(key), &values))
        .collect()
    }

    fn intervention(&mut self, section: &'a Section, intervention: &'a Intervention) -> Vec<Value> {
        let words = self.site.words;
        let head = &intervention.head;
        let owner = ItemPlace::item(ReferenceKind::Intervention, head.id.as_str());
        let mut out = vec![heading(2, &owner, &head.title)];
        let page = Page::Intervention(self.at, section, intervention);
        out.extend(self.text(&intervention.body, &Above { page, owner, part: None, level: 2 }));
        let facts = facts_of(&[
            (words.text("target_group"), head.target_group.as_ref()),
            (words.text("intervention_owner"), head.owner.as_ref()),
            (words.text("assessed_by"), head.assessed_by.as_ref()),
            (words.text("granted_by"), head.granted_by.as_ref()),
            (words.text("since"), head.since.as_ref()),
        ]);
        if !facts.is_empty() {
            let title = heading_of(3, None, &words.filled("overview_of", &[("name", &head.title)]), false);
            out.push(overview(&title, words.text("overview_note"), &facts, &[]));
        }
        out
    }

    fn warning_signs(&mut self, signs: &'a WarningSigns, above: &Above<'a>) -> Vec<Value> {
        let mut out = self.text(&signs.intro, above);
        out.push(json!({ "kind": "caveat", "blocks": self.text(&signs.caveat, above) }));
        let place = |id: &str| ItemPlace::item(ReferenceKind::Sign, id);
        for group in &signs.groups {
            out.push(heading(2, &place(group.id.as_str()), &group.title));
            let sentences = group.signs.iter().map(|sign| item(&place(sign.id.as_str()), &sign.text));
            out.extend(list("sentences", sentences.collect()));
        }
        if let Some(source) = &signs.source {
            let label = text(&format!("{}: ", self.site.words.text("source")));
            let name = match &source.url {
                Some(url) => link(url.as_str(), &source.name),
                None => text(&source.name),
            };
            out.push(paragraph(&[label, name]));
        }
        out
    }

    fn cards(
        &mut self,
        section: &'a Section,
        list: &'a ItemList<ActionCard>,
        above: &Above<'a>,
    ) -> Vec<Value> {
        let mut out = vec![aside(self.site.words.text("print_cards_note"))];
        out.extend(self.intro(list.intro.as_ref(), above));
        for card in &list.items {
            out.extend(self.card(section, card));
        }
        out
    }

    /// Contacts as one line each; nothing when there are none.
    pub(super) fn contacts(&self, contacts: &[ContactView]) -> Option<Value> {
        let entries = contacts.iter().map(|contact| {
            json!({
                "role": contact.role,
                "to": self.places.contact(&contact.id),
                "phones": contact.phones,
                "change": contact.change.as_ref().map(|change| self.change(change)),
            })
        });
        (!contacts.is_empty()).then(|| json!({ "kind": "contacts", "entries": entries.collect::<Vec<_>>() }))
    }

    pub(super) fn change(&self, change: &ChangeNoteView) -> String {
        change_text(change, self.site)
    }
}

/// That something is not as it was on the day of adoption, in words.
pub(super) fn change_text(change: &ChangeNoteView, site: &SiteComposer<'_>) -> String {
    let key = if change.gone { "gone" } else { "changed" };
    match &change.date {
        Some(date) => site.words.filled(&format!("{key}_on"), &[("date", &date.text)]),
        None => site.words.text(&format!("{key}_unknown")).to_owned(),
    }
}

pub(super) fn text(words: &str) -> Value {
    json!({ "kind": "text", "text": words })
}

pub(super) fn link(href: &str, words: &str) -> Value {
    let address = print_data::visible_address(href, words);
    json!({ "kind": "link", "href": href, "address": address, "children": [text(words)] })
}

pub(super) fn reference(to: &str, words: &str) -> Value {
    json!({ "kind": "reference", "to": to, "children": [text(words)] })
}

pub(super) fn fact(label: &str, values: &[Vec<Value>]) -> Value {
    json!({ "label": label, "values": values })
}

fn facts_of(facts: &[(&str, Option<&Spanned<String>>)]) -> Vec<Value> {
    facts.iter().filter_map(|(label, value)| Some(fact(label, &[vec![text((*value)?)]]))).collect()
}

pub(super) fn strong(words: &str) -> Value {
    json!({ "kind": "strong", "children": [text(words)] })
}

fn emphasis(words: &str) -> Value {
    json!({ "kind": "emphasis", "children": [text(words)] })
}

pub(super) fn paragraph(inlines: &[Value]) -> Value {
    json!({ "kind": "paragraph", "inlines": inlines })
}

pub(super) fn aside(words: &str) -> Value {
    json!({ "kind": "aside", "text": words })
}

/// A line that can be referred to.
fn anchored(place: &ItemPlace, words: &str) -> Vec<Value> {
    vec![json!({ "kind": "anchor", "id": place.to_string() }), text(words)]
}

/// An item of a list that can be referred to.
fn item(place: &ItemPlace, words: &str) -> Value {
    json!([paragraph(&anchored(place, words))])
}

/// Nothing when it is empty.
fn list(kind: &str, items: Vec<Value>) -> Option<Value> {
    (!items.is_empty()).then(|| json!({ "kind": kind, "ordered": false, "items": items }))
}

pub(super) fn heading(level: u8, place: &ItemPlace, words: &str) -> Value {
    heading_of(level, Some(place), words, true)
}

/// `listed`: in the contents and the bookmarks.
pub(super) fn heading_of(level: u8, place: Option<&ItemPlace>, words: &str, listed: bool) -> Value {
    json!({
        "kind": "heading",
        "level": level,
        "id": place.map(ToString::to_string),
        "plain": words,
        "inlines": [text(words)],
        "outlined": listed,
        "bookmarked": listed,
    })
}

fn overview(heading: &Value, note: &str, facts: &[Value], blocks: &[Value]) -> Value {
    json!({ "kind": "overview", "heading": heading, "note": note, "facts": facts, "blocks": blocks })
}
