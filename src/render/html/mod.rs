//! Texts as HTML.

mod escape;
mod inlines;
mod options;
mod page;
mod places;
mod redline;
mod words;
mod writer;

pub use self::options::HtmlOptions;
pub(crate) use self::page::HtmlSite;
pub(crate) use self::places::{places, places_in};
pub use self::words::HtmlWords;
pub use self::writer::HtmlWriter;
