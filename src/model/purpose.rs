use super::fields::record;
use super::values::StateDigest;
use super::{Aim, Prose};
use crate::source::Spanned;

record! {
    /// `purpose.md`: what the plan is for.
    pub struct Purpose [page_for(WrittenFor::Professionals)] {
        title: required Spanned<String> [title],
        /// In a translation: the text it was made from.
        translates: optional Spanned<StateDigest> [not_compared],
        /// What stands before the aims.
        body: body Prose [called("text")],
        aims: list Aim,
    }
}
