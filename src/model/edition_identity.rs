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

impl EditionIdentity {
    /// The first day the edition holds. `None`: a draft, or an adopted one that does not say when.
    pub fn in_force_from(&self) -> Option<Date> {
        let adopted = self.adopted.as_ref().filter(|_| self.status.value == EditionStatus::Adopted)?;
        Some(self.in_force.as_ref().map_or(adopted.date.value, |date| date.value))
    }
}
