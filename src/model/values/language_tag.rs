use crate::diagnostic::{Code, Phrase, nearest};
use crate::yaml::{Fault, Scalar, Shape};

/// A language pages are published in (BCP 47). Danish is what councils adopt; all others are translations of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LanguageTag {
    Danish,
    English,
}

impl LanguageTag {
    pub const ALL: [Self; 2] = [Self::Danish, Self::English];

    /// The languages of translations.
    pub const TRANSLATIONS: [Self; 1] = [Self::English];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Danish => "da",
            Self::English => "en",
        }
    }

    /// The language's name in itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::Danish => "dansk",
            Self::English => "English",
        }
    }

    /// Language and country, as Open Graph writes them.
    pub fn locale(self) -> &'static str {
        match self {
            Self::Danish => "da_DK",
            Self::English => "en_GB",
        }
    }
}

impl Scalar for LanguageTag {
    const EXPECTED: Phrase = Phrase::LanguageTag;

    fn read(text: &str) -> Result<Self, Fault> {
        Self::ALL.into_iter().find(|tag| tag.as_str() == text).ok_or_else(|| {
            let mut fault = Fault::new(Code::BadLanguage);
            fault.nearest = nearest(text, Self::ALL.map(Self::as_str));
            fault
        })
    }

    fn shape() -> Shape {
        Shape::Choice { name: "LanguageTag", words: Self::ALL.map(Self::as_str).to_vec() }
    }
}
