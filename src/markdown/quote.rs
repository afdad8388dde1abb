use super::Block;
use crate::source::Span;

/// Words taken from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Quote {
    pub blocks: Vec<Block>,
    pub span: Span,
}
