use serde::Serialize;

use super::DateView;

/// Who approved an action card, and when.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ApprovalView {
    pub by: String,
    pub date: DateView,
}
