//! Texts as HTML.

mod links;
mod options;
mod words;

pub use self::links::{Links, ResolvedLink};
pub use self::options::HtmlOptions;
pub use self::words::HtmlWords;
