use super::fields::record;
use super::values::{Date, Id};
use super::{Adoption, EditionStatus, Merged, Moved, Removed, Split};
use crate::source::Spanned;

record! {
    /// `edition.yaml`: one edition's standing and the order of its sections.
    pub struct EditionIdentity {
        /// The title as adopted.
        title: required Spanned<String> [title],
        status: required Spanned<EditionStatus>,
        adopted: optional Adoption,
        /// The first day it holds; the day of adoption unless given.
        in_force: optional Spanned<Date>,
        /// The edition it follows.
        supersedes: optional Spanned<Id> [names(Named::Edition)],
        sections: required Vec<Spanned<Id>> [names(Named::Section)],
        moved: list Moved,
        merged: list Merged,
        split: list Split,
        removed: list Removed,
    }
}

impl EditionIdentity {
    /// The first day the edition holds. `None`: a draft, or an adopted one that does not say when.
    pub fn in_force_from(&self) -> Option<Date> {
        let adopted = self.adopted_on()?;
        Some(self.in_force.as_ref().map_or(adopted, |date| date.value))
    }

    /// The day of adoption. `None`: a draft, or an adopted one that does not say when.
    pub fn adopted_on(&self) -> Option<Date> {
        let adopted = self.adopted.as_ref().filter(|_| self.status.value == EditionStatus::Adopted)?;
        Some(adopted.date.value)
    }
}
