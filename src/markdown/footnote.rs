use super::Block;
use crate::source::Span;

/// A note below the text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Footnote {
    /// The writer's name for it, as first written.
    pub label: String,
    pub blocks: Vec<Block>,
    /// How many times the text refers to it.
    pub references: usize,
    pub span: Span,
}
