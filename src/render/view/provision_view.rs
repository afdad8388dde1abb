use serde::Serialize;

use super::{ChangeNoteView, DateView};

/// A cited provision of a statute.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ProvisionView {
    /// The fragment, unique on the page: `barnets-lov-15-3`.
    pub id: String,
    /// `§ 15, stk. 3`.
    pub cite: String,
    /// The wording as the plan quotes it.
    pub text: Option<String>,
    /// The title and date of the consolidation the wording was read in, as one text.
    pub read_in: Option<String>,
    /// When somebody last compared the wording with the statute.
    pub checked: Option<DateView>,
    /// That it was changed since the edition of the page was adopted.
    pub change: Option<ChangeNoteView>,
}
