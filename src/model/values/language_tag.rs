use crate::diagnostic::{Code, Phrase, nearest};
use crate::yaml::{Fault, Scalar};

/// A language pages are published in (BCP 47).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LanguageTag {
    Danish,
}

impl LanguageTag {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Danish => "da",
        }
    }
}

impl Scalar for LanguageTag {
    const EXPECTED: Phrase = Phrase::LanguageTag;

    fn read(text: &str) -> Result<Self, Fault> {
        match text {
            "da" => Ok(Self::Danish),
            _ => {
                let mut fault = Fault::new(Code::BadLanguage);
                fault.nearest = nearest(text, ["da"]);
                Err(fault)
            }
        }
    }
}
