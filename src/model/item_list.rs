use super::fields::{Document, Record, record};
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

/// A folder of items, each with a file of its own.
pub(crate) trait ItemList: Document {
    type Item: Document + Record;

    /// By the names of their files.
    fn order(&self) -> &[Spanned<Id>];

    #[must_use]
    fn with_items(self, items: Vec<Self::Item>) -> Self;
}

macro_rules! item_lists {
    ($($list:ty: $item:ty),* $(,)?) => {
        $(
            impl ItemList for $list {
                type Item = $item;

                fn order(&self) -> &[Spanned<Id>] {
                    &self.order
                }

                fn with_items(self, items: Vec<$item>) -> Self {
                    Self { items, ..self }
                }
            }
        )*
    };
}

item_lists!(Interventions: Intervention, ActionCards: ActionCard);
