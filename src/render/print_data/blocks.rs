use serde_json::{Value, json};

use super::inlines::{self, strong, text};
use crate::markdown::{Block, CodeBlock, Definition, Document, List, Table, TableRow};
use crate::render::html::Links;

pub(super) fn of_document(document: &Document, links: &dyn Links) -> Vec<Value> {
    let mut out = of(&document.blocks, links);
    if !document.footnotes.is_empty() {
        let notes = document.footnotes.iter().map(|note| of(&note.blocks, links)).collect();
        out.push(list(Some(1), notes));
    }
    out
}

fn of(blocks: &[Block], links: &dyn Links) -> Vec<Value> {
    let mut out = Vec::with_capacity(blocks.len());
    for block in blocks {
        match block {
            Block::Paragraph(block) => out.push(paragraph(inlines::of(&block.inlines, links))),
            Block::Heading(heading) => {
                out.push(paragraph(vec![strong(inlines::of(&heading.inlines, links))]));
            }
            Block::List(List { start, items, .. }) => {
                out.push(list(*start, items.iter().map(|item| of(&item.blocks, links)).collect()));
            }
            Block::Quote(quote) => out.extend(of(&quote.blocks, links)),
            Block::Code(block) => out.push(paragraph(code(block))),
            Block::Table(block) => out.push(table(block, links)),
            Block::DefinitionList(block) => {
                block.entries.iter().for_each(|entry| out.extend(definition(entry, links)));
            }
            Block::Rule(_) => {}
        }
    }
    out
}

fn paragraph(inlines: Vec<Value>) -> Value {
    json!({ "kind": "paragraph", "inlines": inlines })
}

fn list(start: Option<u64>, items: Vec<Vec<Value>>) -> Value {
    match start {
        Some(start) => json!({ "kind": "list", "ordered": true, "start": start, "items": items }),
        None => json!({ "kind": "list", "ordered": false, "items": items }),
    }
}

fn code(code: &CodeBlock) -> Vec<Value> {
    let mut out = Vec::new();
    for (at, line) in code.text.lines().enumerate() {
        if at > 0 {
            out.push(json!({ "kind": "break" }));
        }
        out.push(json!({ "kind": "code", "text": line }));
    }
    out
}

fn table(table: &Table, links: &dyn Links) -> Value {
    list(None, table.rows.iter().map(|row| vec![paragraph(table_row(&table.head, row, links))]).collect())
}

/// The cells that hold something, each on a line of its own after the heading of its column.
fn table_row(head: &TableRow, row: &TableRow, links: &dyn Links) -> Vec<Value> {
    let mut out = Vec::new();
    for (heading, cell) in head.cells.iter().zip(&row.cells).filter(|(_, cell)| !cell.inlines.is_empty()) {
        if !out.is_empty() {
            out.push(json!({ "kind": "break" }));
        }
        if !heading.inlines.is_empty() {
            let mut words = inlines::of(&heading.inlines, links);
            words.push(text(":"));
            out.push(strong(words));
            out.push(text(" "));
        }
        out.extend(inlines::of(&cell.inlines, links));
    }
    out
}

fn definition(entry: &Definition, links: &dyn Links) -> Vec<Value> {
    let mut out = vec![paragraph(vec![strong(inlines::of(&entry.term, links))])];
    entry.explanations.iter().for_each(|blocks| out.extend(of(blocks, links)));
    out
}
