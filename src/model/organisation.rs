use super::fields::record;
use super::values::{Id, StateDigest};
use super::{Body, Procedure, Prose};
use crate::source::Spanned;

record! {
    /// `organisation.yaml`: who does what.
    pub struct Organisation [page_for(WrittenFor::Professionals)] {
        title: required Spanned<String> [title],
        /// In a translation: the text it was made from.
        translates: optional Spanned<StateDigest> [not_compared],
        intro: optional Prose [called("text")],
        /// Ids of contacts who can be consulted.
        resource_persons: list Spanned<Id> [names(Named::Contact)],
        bodies: list Body,
        procedure: optional Procedure,
    }
}
