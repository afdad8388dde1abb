use super::{Block, Inline};

/// The words of a line alone. A picture gives its description; an empty reference gives nothing, its name is not known here.
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut out = String::new();
    push_inlines(inlines, &mut out);
    out
}

pub(super) fn of_blocks(blocks: &[Block]) -> String {
    let mut out = String::new();
    push_blocks(blocks, &mut out);
    out.truncate(out.trim_end().len());
    out
}

fn push_blocks(blocks: &[Block], out: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => push_line(&paragraph.inlines, out),
            Block::Heading(heading) => push_line(&heading.inlines, out),
            Block::List(list) => list.items.iter().for_each(|item| push_blocks(&item.blocks, out)),
            Block::Quote(quote) => push_blocks(&quote.blocks, out),
            Block::Code(code) => {
                out.push_str(code.text.trim_end_matches('\n'));
                out.push('\n');
            }
            Block::Table(table) => {
                for row in std::iter::once(&table.head).chain(&table.rows) {
                    row.cells.iter().for_each(|cell| push_line(&cell.inlines, out));
                }
            }
            Block::DefinitionList(list) => {
                for entry in &list.entries {
                    push_line(&entry.term, out);
                    entry.explanations.iter().for_each(|blocks| push_blocks(blocks, out));
                }
            }
            Block::Rule(_) => {}
        }
    }
}

fn push_line(inlines: &[Inline], out: &mut String) {
    let before = out.len();
    push_inlines(inlines, out);
    if out.len() > before {
        out.push('\n');
    }
}

fn push_inlines(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text { text, .. } | Inline::Code { text, .. } => out.push_str(text),
            Inline::Image(image) => out.push_str(&image.alt),
            Inline::SoftBreak | Inline::HardBreak => out.push(' '),
            Inline::FootnoteReference { .. } => {}
            Inline::Emphasis { .. }
            | Inline::Strong { .. }
            | Inline::Strikethrough { .. }
            | Inline::Link(_) => push_inlines(inline.children(), out),
        }
    }
}
