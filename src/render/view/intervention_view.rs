use serde::Serialize;

use super::LinkView;

/// One intervention: its adopted text, and an overview drawn from it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct InterventionView {
    /// The adopted text; blocks, headings from `<h2>`.
    pub body_html: String,
    pub target_group: Option<String>,
    pub owner: Option<String>,
    pub assessed_by: Option<String>,
    pub granted_by: Option<String>,
    /// A year or a date as text.
    pub since: Option<String>,
    /// The one before it in the section's order.
    pub previous: Option<LinkView>,
    pub next: Option<LinkView>,
}
