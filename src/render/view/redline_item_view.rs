use serde::Serialize;

use super::{RedlineFieldView, TextLanguageView};

/// An item that changed.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RedlineItemView {
    /// What it is: a term, a card, ….
    pub kind: String,
    /// Its title, or what it says where it has none, with `<ins>` and `<del>`.
    pub heading_html: String,
    /// Of the heading; `none` for Danish.
    pub heading_language: Option<TextLanguageView>,
    /// Its page at the permanent address of the edition it is in.
    pub href: Option<String>,
    /// `new`, `removed` or `kept`.
    pub standing: String,
    /// New, removed, moved, renamed, reworded.
    pub tags: Vec<String>,
    /// Sentences on where it was and what it was called.
    pub notes: Vec<String>,
    /// Those that changed.
    pub fields: Vec<RedlineFieldView>,
}
