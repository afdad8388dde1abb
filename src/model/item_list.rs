use super::fields::record;
use super::values::Id;
use super::{ActionCard, Intervention, Prose};
use crate::source::Spanned;

record! {
    /// `interventions/`: `index.md`, and the interventions in its order.
    pub struct Interventions [page_for(WrittenFor::Professionals)] {
        title: required Spanned<String> [title],
        /// Empty while there are none yet.
        order: list Spanned<Id> [names(Named::Intervention), not_compared],
        /// `None`: the section has no text of its own.
        intro: optional_body Prose [called("text")],
        items: files Intervention,
    }
}

record! {
    /// `action-cards/`: `index.md`, and the cards in its order.
    pub struct ActionCards [page_for(WrittenFor::Professionals)] {
        title: required Spanned<String> [title],
        /// Empty while there are none yet.
        order: list Spanned<Id> [names(Named::Card), not_compared],
        /// `None`: the section has no text of its own.
        intro: optional_body Prose [called("text")],
        items: files ActionCard,
    }
}
