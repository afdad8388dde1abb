use std::collections::BTreeMap;

use serde::Serialize;

use super::places::{PlanPaper, PlanPlaces};
use super::{fact, link, reference};
use crate::compose::{
    ChangeNoteView, ContactView, Href, InterventionView, OrganisationBodyView, OrganisationView, PartSheet,
    PartView, SectionSheet, Text, WarningSignsView,
};
use crate::markdown::ReferenceKind;
use crate::model::values::ItemPlace;
use crate::render::print::facts::{number, outside};
use crate::render::print_data::{Block, ContactLine, Fact, Heading, Inline, TextPlace, in_document};
use crate::words::Messages;

/// A section as a print layout reads it.
#[derive(Serialize)]
pub(super) struct SectionData {
    id: String,
    title: String,
    blocks: Vec<Block>,
}

/// Turns the pages of an edition's sections into the blocks of a document, in the order of the web.
pub(super) struct Sections<'p> {
    pub words: &'p Messages,
    pub places: &'p PlanPlaces,
    /// As [`TextPlace::pictures`].
    pictures: &'p BTreeMap<String, String>,
    /// How many texts there were before.
    texts: usize,
}

impl<'p> Sections<'p> {
    pub(super) fn new(
        words: &'p Messages,
        places: &'p PlanPlaces,
        pictures: &'p BTreeMap<String, String>,
    ) -> Self {
        Self { words, places, pictures, texts: 0 }
    }

    pub(super) fn section(&mut self, section: &SectionSheet<'_>) -> SectionData {
        let part = &section.part;
        let mut blocks = self.part(part);
        section.items.iter().for_each(|item| blocks.extend(self.part(item)));
        SectionData { id: part.place.to_string(), title: part.title.to_owned(), blocks }
    }

    /// What a page says, but for what other parts of the document say.
    fn part(&mut self, part: &PartSheet<'_>) -> Vec<Block> {
        match &part.body {
            PartView::Purpose(purpose) => {
                let mut out = self.text(&purpose.body, part, 2);
                let aims = purpose.aims.iter();
                let aims: Vec<_> = aims.map(|aim| item(&part.place.clone().at(&aim.id), &aim.text)).collect();
                out.extend((!aims.is_empty()).then(|| Block::list(None, aims)));
                out
            }
            PartView::LegalBasis(view) => self.text(&view.body, part, 2),
            PartView::Text(view) => self.text(&view.body, part, 2),
            PartView::Definitions(view) => {
                let mut out = self.intro(view.intro.as_ref(), part);
                for term in &view.terms {
                    out.push(heading(2, &ItemPlace::item(ReferenceKind::Term, &term.id), &term.term));
                    out.extend(self.text(&term.text, part, 3));
                }
                out
            }
            PartView::Organisation(view) => self.organisation(view, part),
            PartView::Interventions(view) => self.intro(view.intro.as_ref(), part),
            PartView::Intervention(view) => self.intervention(view, part),
            PartView::WarningSigns(view) => self.warning_signs(view, part),
            PartView::ActionCards(view) => {
                let mut out = vec![aside(self.words.text("print_cards_note"))];
                out.extend(self.intro(view.intro.as_ref(), part));
                out
            }
            PartView::Card(view) => self.card(view, part),
        }
    }

    /// A text, its first headings at level `heading_base`.
    pub(super) fn text(&mut self, text: &Text<'_>, part: &PartSheet<'_>, heading_base: u8) -> Vec<Block> {
        let id_prefix = format!("{}#{}", part.place, text.id_prefix());
        let paper = PlanPaper { places: self.places, page: &part.page };
        self.texts += 1;
        let place =
            TextPlace { heading_base, id_prefix: &id_prefix, text: self.texts, pictures: self.pictures };
        in_document(&text.document, text, &paper, &place)
    }

    fn intro(&mut self, intro: Option<&Text<'_>>, part: &PartSheet<'_>) -> Vec<Block> {
        intro.map(|intro| self.text(intro, part, 2)).unwrap_or_default()
    }

    fn organisation(&mut self, view: &OrganisationView<'_>, part: &PartSheet<'_>) -> Vec<Block> {
        let words = self.words;
        let mut out = self.intro(view.intro.as_ref(), part);
        out.extend(self.contacts(&view.resource_persons));
        for body in &view.bodies {
            out.push(heading(2, &ItemPlace::item(ReferenceKind::Body, &body.id), &body.name));
            out.extend(self.text(&body.text, part, 3));
            out.extend(self.overview_of(&body.name, self.facts_of_body(body)));
        }
        if let Some(procedure) = &view.procedure {
            let steps = procedure.steps.iter().map(|step| {
                let mut line = anchored(&ItemPlace::item(ReferenceKind::Step, &step.id), &step.text);
                if let Some(responsible) = &step.responsible {
                    let responsible = format!("{} {responsible}", words.text("responsible"));
                    let children = vec![Inline::text(&responsible)];
                    line.extend([Inline::Break, Inline::Emphasis { children }]);
                }
                vec![Block::paragraph(line)]
            });
            out.push(Block::Overview {
                heading: Box::new(heading_of(2, None, &procedure.title, true)),
                note: Some(words.text("overview_note").to_owned()),
                facts: Vec::new(),
                blocks: vec![Block::list(Some(1), steps.collect())],
            });
        }
        out
    }

    fn facts_of_body(&self, body: &OrganisationBodyView<'_>) -> Vec<Fact> {
        let parent = body.parent.as_ref().and_then(|parent| match &parent.href {
            Href::Here(id) => {
                let place = ItemPlace::item(ReferenceKind::Body, id);
                Some(vec![reference(place.to_string(), &parent.text)])
            }
            _ => None,
        });
        let members = body.members.iter().map(|member| {
            let contact = member.contact.as_ref().and_then(|id| self.places.contact(id));
            let name = &member.name;
            vec![contact.map_or_else(|| Inline::text(name), |place| reference(place, name))]
        });
        let tasks = body.tasks.iter().map(|task| vec![Inline::text(task)]);
        let meets = body.meets.iter().map(|meets| vec![Inline::text(meets)]);
        let facts = [
            ("part_of", parent.into_iter().collect()),
            ("members", members.collect::<Vec<_>>()),
            ("tasks", tasks.collect()),
            ("meets", meets.collect()),
        ];
        let known = facts.into_iter().filter(|(_, values)| !values.is_empty());
        known.map(|(key, values)| fact(self.words.text(key), values)).collect()
    }

    fn intervention(&mut self, view: &InterventionView<'_>, part: &PartSheet<'_>) -> Vec<Block> {
        let mut out = vec![heading(2, &part.place, part.title)];
        out.extend(self.text(&view.body, part, 3));
        let facts = [
            ("target_group", &view.target_group),
            ("intervention_owner", &view.owner),
            ("assessed_by", &view.assessed_by),
            ("granted_by", &view.granted_by),
            ("since", &view.since),
        ];
        let known = facts.into_iter().filter_map(|(key, value)| {
            let value = vec![vec![Inline::text(value.as_ref()?)]];
            Some(fact(self.words.text(key), value))
        });
        out.extend(self.overview_of(part.title, known.collect()));
        out
    }

    /// What is drawn from the text of something; nothing when that is nothing.
    fn overview_of(&self, name: &str, facts: Vec<Fact>) -> Option<Block> {
        let title = self.words.filled("overview_of", &[("name", name)]);
        (!facts.is_empty()).then(|| Block::Overview {
            heading: Box::new(heading_of(3, None, &title, false)),
            note: Some(self.words.text("overview_note").to_owned()),
            facts,
            blocks: Vec::new(),
        })
    }

    fn warning_signs(&mut self, view: &WarningSignsView<'_>, part: &PartSheet<'_>) -> Vec<Block> {
        let mut out = self.text(&view.intro, part, 2);
        out.push(Block::Caveat { blocks: self.text(&view.caveat, part, 2) });
        let place = |id: &str| ItemPlace::item(ReferenceKind::Sign, id);
        for group in &view.groups {
            out.push(heading(2, &place(&group.id), &group.title));
            let items: Vec<_> = group.signs.iter().map(|sign| item(&place(&sign.id), &sign.text)).collect();
            out.extend((!items.is_empty()).then_some(Block::Sentences { ordered: false, items }));
        }
        if let Some(source) = &view.source {
            let label = Inline::text(&format!("{}: ", self.words.text("source")));
            let name = match &source.href {
                Some(href) => link(&outside(href), &source.name),
                None => Inline::text(&source.name),
            };
            out.push(Block::paragraph(vec![label, name]));
        }
        out
    }

    /// Contacts as one line each; nothing when there are none.
    pub(super) fn contacts(&self, contacts: &[ContactView]) -> Option<Block> {
        let entries = contacts.iter().map(|contact| ContactLine {
            role: contact.role.clone(),
            to: self.places.contact(&contact.id),
            phones: contact.phones.iter().map(number).collect(),
            change: contact.change.as_ref().map(|change| change_text(change, self.words)),
        });
        (!contacts.is_empty()).then(|| Block::Contacts { entries: entries.collect() })
    }
}

/// That something is not as it was on the day of adoption, in words.
pub(super) fn change_text(change: &ChangeNoteView, words: &Messages) -> String {
    let key = if change.gone { "gone" } else { "changed" };
    match &change.date {
        Some(date) => words.filled(&format!("{key}_on"), &[("date", &date.text)]),
        None => words.text(&format!("{key}_unknown")).to_owned(),
    }
}

pub(super) fn aside(words: &str) -> Block {
    Block::Aside { text: words.to_owned() }
}

/// A line that can be referred to.
fn anchored(place: &ItemPlace, words: &str) -> Vec<Inline> {
    vec![Inline::Anchor { id: place.to_string() }, Inline::text(words)]
}

/// An item of a list that can be referred to.
fn item(place: &ItemPlace, words: &str) -> Vec<Block> {
    vec![Block::paragraph(anchored(place, words))]
}

pub(super) fn heading(level: u8, place: &ItemPlace, words: &str) -> Block {
    heading_of(level, Some(place), words, true)
}

/// `listed`: in the contents and the bookmarks.
pub(super) fn heading_of(level: u8, place: Option<&ItemPlace>, words: &str, listed: bool) -> Block {
    Block::Heading(Heading {
        level,
        id: place.map(ToString::to_string),
        plain: words.to_owned(),
        inlines: vec![Inline::text(words)],
        outlined: Some(listed),
        bookmarked: Some(listed),
    })
}
