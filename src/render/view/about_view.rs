use serde::Serialize;

/// The page about the site.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AboutView {
    /// Blocks, headings from `<h2>`.
    pub body_html: String,
}
