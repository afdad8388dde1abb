use crate::model::values::{Id, ItemPlace};

/// What has become of a place of one edition in another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It is there under the same name.
    Same,
    /// It is one other place there.
    Moved(ItemPlace),
    /// It has become several.
    Split(Vec<ItemPlace>),
    /// The edition that no longer had it, and why.
    Removed { edition: Id, why: String },
    /// The editions do not say.
    Unknown,
}
