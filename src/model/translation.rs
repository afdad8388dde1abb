use super::Section;
use super::values::{LanguageTag, StateDigest};
use crate::source::Span;

/// A section in another language: `purpose.en.md` beside `purpose.md`. No council adopts it; it says which text it was made
/// from, so that readers are told when that text has changed since.
#[derive(Debug, Clone)]
pub struct Translation {
    pub language: LanguageTag,
    /// With the id of the section it translates.
    pub section: Section,
    /// The text it was made from; `None`: it does not say.
    pub translates: Option<StateDigest>,
    /// The text as it is now.
    pub source: StateDigest,
    /// Where it says which text it was made from, else where it begins.
    pub place: Span,
}

impl Translation {
    /// Whether the text has changed since the translation was made.
    pub fn is_behind(&self) -> bool {
        self.translates.as_ref() != Some(&self.source)
    }
}
