use super::{Block, Inline};
use crate::source::Span;

/// Terms, each with what it means.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DefinitionList {
    pub entries: Vec<Definition>,
    pub span: Span,
}

/// One term and its explanations.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Definition {
    pub term: Vec<Inline>,
    /// At least one.
    pub explanations: Vec<Vec<Block>>,
    pub span: Span,
}
