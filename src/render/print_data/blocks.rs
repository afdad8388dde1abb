use serde_json::{Value, json};

use super::TextPlace;
use super::inlines::{strong, text};
use super::walk::Walk;
use crate::markdown::{
    Alignment, Block, CodeBlock, Definition, Heading, Inline, List, Paragraph, Table, TableRow, plain_text,
};

impl Walk<'_> {
    pub(super) fn blocks(&self, blocks: &[Block]) -> Vec<Value> {
        let mut out = Vec::with_capacity(blocks.len());
        for block in blocks {
            match (block, self.place) {
                (Block::Paragraph(block), _) => out.push(self.paragraph(block)),
                (Block::List(List { start, items, .. }), _) => {
                    out.push(list(*start, items.iter().map(|item| self.blocks(&item.blocks)).collect()));
                }
                (Block::Heading(heading), Some(place)) => out.push(self.heading(heading, place)),
                (Block::Heading(heading), None) => {
                    out.push(paragraph(vec![strong(self.inlines(&heading.inlines))]));
                }
                (Block::Quote(quote), Some(_)) => {
                    out.push(json!({ "kind": "quote", "blocks": self.blocks(&quote.blocks) }));
                }
                (Block::Quote(quote), None) => out.extend(self.blocks(&quote.blocks)),
                (Block::Code(code), Some(_)) => {
                    out.push(json!({ "kind": "code", "text": code.text.trim_end_matches('\n') }));
                }
                (Block::Code(code), None) => out.push(paragraph(lines(code))),
                (Block::Table(table), Some(_)) => out.push(self.table(table)),
                (Block::Table(table), None) => out.push(self.table_as_list(table)),
                (Block::DefinitionList(block), Some(_)) => out.push(json!({
                    "kind": "definitions",
                    "entries": block.entries.iter().map(|entry| self.definition(entry)).collect::<Vec<_>>(),
                })),
                (Block::DefinitionList(block), None) => {
                    block.entries.iter().for_each(|entry| out.extend(self.definition_as_blocks(entry)));
                }
                (Block::Rule(_), Some(_)) => out.push(json!({ "kind": "rule" })),
                (Block::Rule(_), None) => {}
            }
        }
        out
    }

    /// A picture alone in its paragraph stands for itself.
    fn paragraph(&self, block: &Paragraph) -> Value {
        match block.inlines.as_slice() {
            [Inline::Image(image)] => {
                self.picture(image).unwrap_or_else(|| paragraph(self.inlines(&block.inlines)))
            }
            inlines => paragraph(self.inlines(inlines)),
        }
    }

    fn heading(&self, heading: &Heading, place: &TextPlace<'_>) -> Value {
        json!({
            "kind": "heading",
            "level": place.level(heading.level),
            "id": format!("{}{}", place.id_prefix, heading.id),
            "plain": plain_text(&heading.inlines),
            "inlines": self.inlines(&heading.inlines),
        })
    }

    fn table(&self, table: &Table) -> Value {
        let row =
            |row: &TableRow| row.cells.iter().map(|cell| self.inlines(&cell.inlines)).collect::<Vec<_>>();
        let alignment = |alignment: &Alignment| match alignment {
            Alignment::Natural => "natural",
            Alignment::Left => "left",
            Alignment::Centre => "centre",
            Alignment::Right => "right",
        };
        json!({
            "kind": "table",
            "alignments": table.alignments.iter().map(alignment).collect::<Vec<_>>(),
            "head": row(&table.head),
            "rows": table.rows.iter().map(row).collect::<Vec<_>>(),
        })
    }

    fn table_as_list(&self, table: &Table) -> Value {
        list(None, table.rows.iter().map(|row| vec![paragraph(self.row_as_line(&table.head, row))]).collect())
    }

    /// The cells that hold something, each on a line of its own after the heading of its column.
    fn row_as_line(&self, head: &TableRow, row: &TableRow) -> Vec<Value> {
        let mut out = Vec::new();
        for (heading, cell) in head.cells.iter().zip(&row.cells).filter(|(_, cell)| !cell.inlines.is_empty())
        {
            if !out.is_empty() {
                out.push(json!({ "kind": "break" }));
            }
            if !heading.inlines.is_empty() {
                let mut words = self.inlines(&heading.inlines);
                words.push(text(":"));
                out.push(strong(words));
                out.push(text(" "));
            }
            out.extend(self.inlines(&cell.inlines));
        }
        out
    }

    fn definition(&self, entry: &Definition) -> Value {
        let explanations = entry.explanations.iter().map(|blocks| self.blocks(blocks));
        json!({ "term": self.inlines(&entry.term), "explanations": explanations.collect::<Vec<_>>() })
    }

    fn definition_as_blocks(&self, entry: &Definition) -> Vec<Value> {
        let mut out = vec![paragraph(vec![strong(self.inlines(&entry.term))])];
        entry.explanations.iter().for_each(|blocks| out.extend(self.blocks(blocks)));
        out
    }
}

fn paragraph(inlines: Vec<Value>) -> Value {
    json!({ "kind": "paragraph", "inlines": inlines })
}

pub(super) fn list(start: Option<u64>, items: Vec<Vec<Value>>) -> Value {
    match start {
        Some(start) => json!({ "kind": "list", "ordered": true, "start": start, "items": items }),
        None => json!({ "kind": "list", "ordered": false, "items": items }),
    }
}

fn lines(code: &CodeBlock) -> Vec<Value> {
    let mut out = Vec::new();
    for (at, line) in code.text.lines().enumerate() {
        if at > 0 {
            out.push(json!({ "kind": "break" }));
        }
        out.push(json!({ "kind": "code", "text": line }));
    }
    out
}
