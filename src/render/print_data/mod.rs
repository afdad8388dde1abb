//! Texts as the data that print layouts read, for two kinds of paper.
//!
//! A card has neither footnotes nor room for tables, so what it cannot show is turned into what it can: a heading
//! is a paragraph in bold; a table is a list with an item for each row, each cell after the heading of its column; a
//! definition is a paragraph with its term in bold before it; a quote is its blocks; lines of code are lines; a picture is
//! its description; a line across the page is nothing; a footnote's number stands in brackets, and the notes are a
//! numbered list at the end.
//!
//! A document shows everything as what it is.

mod blocks;
mod inlines;
mod text_place;
mod visible;
mod walk;

use serde_json::Value;

pub use self::text_place::TextPlace;
pub use self::visible::visible_address;
use self::walk::Walk;
use crate::markdown::{Document, Inline};
use crate::render::html::Links;

/// The blocks of a text on a card as an array:
/// `{"kind":"paragraph","inlines":[…]}` and `{"kind":"list","ordered":bool,"start":number,"items":[[…blocks]]}`, where
/// `start` is there in ordered lists alone.
pub fn document(document: &Document, links: &dyn Links) -> Value {
    Value::Array(Walk { text: document, links, place: None }.document())
}

/// The inside of a line as an array: `{"kind":"text","text":…}`, `{"kind":"code","text":…}`,
/// `{"kind":"emphasis"|"strong"|"strikethrough","children":[…]}`, `{"kind":"link","href":…,"children":[…]}` and
/// `{"kind":"break"}`. Addresses are as `links` gives them; for paper it must give them whole.
pub fn inlines(inlines: &[Inline], links: &dyn Links) -> Value {
    Value::Array(Walk { text: &Document::default(), links, place: None }.inlines(inlines))
}

/// The blocks of a text in a document. Beside those of a card:
/// - `{"kind":"heading","level":number,"id":…,"plain":…,"inlines":[…]}`;
/// - `{"kind":"table","alignments":["natural"|"left"|"centre"|"right"],"head":[[…inlines]],"rows":[[[…inlines]]]}`;
/// - `{"kind":"quote","blocks":[…]}`, `{"kind":"code","text":…}` and `{"kind":"rule"}`;
/// - `{"kind":"definitions","entries":[{"term":[…inlines],"explanations":[[…blocks]]}]}`;
/// - `{"kind":"picture","file":…,"alt":…}`, also inside a line;
/// - inside a line `{"kind":"note","id":…,"blocks":[…]}` where a note is first referred to, and `{"kind":"note_again","id":…}`;
/// - a link has `address`: what a reader of paper needs beside its words, or `null`; a link to a place of the same document,
///   which `links` gives as `#` and the place's id, is `{"kind":"reference","to":…,"children":[…]}`.
pub fn in_document(document: &Document, links: &dyn Links, place: &TextPlace<'_>) -> Vec<Value> {
    Walk { text: document, links, place: Some(place) }.document()
}
