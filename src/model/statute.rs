use super::values::{Date, Id, WebAddress};
use super::{Consolidation, Provision};
use crate::source::Spanned;
use crate::yaml::record;

record! {
    /// A statute the plan rests on.
    pub struct Statute {
        id: required Spanned<Id>,
        title: required Spanned<String>,
        /// The name inside a sentence.
        short: required Spanned<String>,
        /// `LOV nr. 721 …`.
        number: optional Spanned<String>,
        eli: optional Spanned<WebAddress>,
        consolidations: list Consolidation,
        provisions: list Provision,
    }
}

impl Statute {
    /// The wording that holds, as far as the registry knows.
    pub fn newest_consolidation(&self) -> Option<&Consolidation> {
        self.consolidations.iter().max_by_key(|consolidation| consolidation.date.value)
    }

    /// Whether every provision has been compared with the statute on that day or later.
    pub fn is_compared_since(&self, date: Date) -> bool {
        let compared =
            |provision: &Provision| provision.checked.as_ref().is_some_and(|checked| checked.value >= date);
        !self.provisions.is_empty() && self.provisions.iter().all(compared)
    }
}
