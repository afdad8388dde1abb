use std::borrow::Cow;

use super::{Language, Phrase};

/// What a message names: words of the writer, or words of ours that differ between the languages.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Argument {
    Plain(String),
    Phrase(Phrase),
    /// One after the other, without anything between.
    Joined(Vec<Argument>),
}

impl Argument {
    pub(super) fn words(&self, language: Language) -> Cow<'_, str> {
        match self {
            Self::Plain(text) => Cow::Borrowed(text),
            Self::Phrase(phrase) => Cow::Borrowed(phrase.words(language)),
            Self::Joined(parts) => parts.iter().map(|part| part.words(language).into_owned()).collect(),
        }
    }
}

impl From<Phrase> for Argument {
    fn from(phrase: Phrase) -> Self {
        Self::Phrase(phrase)
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Plain(text.to_owned())
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        Self::Plain(text.clone())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Plain(text)
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Plain(number.to_string())
    }
}

impl From<u64> for Argument {
    fn from(number: u64) -> Self {
        Self::Plain(number.to_string())
    }
}
