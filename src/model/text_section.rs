use super::Prose;
use super::fields::record;
use super::values::StateDigest;
use crate::source::Spanned;

record! {
    /// A section of running text: the legal basis, or a free section.
    pub struct TextSection [page_for(WrittenFor::Professionals)] {
        title: required Spanned<String> [title],
        /// In a translation: the text it was made from.
        translates: optional Spanned<StateDigest> [not_compared],
        body: body Prose [called("text")],
    }
}
