use super::Prose;
use super::values::StateDigest;
use crate::source::Spanned;
use crate::yaml::record;

/// A section of running text: the legal basis, or a free section.
#[derive(Debug, Clone)]
pub struct TextSection {
    pub head: TextHead,
    pub body: Prose,
}

record! {
    /// The head of a section of running text.
    pub struct TextHead {
        title: required Spanned<String>,
        /// In a translation: the text it was made from.
        translates: optional Spanned<StateDigest>,
    }
}
