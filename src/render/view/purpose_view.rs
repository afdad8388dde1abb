use serde::Serialize;

use super::ItemView;

/// The section on what the plan is for.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PurposeView {
    /// What stands before the aims; blocks, headings from `<h2>`.
    pub body_html: String,
    pub aims: Vec<ItemView>,
}
