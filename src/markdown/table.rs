use super::{Alignment, Inline};
use crate::source::Span;

/// A table with one row of column headings.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Table {
    /// One for each column.
    pub alignments: Vec<Alignment>,
    pub head: TableRow,
    pub rows: Vec<TableRow>,
    pub span: Span,
}

/// A row; it has as many cells as the table has columns.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TableRow {
    pub cells: Vec<TableCell>,
    pub span: Span,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TableCell {
    pub inlines: Vec<Inline>,
    pub span: Span,
}
