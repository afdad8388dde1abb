use serde::{Deserialize, Serialize};

/// What kind of passage it is, and in what it stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Shape {
    /// The outermost first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub within: Vec<Frame>,
    pub form: Form,
}

/// A list, quote or note around a passage. Whether a list has blank lines between its items is no difference.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Frame {
    /// Begins an item of a list with points.
    Point,
    /// Begins an item of a numbered list.
    Number,
    /// Begins the first item of a list whose first number is not 1.
    NumberFrom(u64),
    /// Goes on with the item the passage before it stands in.
    More,
    Quote,
    /// The meaning of the term before it.
    Explanation,
    /// A footnote, by the writer's name for it.
    Note(String),
}

/// The kind of a passage.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    Paragraph,
    /// By level, 1 to 6.
    Heading(u8),
    /// A term that the text itself explains.
    Term,
    /// A row of a table; every cell ends with a [`Cell`](super::Mark::Cell).
    Row,
    /// The row of column headings.
    HeadRow,
    /// Text shown character by character, a word a line, with the language named after the fence.
    Code(Option<String>),
    /// A line across the page, without words.
    Rule,
    /// A value of an entry, not running text.
    Value,
}
