//! Texts as the data that print layouts read: two kinds of block, and inlines.
//!
//! Paper has neither footnote links nor room for tables, so what a card cannot show is turned into what it can: a heading
//! is a paragraph in bold; a table is a list with an item for each row, each cell after the heading of its column; a
//! definition is a paragraph with its term in bold before it; a quote is its blocks; lines of code are lines; a picture is
//! its description; a line across the page is nothing; a footnote's number stands in brackets, and the notes are a
//! numbered list at the end.

mod blocks;
mod inlines;

use serde_json::Value;

use crate::markdown::{Document, Inline};
use crate::render::html::Links;

/// The blocks of a text as an array:
/// `{"kind":"paragraph","inlines":[…]}` and `{"kind":"list","ordered":bool,"start":number,"items":[[…blocks]]}`, where
/// `start` is there in ordered lists alone.
pub fn document(document: &Document, links: &dyn Links) -> Value {
    Value::Array(blocks::of_document(document, links))
}

/// The inside of a line as an array: `{"kind":"text","text":…}`, `{"kind":"code","text":…}`,
/// `{"kind":"emphasis"|"strong"|"strikethrough","children":[…]}`, `{"kind":"link","href":…,"children":[…]}` and
/// `{"kind":"break"}`. Addresses are as `links` gives them; for paper it must give them whole.
pub fn inlines(inlines: &[Inline], links: &dyn Links) -> Value {
    Value::Array(inlines::of(inlines, links))
}
