use std::collections::BTreeMap;

use super::link_text::{links_to_contact, shown_line};
use crate::markdown::{Document, Inline, ReferenceKind, plain_text};
use crate::model::values::{Id, ItemPlace};
use crate::model::{Contact, Section, SectionContent};
use crate::source::{Span, Spanned};

/// Everything in an edition that a link can lead to: its items, and the headings and aims of their texts.
#[derive(Debug, Clone, Default)]
pub struct Places {
    places: BTreeMap<ItemPlace, Place>,
}

/// One of them.
#[derive(Debug, Clone)]
pub struct Place {
    /// Its name for people, as it was written.
    pub title: String,
    /// Where it is written.
    pub span: Span,
    /// What it belongs to; `None` for a section.
    pub inside: Option<ItemPlace>,
    /// For a heading: its id in the text it stands in. On the page the text's prefix may stand before it.
    heading: Option<String>,
    /// The words of a heading that says whom to ring; else nothing.
    words: Vec<Inline>,
}

impl Place {
    /// Its name as the pages show it that show these contacts.
    pub(super) fn shown<'c>(&self, contact: &dyn Fn(&str) -> Option<&'c Contact>) -> String {
        if self.words.is_empty() { self.title.clone() } else { plain_text(&shown_line(&self.words, contact)) }
    }
}

impl Places {
    pub fn of(sections: &[Section]) -> Self {
        let mut places = Self::default();
        for section in sections {
            places.add_section(section);
        }
        places
    }

    pub fn get(&self, place: &ItemPlace) -> Option<&Place> {
        self.places.get(place)
    }

    pub fn has(&self, place: &ItemPlace) -> bool {
        self.places.contains_key(place)
    }

    /// In the order of kinds and ids.
    pub fn iter(&self) -> impl Iterator<Item = (&ItemPlace, &Place)> {
        self.places.iter()
    }

    /// The place that a part of an item has, when the item has become `owner`: the same heading there.
    pub(super) fn same_part(&self, part: &Place, owner: &ItemPlace) -> Option<ItemPlace> {
        let heading = part.heading.as_ref()?;
        let place = match owner.item.kind {
            ReferenceKind::Term => prefixed(DEFINITIONS, &owner.item.id, heading),
            ReferenceKind::Body => prefixed(ORGANISATION, &owner.item.id, heading),
            _ => owner.clone().at(heading),
        };
        self.has(&place).then_some(place)
    }

    fn add_section(&mut self, section: &Section) {
        let this = ItemPlace::item(ReferenceKind::Section, section.id.as_str());
        self.add(this.clone(), section.title(), section.id.span, None);
        let item = |kind, id: &Spanned<Id>| ItemPlace::item(kind, id.as_str());
        match &section.content {
            SectionContent::Purpose(purpose) => {
                self.add_headings(&purpose.body.document, &this);
                for aim in &purpose.head.aims {
                    let place = this.clone().at(aim.id.as_str());
                    self.add(place.clone(), &aim.text, aim.id.span, Some(&this));
                    if let Some(aim_place) = self.places.get_mut(&place) {
                        aim_place.heading = Some(aim.id.as_str().to_owned());
                    }
                }
            }
            SectionContent::LegalBasis(text) | SectionContent::Free(text) => {
                self.add_headings(&text.body.document, &this);
            }
            SectionContent::Definitions(definitions) => {
                for term in &definitions.terms {
                    let place = item(ReferenceKind::Term, &term.id);
                    self.add(place.clone(), &term.term, term.id.span, Some(&this));
                    self.add_prefixed(&term.text.document, DEFINITIONS, &place);
                }
                definitions.intro.iter().for_each(|intro| self.add_headings(&intro.document, &this));
            }
            SectionContent::Organisation(organisation) => {
                for body in &organisation.bodies {
                    let place = item(ReferenceKind::Body, &body.id);
                    self.add(place.clone(), &body.name, body.id.span, Some(&this));
                    self.add_prefixed(&body.text.document, ORGANISATION, &place);
                }
                for step in organisation.procedure.iter().flat_map(|procedure| &procedure.steps) {
                    let place = item(ReferenceKind::Step, &step.id);
                    self.add(place, &step.text, step.id.span, Some(&this));
                }
                organisation.intro.iter().for_each(|intro| self.add_headings(&intro.document, &this));
            }
            SectionContent::Interventions(list) => {
                for intervention in &list.items {
                    let head = &intervention.head;
                    let place = item(ReferenceKind::Intervention, &head.id);
                    self.add(place.clone(), &head.title, head.id.span, Some(&this));
                    self.add_headings(&intervention.body.document, &place);
                }
                list.intro.iter().for_each(|intro| self.add_headings(&intro.document, &this));
            }
            SectionContent::WarningSigns(signs) => {
                for group in &signs.groups {
                    let place = item(ReferenceKind::Sign, &group.id);
                    self.add(place.clone(), &group.title, group.id.span, Some(&this));
                    for sign in &group.signs {
                        let sign_place = item(ReferenceKind::Sign, &sign.id);
                        self.add(sign_place, &sign.text, sign.id.span, Some(&place));
                    }
                }
                self.add_headings(&signs.intro.document, &this);
                self.add_headings(&signs.caveat.document, &this);
            }
            SectionContent::ActionCards(list) => {
                for card in &list.items {
                    let place = item(ReferenceKind::Card, &card.id);
                    self.add(place.clone(), &card.title, card.id.span, Some(&this));
                    let lists = card.when.iter().chain(&card.steps).chain(&card.notes);
                    for text in [&card.task, &card.acute].into_iter().chain(lists) {
                        self.add_headings(&text.document, &place);
                    }
                }
                list.intro.iter().for_each(|intro| self.add_headings(&intro.document, &this));
            }
        }
    }

    fn add(&mut self, place: ItemPlace, title: &str, span: Span, inside: Option<&ItemPlace>) {
        let value = Place {
            title: title.to_owned(),
            span,
            inside: inside.cloned(),
            heading: None,
            words: Vec::new(),
        };
        self.places.entry(place).or_insert(value);
    }

    fn add_headings(&mut self, document: &Document, owner: &ItemPlace) {
        self.add_text(document, owner, |heading| owner.clone().at(heading));
    }

    /// The headings of one of several texts on a page.
    fn add_prefixed(&mut self, document: &Document, section: &str, owner: &ItemPlace) {
        self.add_text(document, owner, |heading| prefixed(section, &owner.item.id, heading));
    }

    fn add_text(&mut self, document: &Document, owner: &ItemPlace, place: impl Fn(&str) -> ItemPlace) {
        for heading in document.headings() {
            let value = Place {
                title: plain_text(&heading.inlines),
                span: heading.span,
                inside: Some(owner.clone()),
                heading: Some(heading.id.clone()),
                words: if links_to_contact(&heading.inlines) { heading.inlines.clone() } else { Vec::new() },
            };
            self.places.entry(place(&heading.id)).or_insert(value);
        }
    }
}

const DEFINITIONS: &str = "definitions";
const ORGANISATION: &str = "organisation";

/// The place of a heading in the text of a term or body, whose id stands before the heading's on the page.
fn prefixed(section: &str, item: &str, heading: &str) -> ItemPlace {
    ItemPlace::item(ReferenceKind::Section, section).at(&format!("{item}-{heading}"))
}
