use serde::Serialize;

use super::DateView;

/// A change of daily operation, beside the adopted text.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CorrectionView {
    pub date: DateView,
    /// What was changed, by its name.
    pub what: String,
    /// Plain text.
    pub why: String,
    /// Whether it is no longer there.
    pub gone: bool,
}
