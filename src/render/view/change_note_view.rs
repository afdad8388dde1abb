use serde::Serialize;

use super::DateView;

/// That something on the page is not as it was on the day of adoption.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ChangeNoteView {
    /// When it was changed; `none` when nobody has said.
    pub date: Option<DateView>,
    /// Whether it is no longer there; what is shown is then what it was.
    pub gone: bool,
}
