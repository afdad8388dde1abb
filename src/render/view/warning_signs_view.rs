use serde::Serialize;

use super::{SignGroupView, SourceView};

/// The section on warning signs, which is never to look like a checklist.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct WarningSignsView {
    pub intro_html: String,
    /// That the signs are no checklist: stands first and large.
    pub caveat_html: String,
    pub groups: Vec<SignGroupView>,
    pub source: Option<SourceView>,
}
