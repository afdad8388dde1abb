use serde::Serialize;

/// A calendar date for machines and for readers.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DateView {
    /// ISO 8601, for `<time datetime>`: `2024-06-24`.
    pub iso: String,
    /// In the page's language: `24. juni 2024`.
    pub text: String,
}
