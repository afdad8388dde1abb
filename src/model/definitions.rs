use super::fields::record;
use super::values::StateDigest;
use super::{Prose, Term};
use crate::source::Spanned;

record! {
    /// `definitions.yaml`.
    pub struct Definitions [page_for(WrittenFor::Professionals)] {
        title: required Spanned<String> [title],
        /// In a translation: the text it was made from.
        translates: optional Spanned<StateDigest> [not_compared],
        intro: optional Prose [called("text")],
        terms: list Term,
    }
}
