use super::{Block, Inline, Reference, Target};

/// Gives an entry's own name, for a reference without words.
type Names<'a> = &'a dyn Fn(&Reference) -> String;

/// The words of a line alone. A picture gives its description; a reference without words gives nothing.
pub fn plain_text(inlines: &[Inline]) -> String {
    plain_text_with(inlines, &|_| String::new())
}

/// As [`plain_text`]; a reference without words gives its entry's own name.
pub fn plain_text_with(inlines: &[Inline], names: &dyn Fn(&Reference) -> String) -> String {
    let mut out = String::new();
    push_inlines(inlines, names, &mut out);
    out
}

pub(super) fn of_blocks(blocks: &[Block], names: Names) -> String {
    let mut out = String::new();
    push_blocks(blocks, names, &mut out);
    out.truncate(out.trim_end().len());
    out
}

fn push_blocks(blocks: &[Block], names: Names, out: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => push_line(&paragraph.inlines, names, out),
            Block::Heading(heading) => push_line(&heading.inlines, names, out),
            Block::List(list) => list.items.iter().for_each(|item| push_blocks(&item.blocks, names, out)),
            Block::Quote(quote) => push_blocks(&quote.blocks, names, out),
            Block::Code(code) => {
                out.push_str(code.text.trim_end_matches('\n'));
                out.push('\n');
            }
            Block::Table(table) => {
                for row in std::iter::once(&table.head).chain(&table.rows) {
                    row.cells.iter().for_each(|cell| push_line(&cell.inlines, names, out));
                }
            }
            Block::DefinitionList(list) => {
                for entry in &list.entries {
                    push_line(&entry.term, names, out);
                    entry.explanations.iter().for_each(|blocks| push_blocks(blocks, names, out));
                }
            }
            Block::Rule(_) => {}
        }
    }
}

fn push_line(inlines: &[Inline], names: Names, out: &mut String) {
    let before = out.len();
    push_inlines(inlines, names, out);
    if out.len() > before {
        out.push('\n');
    }
}

fn push_inlines(inlines: &[Inline], names: Names, out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text { text, .. } | Inline::Code { text, .. } => out.push_str(text),
            Inline::Image(image) => out.push_str(&image.alt),
            Inline::SoftBreak | Inline::HardBreak => out.push(' '),
            Inline::FootnoteReference { .. } => {}
            Inline::Link(link) if link.children.is_empty() => {
                if let Target::Reference(reference) = &link.target.value {
                    out.push_str(&names(reference));
                }
            }
            Inline::Emphasis { .. }
            | Inline::Strong { .. }
            | Inline::Strikethrough { .. }
            | Inline::Link(_) => push_inlines(inline.children(), names, out),
        }
    }
}
