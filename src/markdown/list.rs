use super::Block;
use crate::source::Span;

/// A list with points or numbers.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct List {
    /// The first number; `None` when the list has points.
    pub start: Option<u64>,
    /// No blank lines between the items: a paragraph in it is shown without space around it.
    pub tight: bool,
    pub items: Vec<ListItem>,
    pub span: Span,
}

/// One item of a list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ListItem {
    pub blocks: Vec<Block>,
    pub span: Span,
}
