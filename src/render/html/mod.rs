//! Texts as HTML.

mod escape;
mod inlines;
mod links;
mod options;
mod places;
mod words;
mod writer;

pub(crate) use self::escape::push_escaped;
pub use self::links::{Links, ResolvedLink};
pub use self::options::HtmlOptions;
pub(crate) use self::places::places;
pub use self::words::HtmlWords;
pub use self::writer::HtmlWriter;
