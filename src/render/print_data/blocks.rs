use super::walk::Walk;
use super::{Block, Definition, Heading, Inline, TextPlace};
use crate::markdown::{self, Alignment, CodeBlock, List, Paragraph, Table, TableRow, plain_text};

impl Walk<'_> {
    pub(super) fn blocks(&self, blocks: &[markdown::Block]) -> Vec<Block> {
        let mut out = Vec::with_capacity(blocks.len());
        for block in blocks {
            match (block, self.place) {
                (markdown::Block::Paragraph(block), _) => out.push(self.paragraph(block)),
                (markdown::Block::List(List { start, items, .. }), _) => {
                    out.push(Block::list(
                        *start,
                        items.iter().map(|item| self.blocks(&item.blocks)).collect(),
                    ));
                }
                (markdown::Block::Heading(heading), Some(place)) => out.push(self.heading(heading, place)),
                (markdown::Block::Heading(heading), None) => {
                    out.push(Block::paragraph(vec![Inline::strong(self.inlines(&heading.inlines))]));
                }
                (markdown::Block::Quote(quote), Some(_)) => {
                    out.push(Block::Quote { blocks: self.blocks(&quote.blocks) });
                }
                (markdown::Block::Quote(quote), None) => out.extend(self.blocks(&quote.blocks)),
                (markdown::Block::Code(code), Some(_)) => {
                    out.push(Block::Code { text: code.text.trim_end_matches('\n').to_owned() });
                }
                (markdown::Block::Code(code), None) => out.push(Block::paragraph(lines(code))),
                (markdown::Block::Table(table), Some(_)) => out.push(self.table(table)),
                (markdown::Block::Table(table), None) => out.push(self.table_as_list(table)),
                (markdown::Block::DefinitionList(block), Some(_)) => out.push(Block::Definitions {
                    entries: block.entries.iter().map(|entry| self.definition(entry)).collect(),
                }),
                (markdown::Block::DefinitionList(block), None) => {
                    block.entries.iter().for_each(|entry| out.extend(self.definition_as_blocks(entry)));
                }
                (markdown::Block::Rule(_), Some(_)) => out.push(Block::Rule),
                (markdown::Block::Rule(_), None) => {}
            }
        }
        out
    }

    /// A picture alone in its paragraph stands for itself.
    fn paragraph(&self, block: &Paragraph) -> Block {
        match block.inlines.as_slice() {
            [markdown::Inline::Image(image)] => match self.picture(image) {
                Some(picture) => Block::Picture(picture),
                None => Block::paragraph(self.inlines(&block.inlines)),
            },
            inlines => Block::paragraph(self.inlines(inlines)),
        }
    }

    fn heading(&self, heading: &markdown::Heading, place: &TextPlace<'_>) -> Block {
        Block::Heading(Heading {
            level: place.level(heading.level),
            id: Some(format!("{}{}", place.id_prefix, heading.id)),
            plain: plain_text(&heading.inlines),
            inlines: self.inlines(&heading.inlines),
            outlined: None,
            bookmarked: None,
        })
    }

    fn table(&self, table: &Table) -> Block {
        let row =
            |row: &TableRow| row.cells.iter().map(|cell| self.inlines(&cell.inlines)).collect::<Vec<_>>();
        let alignment = |alignment: &Alignment| match alignment {
            Alignment::Natural => "natural",
            Alignment::Left => "left",
            Alignment::Centre => "centre",
            Alignment::Right => "right",
        };
        Block::Table {
            alignments: table.alignments.iter().map(alignment).collect(),
            head: row(&table.head),
            rows: table.rows.iter().map(row).collect(),
        }
    }

    fn table_as_list(&self, table: &Table) -> Block {
        let line = |row| vec![Block::paragraph(self.row_as_line(&table.head, row))];
        Block::list(None, table.rows.iter().map(line).collect())
    }

    /// The cells that hold something, each on a line of its own after the heading of its column.
    fn row_as_line(&self, head: &TableRow, row: &TableRow) -> Vec<Inline> {
        let mut out = Vec::new();
        for (heading, cell) in head.cells.iter().zip(&row.cells).filter(|(_, cell)| !cell.inlines.is_empty())
        {
            if !out.is_empty() {
                out.push(Inline::Break);
            }
            if !heading.inlines.is_empty() {
                let mut words = self.inlines(&heading.inlines);
                words.push(Inline::text(":"));
                out.push(Inline::strong(words));
                out.push(Inline::text(" "));
            }
            out.extend(self.inlines(&cell.inlines));
        }
        out
    }

    fn definition(&self, entry: &markdown::Definition) -> Definition {
        let explanations = entry.explanations.iter().map(|blocks| self.blocks(blocks));
        Definition { term: self.inlines(&entry.term), explanations: explanations.collect() }
    }

    fn definition_as_blocks(&self, entry: &markdown::Definition) -> Vec<Block> {
        let mut out = vec![Block::paragraph(vec![Inline::strong(self.inlines(&entry.term))])];
        entry.explanations.iter().for_each(|blocks| out.extend(self.blocks(blocks)));
        out
    }
}

fn lines(code: &CodeBlock) -> Vec<Inline> {
    let mut out = Vec::new();
    for (at, line) in code.text.lines().enumerate() {
        if at > 0 {
            out.push(Inline::Break);
        }
        out.push(Inline::Code { text: line.to_owned() });
    }
    out
}
