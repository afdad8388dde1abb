use super::fields::{Field, record};
use super::values::{Date, Id};
use super::{Approval, Audience, CardSource, Facts, Prose, TextLanguage};
use crate::source::Spanned;

record! {
    /// `action-cards/<id>.yaml`: what to do, for one kind of reader, on one sheet.
    pub struct ActionCard [page_for(WrittenFor::ItsAudience), operational] {
        id: required Spanned<Id> [id(Named::Card)],
        title: required Spanned<String> [title],
        /// The language of its texts: `da` (when left out), `en` or `ar`. Owner and place stay Danish, as the registries are.
        language: optional Spanned<TextLanguage> [fact(Fact::Language), not_compared],
        /// Of a card that was translated: from which one.
        translates: optional CardSource [no_fact, not_compared],
        audience: required Spanned<Audience>,
        age_group: optional Spanned<String> [label],
        task: required Prose,
        /// When to use it; any one of these.
        when: required Vec<Prose>,
        /// In the order to do them.
        steps: required Vec<Prose> [in_order],
        /// What to do when it is acute.
        acute: required Prose,
        emergency: list Spanned<Id> [names(Named::Emergency), fact(Fact::Contact)],
        contacts: list Spanned<Id> [names(Named::Contact), fact(Fact::Contact)],
        /// Points to watch.
        notes: list Prose,
        kept_at: optional Spanned<String> [label, rung, no_fact, danish],
        owner: optional Spanned<String> [label, rung, no_fact, danish],
        approved: required Approval [no_fact],
        review_by: optional Spanned<Date> [no_fact],
    }
}

impl ActionCard {
    pub fn fields() -> &'static [Field] {
        Self::FIELDS
    }

    pub fn language(&self) -> TextLanguage {
        self.language.as_ref().map_or(TextLanguage::Danish, |language| language.value)
    }

    /// Whether `source`, the card it was translated from, has changed since.
    pub fn is_behind(&self, source: &Self) -> bool {
        let made_from = self.translates.as_ref().and_then(|translates| translates.state.as_ref());
        made_from.is_some_and(|state| state.value != Facts::of(source).state())
    }
}
