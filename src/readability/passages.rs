use super::passage::Passage;
use crate::markdown::{Block, Document, Inline, Reference, ReferenceKind, Target};

/// The name that stands where a reference has no words.
pub(super) type Names<'a> = &'a (dyn Fn(&Reference) -> Option<String> + Sync);

/// Hands on every passage of a text that counts, in its order, notes last.
pub(super) struct Passages<'a, 'p> {
    pub names: Names<'a>,
    pub passage: &'p mut Passage,
    pub on: &'p mut dyn FnMut(&Passage),
}

impl Passages<'_, '_> {
    pub fn document(&mut self, document: &Document) {
        self.blocks(&document.blocks);
        for note in &document.footnotes {
            self.blocks(&note.blocks);
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        let mut cited = false;
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => self.line(&paragraph.inlines),
                Block::List(list) => list.items.iter().for_each(|item| self.blocks(&item.blocks)),
                // What the law says is not the writer's to make easier.
                Block::Quote(quote) if cited || cite_law(&quote.blocks) => {}
                Block::Quote(quote) => self.blocks(&quote.blocks),
                // Names and numbers stand in cells without a stop; the row of headings has none.
                Block::Table(table) => {
                    for cell in table.rows.iter().flat_map(|row| &row.cells) {
                        self.fill(&cell.inlines);
                        if ends_as_sentence(&self.passage.text) {
                            (self.on)(self.passage);
                        }
                    }
                }
                Block::DefinitionList(list) => {
                    let explanations = list.entries.iter().flat_map(|entry| &entry.explanations);
                    explanations.for_each(|blocks| self.blocks(blocks));
                }
                Block::Heading(_) | Block::Code(_) | Block::Rule(_) => {}
            }
            cited = matches!(block, Block::Paragraph(paragraph) if cites_law(&paragraph.inlines));
        }
    }

    fn line(&mut self, inlines: &[Inline]) {
        self.fill(inlines);
        (self.on)(self.passage);
    }

    fn fill(&mut self, inlines: &[Inline]) {
        self.passage.clear();
        self.push(inlines);
    }

    fn push(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text { text, span } => self.passage.push(text, *span),
                Inline::SoftBreak | Inline::HardBreak => self.passage.push_space(),
                Inline::Link(link) if link.children.is_empty() => {
                    if let Target::Reference(reference) = &link.target.value
                        && let Some(name) = (self.names)(reference)
                    {
                        self.passage.push(&name, link.span);
                    }
                }
                Inline::Emphasis { .. }
                | Inline::Strong { .. }
                | Inline::Strikethrough { .. }
                | Inline::Link(_) => self.push(inline.children()),
                Inline::Code { .. } | Inline::Image(_) | Inline::FootnoteReference { .. } => {}
            }
        }
    }
}

fn ends_as_sentence(text: &str) -> bool {
    text.trim_end_matches(|c: char| c.is_whitespace() || "\"'”’»«)".contains(c))
        .ends_with(['.', '!', '?', '…'])
}

fn cite_law(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Paragraph(paragraph) => cites_law(&paragraph.inlines),
        Block::List(list) => list.items.iter().any(|item| cite_law(&item.blocks)),
        Block::Quote(quote) => cite_law(&quote.blocks),
        _ => false,
    })
}

fn cites_law(inlines: &[Inline]) -> bool {
    inlines.iter().any(|inline| match inline {
        Inline::Link(link) => match &link.target.value {
            Target::Reference(reference) => reference.kind == ReferenceKind::Law,
            _ => false,
        },
        _ => cites_law(inline.children()),
    })
}
