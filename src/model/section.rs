use std::collections::BTreeSet;

use super::values::{Id, StateDigest};
use super::{
    ActionCard, Audience, Definitions, Intervention, ItemList, Organisation, Prose, Purpose, TextSection,
    WarningSigns,
};
use crate::source::Spanned;

/// A part of an edition.
#[derive(Debug, Clone)]
pub struct Section {
    /// As in `edition.yaml`.
    pub id: Spanned<Id>,
    pub content: SectionContent,
}

/// What a section holds, by its kind.
#[derive(Debug, Clone)]
pub enum SectionContent {
    Purpose(Purpose),
    LegalBasis(TextSection),
    Definitions(Definitions),
    Organisation(Organisation),
    Interventions(ItemList<Intervention>),
    WarningSigns(WarningSigns),
    ActionCards(ItemList<ActionCard>),
    Free(TextSection),
}

impl Section {
    pub fn title(&self) -> &str {
        match &self.content {
            SectionContent::Purpose(purpose) => &purpose.head.title,
            SectionContent::LegalBasis(text) | SectionContent::Free(text) => &text.head.title,
            SectionContent::Definitions(definitions) => &definitions.title,
            SectionContent::Organisation(organisation) => &organisation.title,
            SectionContent::Interventions(list) => &list.head.title,
            SectionContent::WarningSigns(signs) => &signs.title,
            SectionContent::ActionCards(list) => &list.head.title,
        }
    }

    /// The cards for these readers, in their order; none where the section lists no cards.
    pub fn cards_for(&self, audience: Audience) -> impl Iterator<Item = &ActionCard> {
        let cards = match &self.content {
            SectionContent::ActionCards(list) => list.items.as_slice(),
            _ => &[],
        };
        cards.iter().filter(move |card| card.audience.value == audience)
    }

    /// In a translation: the text it was made from. A section with a folder of items has no translation of its own.
    pub fn translates(&self) -> Option<&Spanned<StateDigest>> {
        match &self.content {
            SectionContent::Purpose(purpose) => purpose.head.translates.as_ref(),
            SectionContent::LegalBasis(text) | SectionContent::Free(text) => text.head.translates.as_ref(),
            SectionContent::Definitions(definitions) => definitions.translates.as_ref(),
            SectionContent::Organisation(organisation) => organisation.translates.as_ref(),
            SectionContent::WarningSigns(signs) => signs.translates.as_ref(),
            SectionContent::Interventions(_) | SectionContent::ActionCards(_) => None,
        }
    }

    /// The ids of the contacts the section names, in fields and in texts.
    pub fn contacts(&self) -> BTreeSet<&str> {
        let in_fields: Vec<&Spanned<Id>> = match &self.content {
            SectionContent::Organisation(organisation) => {
                let members = organisation.bodies.iter().flat_map(|body| &body.members);
                organisation
                    .resource_persons
                    .iter()
                    .chain(members.filter_map(|member| member.contact.as_ref()))
                    .collect()
            }
            SectionContent::ActionCards(list) => list.items.iter().flat_map(|card| &card.contacts).collect(),
            _ => Vec::new(),
        };
        let in_texts = self.prose().into_iter().flat_map(Prose::contacts);
        in_fields.into_iter().map(|id| id.as_str()).chain(in_texts).collect()
    }

    /// Every running text of the section, in the order of the page.
    pub fn prose(&self) -> Vec<&Prose> {
        match &self.content {
            SectionContent::Purpose(purpose) => vec![&purpose.body],
            SectionContent::LegalBasis(text) | SectionContent::Free(text) => vec![&text.body],
            SectionContent::Definitions(definitions) => {
                definitions.intro.iter().chain(definitions.terms.iter().map(|term| &term.text)).collect()
            }
            SectionContent::Organisation(organisation) => {
                organisation.intro.iter().chain(organisation.bodies.iter().map(|body| &body.text)).collect()
            }
            SectionContent::Interventions(list) => {
                list.intro.iter().chain(list.items.iter().map(|item| &item.body)).collect()
            }
            SectionContent::WarningSigns(signs) => vec![&signs.intro, &signs.caveat],
            SectionContent::ActionCards(list) => {
                let cards = list.items.iter().flat_map(|card| {
                    let lists = card.when.iter().chain(&card.steps).chain(&card.notes);
                    [&card.task, &card.acute].into_iter().chain(lists)
                });
                list.intro.iter().chain(cards).collect()
            }
        }
    }
}
