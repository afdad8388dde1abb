use super::{CodeBlock, DefinitionList, Heading, List, Paragraph, Quote, Table};
use crate::source::Span;

/// A part of a text that stands on lines of its own.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Block {
    Paragraph(Paragraph),
    Heading(Heading),
    List(List),
    Quote(Quote),
    Code(CodeBlock),
    Table(Table),
    DefinitionList(DefinitionList),
    /// A line across the page.
    Rule(Span),
}

impl Block {
    pub fn span(&self) -> Span {
        match self {
            Self::Paragraph(paragraph) => paragraph.span,
            Self::Heading(heading) => heading.span,
            Self::List(list) => list.span,
            Self::Quote(quote) => quote.span,
            Self::Code(code) => code.span,
            Self::Table(table) => table.span,
            Self::DefinitionList(list) => list.span,
            Self::Rule(span) => *span,
        }
    }
}
