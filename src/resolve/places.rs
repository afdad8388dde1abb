use std::collections::BTreeMap;

use super::link_text::{links_to_contact, shown_line};
use crate::markdown::{Document, Inline, ReferenceKind, plain_text};
use crate::model::fields::{Kind, Record, Value};
use crate::model::values::ItemPlace;
use crate::model::{Contact, Section, SectionKind};
use crate::source::Span;

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
        let place = match SectionKind::with(owner.item.kind) {
            Some(kind) if !kind.form().has_files() => {
                prefixed(kind.id().unwrap_or_default(), &owner.item.id, heading)
            }
            _ => owner.clone().at(heading),
        };
        self.has(&place).then_some(place)
    }

    fn add_section(&mut self, section: &Section) {
        let this = ItemPlace::item(ReferenceKind::Section, section.id.as_str());
        self.add(this.clone(), section.title(), section.id.span, None);
        self.add_inside(section.content.record(), &this, section);
    }

    /// What a record holds: items, and the headings of its texts.
    fn add_inside(&mut self, record: &dyn Record, owner: &ItemPlace, section: &Section) {
        record.visit(
            &|field| matches!(field.kind, Kind::Prose | Kind::Record),
            &mut |_, _, value| match value {
                Value::Prose(prose) => self.add_headings(&prose.document, owner, section),
                Value::Record(inner) => match inner.id() {
                    None => self.add_inside(inner, owner, section),
                    Some(id) => {
                        // What no link names by a word of its own stands at a place of what it is in.
                        let (place, heading) = match id.named.reference() {
                            Some(kind) => (ItemPlace::item(kind, &id.text), None),
                            None => (owner.clone().at(&id.text), Some(id.text.into_owned())),
                        };
                        let title = inner.title().map_or("", |title| title.as_str());
                        let new = Place {
                            title: title.to_owned(),
                            span: id.span,
                            inside: Some(owner.clone()),
                            heading,
                            words: Vec::new(),
                        };
                        self.places.entry(place.clone()).or_insert(new);
                        self.add_inside(inner, &place, section);
                    }
                },
                _ => {}
            },
        );
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

    /// The headings of a text. On a page that holds several items, an item's id stands before them.
    fn add_headings(&mut self, document: &Document, owner: &ItemPlace, section: &Section) {
        let shares_page = owner.item.kind != ReferenceKind::Section && !section.kind().form().has_files();
        for heading in document.headings() {
            let place = if shares_page {
                prefixed(section.id.as_str(), &owner.item.id, &heading.id)
            } else {
                owner.clone().at(&heading.id)
            };
            let value = Place {
                title: plain_text(&heading.inlines),
                span: heading.span,
                inside: Some(owner.clone()),
                heading: Some(heading.id.clone()),
                words: if links_to_contact(&heading.inlines) { heading.inlines.clone() } else { Vec::new() },
            };
            self.places.entry(place).or_insert(value);
        }
    }
}

/// The place of a heading in the text of a term or body, whose id stands before the heading's on the page.
fn prefixed(section: &str, item: &str, heading: &str) -> ItemPlace {
    ItemPlace::item(ReferenceKind::Section, section).at(&format!("{item}-{heading}"))
}
