use serde::Serialize;

use super::{LinkView, RedlineChapterView};

/// What changed from one edition to another.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RedlineView {
    /// The counts, in one paragraph.
    pub summary: String,
    /// Whether one of the editions is a draft.
    pub draft: bool,
    /// Whether anything changed.
    pub changed: bool,
    /// Whether contacts or laws are among what changed.
    pub registries: bool,
    /// The editions' front pages at their permanent addresses.
    pub old: LinkView,
    pub new: LinkView,
    /// In the order of the new edition; the edition's title only where it changed.
    pub chapters: Vec<RedlineChapterView>,
}
