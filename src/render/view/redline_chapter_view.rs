use serde::Serialize;

use super::{RedlineItemView, TextLinkView};

/// A section of the edition, or the contacts or laws.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RedlineChapterView {
    /// Begins with an underscore.
    pub id: String,
    pub title: String,
    /// What changed.
    pub items: Vec<RedlineItemView>,
    /// What did not.
    pub unchanged: Vec<TextLinkView>,
    /// `4 unchanged`.
    pub unchanged_label: String,
}
