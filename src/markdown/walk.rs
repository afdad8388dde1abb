use super::{Block, Document, Inline};

/// Every inline of a document, a parent before its children, in the order of the text, footnotes last.
pub(super) fn inlines(document: &Document) -> impl Iterator<Item = &Inline> {
    let mut found = Vec::new();
    of_blocks(&document.blocks, &mut found);
    for note in &document.footnotes {
        of_blocks(&note.blocks, &mut found);
    }
    found.into_iter()
}

fn of_blocks<'a>(blocks: &'a [Block], found: &mut Vec<&'a Inline>) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => of_inlines(&paragraph.inlines, found),
            Block::Heading(heading) => of_inlines(&heading.inlines, found),
            Block::List(list) => list.items.iter().for_each(|item| of_blocks(&item.blocks, found)),
            Block::Quote(quote) => of_blocks(&quote.blocks, found),
            Block::Table(table) => {
                for row in std::iter::once(&table.head).chain(&table.rows) {
                    row.cells.iter().for_each(|cell| of_inlines(&cell.inlines, found));
                }
            }
            Block::DefinitionList(list) => {
                for entry in &list.entries {
                    of_inlines(&entry.term, found);
                    entry.explanations.iter().for_each(|blocks| of_blocks(blocks, found));
                }
            }
            Block::Code(_) | Block::Rule(_) => {}
        }
    }
}

fn of_inlines<'a>(inlines: &'a [Inline], found: &mut Vec<&'a Inline>) {
    for inline in inlines {
        found.push(inline);
        of_inlines(inline.children(), found);
    }
}

/// Hands on every inline of blocks in the order of the text, to be changed.
pub(super) fn each_inline(blocks: &mut [Block], on: &mut dyn FnMut(&mut Inline)) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => Inline::each(&mut paragraph.inlines, on),
            Block::Heading(heading) => Inline::each(&mut heading.inlines, on),
            Block::List(list) => list.items.iter_mut().for_each(|item| each_inline(&mut item.blocks, on)),
            Block::Quote(quote) => each_inline(&mut quote.blocks, on),
            Block::Table(table) => {
                for row in std::iter::once(&mut table.head).chain(&mut table.rows) {
                    row.cells.iter_mut().for_each(|cell| Inline::each(&mut cell.inlines, on));
                }
            }
            Block::DefinitionList(list) => {
                for entry in &mut list.entries {
                    Inline::each(&mut entry.term, on);
                    entry.explanations.iter_mut().for_each(|blocks| each_inline(blocks, on));
                }
            }
            Block::Code(_) | Block::Rule(_) => {}
        }
    }
}
