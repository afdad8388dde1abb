use super::{Language, Phrase};

/// What a message names: words of the writer, or words of ours that differ between the languages.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Argument {
    Plain(String),
    Phrase(Phrase),
}

impl Argument {
    pub(crate) fn words(&self, language: Language) -> &str {
        match self {
            Self::Plain(text) => text,
            Self::Phrase(phrase) => phrase.words(language),
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
