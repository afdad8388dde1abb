use super::{Prose, Term};
use crate::source::Spanned;
use crate::yaml::record;

record! {
    /// `definitions.yaml`.
    pub struct Definitions {
        title: required Spanned<String>,
        intro: optional Prose,
        terms: list Term,
    }
}
