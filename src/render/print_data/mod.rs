//! Texts as the data that print layouts read, for two kinds of paper.
//!
//! A card has neither footnotes nor room for tables, so what it cannot show is turned into what it can: a heading
//! is a paragraph in bold; a table is a list with an item for each row, each cell after the heading of its column; a
//! definition is a paragraph with its term in bold before it; a quote is its blocks; lines of code are lines; a picture is
//! its description; a line across the page is nothing; a footnote's number stands in brackets, and the notes are a
//! numbered list at the end.
//!
//! A document shows everything as what it is.

mod block;
mod blocks;
mod inlines;
mod paper;
mod text_place;
mod visible;
mod walk;

pub use self::block::{Block, ContactLine, Definition, Fact, Heading, Inline, Number, Picture};
pub use self::paper::{Lead, Paper, Sheet};
pub use self::text_place::TextPlace;
pub use self::visible::visible_address;
use self::walk::Walk;
use crate::compose::Links;
use crate::markdown::Document;

/// A text on a card: paragraphs and lists.
pub fn document(document: &Document, links: &dyn Links, paper: &dyn Paper) -> Vec<Block> {
    Walk { text: document, links, paper, place: None }.document()
}

/// A text in a document.
pub fn in_document(
    document: &Document,
    links: &dyn Links,
    paper: &dyn Paper,
    place: &TextPlace<'_>,
) -> Vec<Block> {
    Walk { text: document, links, paper, place: Some(place) }.document()
}
