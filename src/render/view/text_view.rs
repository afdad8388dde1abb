use serde::Serialize;

/// A free section: Markdown and nothing else.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TextView {
    /// Blocks, headings from `<h2>`.
    pub body_html: String,
}
