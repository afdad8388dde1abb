use std::fmt;

use crate::diagnostic::{Code, Phrase};
use crate::yaml::{Fault, Scalar};

/// The stable name of anything that can be referred to: words of `a`-`z` and digits with hyphens between them. It stands
/// in addresses, so it never changes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

/// Longest id in characters: it is part of an address that people read aloud.
const LONGEST: usize = 80;

impl Id {
    pub fn parse(text: &str) -> Option<Self> {
        let word = |part: &str| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        (text.len() <= LONGEST && text.split('-').all(word)).then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// An id made of any text, as a proposal: Danish letters are written out (æ ae, ø oe, å aa).
    pub fn suggestion(text: &str) -> String {
        let mut out = String::new();
        for character in text.to_lowercase().chars().take(LONGEST) {
            match character {
                'æ' => out.push_str("ae"),
                'ø' => out.push_str("oe"),
                'å' => out.push_str("aa"),
                'é' | 'è' | 'ë' => out.push('e'),
                'ü' => out.push('u'),
                'ö' => out.push('o'),
                'ä' => out.push('a'),
                'a'..='z' | '0'..='9' => out.push(character),
                _ => {
                    if !out.is_empty() && !out.ends_with('-') {
                        out.push('-');
                    }
                }
            }
        }
        out.truncate(LONGEST);
        let out = out.trim_end_matches('-');
        if out.is_empty() { "navn-1".to_owned() } else { out.to_owned() }
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
