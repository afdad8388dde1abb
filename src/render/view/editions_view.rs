use serde::Serialize;

use super::{EditionEntryView, LinkView};

/// Every edition of a plan that is published.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct EditionsView {
    /// Newest first.
    pub editions: Vec<EditionEntryView>,
    /// The page of the law's formal requirements.
    pub proof: LinkView,
    /// The feed of all plans' events.
    pub feed: String,
    /// The days to think of the next revision; `none` when nothing is adopted.
    pub calendar: Option<String>,
}
