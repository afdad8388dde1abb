use super::{Address, Answer};
use crate::model::values::Id;

/// An address that had a page, and has none of its own any more.
#[derive(Debug, Clone)]
pub struct FormerPage {
    /// The plan it was a page of.
    pub plan: Id,
    pub address: Address,
    pub title: String,
    pub answer: Answer,
    /// The page that is what this one was, under another slug: all its places are there.
    pub same_as: Option<Address>,
}

/// A `#fragment` that a page had, and has no more.
#[derive(Debug, Clone)]
pub struct FormerPlace {
    pub fragment: String,
    pub title: String,
    pub answer: Answer,
}
