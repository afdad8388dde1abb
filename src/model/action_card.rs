use super::values::{Date, Id};
use super::{Approval, Audience, CardSource, Facts, Prose, TextLanguage};
use crate::source::Spanned;
use crate::yaml::record;

record! {
    /// `action-cards/<id>.yaml`: what to do, for one kind of reader, on one sheet.
    pub struct ActionCard {
        id: required Spanned<Id>,
        title: required Spanned<String>,
        /// The language of its texts: `da` (when left out), `en` or `ar`. Owner and place stay Danish, as the registries are.
        language: optional Spanned<TextLanguage>,
        /// Of a card that was translated: from which one.
        translates: optional CardSource,
        audience: required Spanned<Audience>,
        age_group: optional Spanned<String>,
        task: required Prose,
        /// When to use it; any one of these.
        when: required Vec<Prose>,
        /// In the order to do them.
        steps: required Vec<Prose>,
        /// What to do when it is acute.
        acute: required Prose,
        emergency: list Spanned<Id>,
        contacts: list Spanned<Id>,
        /// Points to watch.
        notes: list Prose,
        kept_at: optional Spanned<String>,
        owner: optional Spanned<String>,
        approved: required Approval,
        review_by: optional Spanned<Date>,
    }
}

impl ActionCard {
    pub fn language(&self) -> TextLanguage {
        self.language.as_ref().map_or(TextLanguage::Danish, |language| language.value)
    }

    /// Whether `source`, the card it was translated from, has changed since.
    pub fn is_behind(&self, source: &Self) -> bool {
        let made_from = self.translates.as_ref().and_then(|translates| translates.state.as_ref());
        made_from.is_some_and(|state| state.value != Facts::of_card(source).state())
    }
}
