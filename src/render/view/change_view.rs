use serde::Serialize;

use super::ChangeNoteView;

/// One operational change since the adoption of an edition, for the list of them.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ChangeView {
    /// What the entry was called on the day of adoption.
    pub title: String,
    pub note: ChangeNoteView,
    /// Why, as `corrections.yaml` says.
    pub why: Option<String>,
    pub facts: Vec<ChangedFactView>,
}

/// What an entry said, and says now.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ChangedFactView {
    /// The kind of fact; its word is the message `fact_<kind>`.
    pub kind: String,
    pub before: Option<String>,
    pub now: Option<String>,
}
