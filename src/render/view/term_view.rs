use serde::Serialize;

/// A term and what the plan means by it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TermView {
    /// The fragment.
    pub id: String,
    pub term: String,
    /// Blocks, headings from `<h3>`.
    pub text_html: String,
}
