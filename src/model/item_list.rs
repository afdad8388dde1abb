use super::Prose;
use super::values::Id;
use crate::source::Spanned;
use crate::yaml::record;

/// A section of items with a file each: `index.md` and the items in its order.
#[derive(Debug, Clone)]
pub struct ItemList<T> {
    pub head: ItemListHead,
    /// `None`: the section has no text of its own.
    pub intro: Option<Prose>,
    pub items: Vec<T>,
}

record! {
    /// The head of `index.md`.
    pub struct ItemListHead {
        title: required Spanned<String>,
        /// Empty while there are no items yet.
        order: list Spanned<Id>,
    }
}
