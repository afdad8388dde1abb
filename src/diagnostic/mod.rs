//! Findings: what is wrong, where, and what to do about it; in Danish and in English, for people and for machines.

mod argument;
mod code;
mod explanation;
mod finding;
mod findings;
mod json;
mod language;
mod nearest;
mod phrase;
mod place;
mod plain;
mod severity;
mod terminal;
mod text_da;
mod text_en;
mod wording;

pub use self::argument::Argument;
pub use self::code::Code;
pub use self::explanation::Explanation;
pub use self::finding::Finding;
pub use self::findings::Findings;
pub(crate) use self::json::entries;
pub use self::json::to_json;
pub use self::language::Language;
pub(crate) use self::nearest::nearest;
pub use self::phrase::Phrase;
pub use self::place::Place;
pub(crate) use self::plain::plain_path;
pub use self::severity::Severity;
pub(crate) use self::terminal::Excerpt;
pub use self::terminal::to_terminal;
pub use self::wording::Wording;
