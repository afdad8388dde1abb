//! The fixed words of pages and papers, by key: what a theme says around the municipality's own text. Who composes a page needs
//! the words, and no theme.

mod by_language;
mod messages;

pub use self::by_language::Words;
pub use self::messages::Messages;
