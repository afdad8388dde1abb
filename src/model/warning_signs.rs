use super::fields::record;
use super::values::StateDigest;
use super::{Prose, SignGroup, TextSource};
use crate::source::Spanned;

record! {
    /// `warning-signs.yaml`.
    pub struct WarningSigns [page_for(WrittenFor::Professionals)] {
        title: required Spanned<String> [title],
        /// In a translation: the text it was made from.
        translates: optional Spanned<StateDigest> [not_compared],
        intro: required Prose [called("text")],
        /// That the signs are no checklist.
        caveat: required Prose,
        groups: list SignGroup,
        source: optional TextSource,
    }
}
