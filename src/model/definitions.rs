use super::values::StateDigest;
use super::{Prose, Term};
use crate::source::Spanned;
use crate::yaml::record;

record! {
    /// `definitions.yaml`.
    pub struct Definitions {
        title: required Spanned<String>,
        /// In a translation: the text it was made from.
        translates: optional Spanned<StateDigest>,
        intro: optional Prose,
        terms: list Term,
    }
}
