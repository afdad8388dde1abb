use super::{Alignment, Block, Definition, Inline, ListItem, Paragraph, TableCell, TableRow, Target};
use crate::source::{Span, Spanned};

/// A part of the text that has begun and not ended, with what has been read of it.
pub(super) struct Frame {
    pub kind: FrameKind,
    pub span: Span,
    pub blocks: Vec<Block>,
    /// Of a line, or of a paragraph that has no mark of its own, as in a tight list.
    pub inlines: Vec<Inline>,
    /// A table that was reported as too large: its further rows are left out.
    pub is_cut: bool,
}

pub(super) enum FrameKind {
    Document,
    Paragraph,
    Heading(u8),
    Quote,
    List {
        start: Option<u64>,
        tight: bool,
        items: Vec<ListItem>,
    },
    Item,
    Code {
        language: Option<String>,
        text: String,
    },
    /// Already reported; what is in it goes nowhere.
    Html,
    DefinitionList {
        entries: Vec<Definition>,
    },
    Term,
    Explanation,
    Footnote(String),
    Table {
        alignments: Vec<Alignment>,
        head: Option<TableRow>,
        rows: Vec<TableRow>,
    },
    Row {
        head: bool,
        cells: Vec<TableCell>,
    },
    Cell,
    Emphasis,
    Strong,
    Strikethrough,
    /// Without a target when the one written cannot be used: then the words stand alone.
    Link(Option<Spanned<Target>>),
    Image(Option<Spanned<Target>>),
}

impl Frame {
    pub fn new(kind: FrameKind, span: Span) -> Self {
        Self { kind, span, blocks: Vec::new(), inlines: Vec::new(), is_cut: false }
    }

    pub fn is_inline(&self) -> bool {
        matches!(
            self.kind,
            FrameKind::Emphasis
                | FrameKind::Strong
                | FrameKind::Strikethrough
                | FrameKind::Link(_)
                | FrameKind::Image(_)
        )
    }

    /// Blocks stand in it, or will: what counts towards the depth of the text.
    pub fn is_container(&self) -> bool {
        matches!(
            self.kind,
            FrameKind::Quote
                | FrameKind::List { .. }
                | FrameKind::DefinitionList { .. }
                | FrameKind::Footnote(_)
        )
    }

    /// Adds a block after the paragraph without a mark that may stand before it.
    pub fn push_block(&mut self, block: Block) {
        self.end_paragraph();
        self.blocks.push(block);
    }

    /// Makes a paragraph of the inlines that have none.
    pub fn end_paragraph(&mut self) {
        let inlines = std::mem::take(&mut self.inlines);
        if !inlines.is_empty() {
            let span = inlines.iter().filter_map(Inline::span).reduce(join).unwrap_or(self.span);
            self.blocks.push(Block::Paragraph(Paragraph { inlines, span }));
        }
    }

    pub fn take_blocks(mut self) -> Vec<Block> {
        self.end_paragraph();
        self.blocks
    }
}

fn join(first: Span, last: Span) -> Span {
    Span::new(first.source, first.start.min(last.start), first.end.max(last.end))
}
