use super::values::{Date, Id};
use super::{Adoption, EditionStatus};
use crate::source::Spanned;
use crate::yaml::record;

record! {
    /// `edition.yaml`: one edition's standing and the order of its sections.
    pub struct EditionIdentity {
        /// The title as adopted.
        title: required Spanned<String>,
        status: required Spanned<EditionStatus>,
        adopted: optional Adoption,
        /// The first day it holds; the day of adoption unless given.
        in_force: optional Spanned<Date>,
        /// The edition it follows.
        supersedes: optional Spanned<Id>,
        sections: required Vec<Spanned<Id>>,
    }
}
