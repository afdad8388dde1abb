use std::any::Any;
use std::collections::BTreeSet;

use super::fields::{Declaration, Field, Kind, Named, Record, Value, prose, references};
use super::values::{Id, StateDigest};
use super::{ActionCard, Audience, Prose, SectionContent, SectionKind};
use crate::source::{Span, Spanned};

/// A part of an edition.
#[derive(Debug, Clone)]
pub struct Section {
    /// As in `edition.yaml`.
    pub id: Spanned<Id>,
    pub content: SectionContent,
}

impl Section {
    const FIELDS: &'static [Field] = &[
        Field::new("Section", "id", Kind::Undeclared, None, false).id(Named::Section).declared(),
        Field::new("Section", "content", Kind::Record, None, false),
    ];

    pub fn kind(&self) -> SectionKind {
        SectionKind::of(self.id.as_str())
    }

    /// Its file or folder, inside its edition's folder.
    pub fn place(&self) -> String {
        self.kind().form().place(self.id.as_str(), "")
    }

    pub fn title(&self) -> &str {
        self.content.record().title().map_or("", |title| title.as_str())
    }

    /// Where the title is written.
    pub fn title_span(&self) -> Span {
        self.content.record().title().map_or(self.id.span, |title| title.span)
    }

    /// Its records of a type that have a file each, in their order; none where it holds no such files.
    pub fn items<T: Record>(&self) -> &[T] {
        let files = self.content.record().files();
        files.and_then(|files| files.downcast_ref::<Vec<T>>()).map_or(&[], Vec::as_slice)
    }

    /// The cards for these readers, in their order; none where the section lists no cards.
    pub fn cards_for(&self, audience: Audience) -> impl Iterator<Item = &ActionCard> {
        self.items::<ActionCard>().iter().filter(move |card| card.audience.value == audience)
    }

    /// In a translation: the text it was made from. A section with a folder of items has no translation of its own.
    pub fn translates(&self) -> Option<&Spanned<StateDigest>> {
        let mut found = None;
        self.content.record().visit(&|field| field.kind == Kind::Digest, &mut |_, _, value| {
            if let Value::State(state) = value {
                found = Some(state);
            }
        });
        found
    }

    /// The ids of the contacts the section names, in fields and in texts.
    pub fn contacts(&self) -> BTreeSet<&str> {
        let in_fields = references(self, Named::Contact).into_iter().map(|id| id.as_str());
        in_fields.chain(self.prose().into_iter().flat_map(Prose::contacts)).collect()
    }

    /// Every running text of the section.
    pub fn prose(&self) -> Vec<&Prose> {
        prose(self)
    }
}

impl Record for Section {
    fn declaration(&self) -> &'static Declaration {
        const DECLARATION: &Declaration = &Declaration::new("Section", Section::FIELDS);
        DECLARATION
    }

    fn span(&self) -> Span {
        self.id.span
    }

    fn visit<'a>(
        &'a self,
        wanted: &dyn Fn(&Field) -> bool,
        on: &mut dyn FnMut(&'static Field, Option<usize>, Value<'a>),
    ) {
        let values = [Value::Id(&self.id), Value::Record(self.content.record())];
        for (field, value) in Self::FIELDS.iter().zip(values).filter(|(field, _)| wanted(field)) {
            on(field, None, value);
        }
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}
