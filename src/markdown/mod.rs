//! Markdown, read once into a tree of our own that every output walks.
//!
//! The form is CommonMark with tables, footnotes, definition lists and strikethrough. The text is published as it was
//! written: no curly quotes are put in, and HTML is a finding, never passed through. However the text is nested, the
//! tree is at most [`MAX_BLOCK_DEPTH`] blocks and [`MAX_INLINE_DEPTH`] inlines deep, so it may be walked recursively.

mod alignment;
mod block;
mod builder;
mod code_block;
mod definition;
mod document;
mod footnote;
mod footnotes;
mod frame;
mod heading;
mod heading_ids;
mod image;
mod inline;
mod limits;
mod link;
mod list;
mod nesting;
mod paragraph;
mod parser;
mod plain_text;
mod quote;
mod reference;
mod reference_kind;
mod reporter;
mod slug;
mod table;
mod target;
mod target_parser;
mod walk;

pub use self::alignment::Alignment;
pub use self::block::Block;
pub use self::code_block::CodeBlock;
pub use self::definition::{Definition, DefinitionList};
pub use self::document::Document;
pub use self::footnote::Footnote;
pub use self::heading::Heading;
pub use self::image::Image;
pub use self::inline::Inline;
pub use self::limits::{MAX_BLOCK_DEPTH, MAX_INLINE_DEPTH, MAX_TABLE_CELLS, MAX_TABLE_COLUMNS};
pub use self::link::Link;
pub use self::list::{List, ListItem};
pub use self::paragraph::Paragraph;
pub use self::parser::parse;
pub use self::plain_text::{plain_text, plain_text_with};
pub use self::quote::Quote;
pub use self::reference::Reference;
pub use self::reference_kind::ReferenceKind;
pub use self::slug::slug;
pub use self::table::{Table, TableCell, TableRow};
pub use self::target::Target;
