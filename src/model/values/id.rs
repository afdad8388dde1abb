use std::fmt;

use crate::diagnostic::{Code, Phrase};
use crate::markdown::slug;
use crate::yaml::{Fault, Scalar, Shape};

/// The stable name of anything that can be referred to: words of `a`-`z` and digits with hyphens between them. It stands
/// in addresses, so it never changes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

/// Longest id in characters: it is part of an address that people read aloud.
const LONGEST: usize = 80;

impl Id {
    /// A regular expression for one id among other signs.
    pub(super) const PATTERN: &str = "(?![a-z0-9-]{81})[a-z0-9]+(?:-[a-z0-9]+)*";

    pub fn parse(text: &str) -> Option<Self> {
        let word = |part: &str| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        (text.len() <= LONGEST && text.split('-').all(word)).then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// An id made of any text, as a proposal.
    pub fn suggestion(text: &str) -> String {
        let mut id = slug(text);
        id.truncate(LONGEST);
        let id = id.trim_end_matches('-');
        if id.is_empty() { "navn-1".to_owned() } else { id.to_owned() }
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Scalar for Id {
    const EXPECTED: Phrase = Phrase::Id;

    fn read(text: &str) -> Result<Self, Fault> {
        Self::parse(text).ok_or_else(|| Fault::new(Code::BadId).with("suggestion", Self::suggestion(text)))
    }

    fn shape() -> Shape {
        Shape::name(Phrase::Id, format!("^{}$", Self::PATTERN))
    }
}

#[cfg(test)]
mod tests {
    use super::Id;

    #[test]
    fn ids_are_lower_case_words() {
        for good in ["a", "ssp-boern-unge", "12b", "2024"] {
            assert!(Id::parse(good).is_some(), "{good}");
        }
        for bad in ["", "-a", "a-", "a--b", "Å", "a b", "a/b", "..", "a.b", &"a".repeat(81)] {
            assert!(Id::parse(bad).is_none(), "{bad}");
        }
        assert_eq!(Id::suggestion("Forældrecoaching på Åen!"), "foraeldrecoaching-paa-aaen");
    }
}
