use serde::Serialize;

use super::{LinkView, RedlineChapterView, TextLinkView};

/// What changed from one edition to another.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RedlineView {
    /// The counts, in one paragraph.
    pub summary: String,
    /// Whether one of the editions is a draft.
    pub draft: bool,
    /// Whether contacts or laws are among what changed.
    pub registries: bool,
    /// The editions' front pages at their permanent addresses.
    pub old: LinkView,
    pub new: LinkView,
    /// Where something changed, in the order of the new edition.
    pub chapters: Vec<RedlineChapterView>,
    /// The sections and registries where nothing did.
    pub unchanged: Vec<TextLinkView>,
}
