use serde::{Deserialize, Serialize};

use super::Mark;

/// A word or a sign of punctuation, the smallest thing that is compared.
///
/// `text` begins with what parts it from the word before: a space, a line break, or nothing where the two are written
/// together. The first word of a passage begins with a space, so that it is the same word in the middle of another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
pub struct Word {
    pub text: String,
    /// In the order they stand around the word, the outermost first.
    pub marks: Vec<Mark>,
}

/// A word in JSON: its text alone where it has no marks.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Written {
    Plain(String),
    Marked { text: String, marks: Vec<Mark> },
}

impl From<Written> for Word {
    fn from(written: Written) -> Self {
        match written {
            Written::Plain(text) => Self { text, marks: Vec::new() },
            Written::Marked { text, marks } => Self { text, marks },
        }
    }
}

impl From<Word> for Written {
    fn from(Word { text, marks }: Word) -> Self {
        if marks.is_empty() { Self::Plain(text) } else { Self::Marked { text, marks } }
    }
}

impl Word {
    /// A value that is one word however it is written, such as a telephone number.
    pub fn whole(text: &str) -> Self {
        Self { text: format!(" {text}"), marks: Vec::new() }
    }

    pub fn marked(text: &str, mark: Mark) -> Self {
        Self { marks: vec![mark], ..Self::whole(text) }
    }

    /// The word without what parts it from the one before.
    pub fn bare(&self) -> &str {
        self.text.strip_prefix([' ', '\n']).unwrap_or(&self.text)
    }

    /// Whether it is more than punctuation.
    pub fn is_spoken(&self) -> bool {
        self.text.contains(char::is_alphanumeric)
    }
}
