use super::Inline;
use crate::source::Span;

/// Running text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Paragraph {
    pub inlines: Vec<Inline>,
    pub span: Span,
}
