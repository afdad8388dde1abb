use crate::markdown::{Block, Document, Inline, Quote};

/// A part of a text that is read in one go.
pub(super) enum Passage<'a> {
    Line(&'a [Inline]),
    /// A quotation that stands apart, with the lines before and after it.
    Quote {
        quote: &'a Quote,
        before: &'a [Inline],
        after: &'a [Inline],
    },
}

/// Every passage of a text, footnotes last. What stands inside a quotation is no passage of its own.
pub(super) fn passages<'a>(document: &'a Document, visit: &mut impl FnMut(Passage<'a>)) {
    of_blocks(&document.blocks, visit);
    document.footnotes.iter().for_each(|note| of_blocks(&note.blocks, visit));
}

/// The lines inside blocks, whatever stands around them.
pub(super) fn lines<'a>(blocks: &'a [Block], visit: &mut impl FnMut(&'a [Inline])) {
    of_blocks(blocks, &mut |passage| match passage {
        Passage::Line(inlines) => visit(inlines),
        Passage::Quote { quote, .. } => lines_of_quote(quote, visit),
    });
}

fn lines_of_quote<'a>(quote: &'a Quote, visit: &mut dyn FnMut(&'a [Inline])) {
    let mut inner = Vec::new();
    of_blocks(&quote.blocks, &mut |passage| inner.push(passage));
    for passage in inner {
        match passage {
            Passage::Line(inlines) => visit(inlines),
            Passage::Quote { quote, .. } => lines_of_quote(quote, visit),
        }
    }
}

fn of_blocks<'a>(blocks: &'a [Block], visit: &mut impl FnMut(Passage<'a>)) {
    for (at, block) in blocks.iter().enumerate() {
        match block {
            Block::Paragraph(paragraph) => visit(Passage::Line(&paragraph.inlines)),
            Block::Heading(heading) => visit(Passage::Line(&heading.inlines)),
            Block::List(list) => list.items.iter().for_each(|item| of_blocks(&item.blocks, visit)),
            Block::Quote(quote) => {
                let before = at.checked_sub(1).and_then(|before| blocks.get(before)).map_or(&[][..], words);
                let after = blocks.get(at + 1).map_or(&[][..], words);
                visit(Passage::Quote { quote, before, after });
            }
            Block::Table(table) => {
                let rows = std::iter::once(&table.head).chain(&table.rows);
                rows.flat_map(|row| &row.cells).for_each(|cell| visit(Passage::Line(&cell.inlines)));
            }
            Block::DefinitionList(list) => {
                for entry in &list.entries {
                    visit(Passage::Line(&entry.term));
                    entry.explanations.iter().for_each(|blocks| of_blocks(blocks, visit));
                }
            }
            Block::Code(_) | Block::Rule(_) => {}
        }
    }
}

fn words(block: &Block) -> &[Inline] {
    match block {
        Block::Paragraph(paragraph) => &paragraph.inlines,
        Block::Heading(heading) => &heading.inlines,
        _ => &[],
    }
}
