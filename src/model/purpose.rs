use super::values::StateDigest;
use super::{Aim, Prose};
use crate::source::Spanned;
use crate::yaml::record;

/// `purpose.md`: what the plan is for.
#[derive(Debug, Clone)]
pub struct Purpose {
    pub head: PurposeHead,
    /// What stands before the aims.
    pub body: Prose,
}

record! {
    /// The head of `purpose.md`.
    pub struct PurposeHead {
        title: required Spanned<String>,
        /// In a translation: the text it was made from.
        translates: optional Spanned<StateDigest>,
        aims: list Aim,
    }
}
