use super::values::{Id, StateDigest};
use super::{Body, Procedure, Prose};
use crate::source::Spanned;
use crate::yaml::record;

record! {
    /// `organisation.yaml`: who does what.
    pub struct Organisation {
        title: required Spanned<String>,
        /// In a translation: the text it was made from.
        translates: optional Spanned<StateDigest>,
        intro: optional Prose,
        /// Ids of contacts who can be consulted.
        resource_persons: list Spanned<Id>,
        bodies: list Body,
        procedure: optional Procedure,
    }
}
