use super::values::Id;
use super::{
    ActionCard, Definitions, Intervention, ItemList, Organisation, Purpose, TextSection, WarningSigns,
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
}
