use serde::Serialize;

use super::{CallView, DateView, WayView};

/// The help page: operational text that the council has not adopted.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct HelpView {
    /// Blocks without headings.
    pub lead_html: String,
    pub call: CallView,
    pub ways: Vec<WayView>,
    pub updated: DateView,
}
