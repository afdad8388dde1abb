use serde::Serialize;

use super::RedlinePassageView;

/// Passages that follow each other: all unchanged, to be folded, or all changed.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RedlineGroupView {
    /// `3 unchanged passages`; `none` for those that changed.
    pub folded: Option<String>,
    pub passages: Vec<RedlinePassageView>,
}
