use serde::Serialize;

use super::LawView;

/// The section on the plan's basis in law.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LegalBasisView {
    /// The adopted text; blocks, headings from `<h2>`.
    pub body_html: String,
    /// The registry's entries for the statutes cited, which are not part of the adopted text.
    pub laws: Vec<LawView>,
}
