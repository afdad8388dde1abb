use super::Inline;
use crate::source::Span;

/// A heading inside a text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Heading {
    /// 1–6, counted within this text; the page decides what 1 becomes.
    pub level: u8,
    /// Made of its words, unique in the document.
    pub id: String,
    pub inlines: Vec<Inline>,
    pub span: Span,
}
