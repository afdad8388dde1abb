use crate::diagnostic::Phrase;

/// What may stand at a place of a YAML file, told to programs that read the same files, editors above all. It is made by
/// the declarations that read the files, so that it says what they take.
#[derive(Debug, Clone)]
pub(crate) enum Shape {
    Record {
        /// The name of the type.
        name: &'static str,
        fields: Vec<FieldShape>,
    },
    List(Box<Shape>),
    Text(TextShape),
    /// One of some words.
    Choice {
        /// The name of the type.
        name: &'static str,
        words: Vec<&'static str>,
    },
    /// A whole number, both ends with.
    WholeNumber {
        least: u8,
        most: u8,
    },
    TruthValue,
    /// One of these, which differ in kind.
    Either(Vec<Shape>),
}

/// A key of a record.
#[derive(Debug, Clone)]
pub(crate) struct FieldShape {
    pub name: &'static str,
    /// Whether it must be there and not be empty. One that need not may also stand without a value.
    pub required: bool,
    pub shape: Shape,
}

/// A single text and its form.
#[derive(Debug, Clone)]
pub(crate) struct TextShape {
    pub expected: Phrase,
    /// A regular expression for the whole text, in the form of ECMA-262 with its `u` flag, as JSON Schema has them.
    pub pattern: String,
    /// Whether it is a name that content gives itself, such as an id. An editor may propose an example of it, where an
    /// example of a fact or a statement must never get into a file by a key pressed.
    pub is_name: bool,
}

impl Shape {
    /// A fact or a statement.
    pub(crate) fn text(expected: Phrase, pattern: impl Into<String>) -> Self {
        Self::Text(TextShape { expected, pattern: pattern.into(), is_name: false })
    }

    /// A name that content gives itself.
    pub(crate) fn name(expected: Phrase, pattern: impl Into<String>) -> Self {
        Self::Text(TextShape { expected, pattern: pattern.into(), is_name: true })
    }
}

/// White space as Rust and Unicode have it (`White_Space`), inside the brackets of a regular expression: ECMA-262's `\s` lacks
/// U+0085 and has U+FEFF.
pub(crate) const SPACE: &str = r"\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000";

/// White space and control characters, inside the brackets of a regular expression.
pub(crate) const BLANK: &str = r"\u0000- \u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000";
