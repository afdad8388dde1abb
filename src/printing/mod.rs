//! What is on a printed card, as far as its reader acts on it, and the code that says so.

mod printing_of;

pub use self::printing_of::printing_of;
