use super::fields::record;
use super::values::{Date, Id, WebAddress};
use super::{Consolidation, Provision};
use crate::source::Spanned;

record! {
    /// A statute the plan rests on.
    pub struct Statute {
        id: required Spanned<Id> [id(Named::Law)],
        title: required Spanned<String> [title],
        /// The name inside a sentence.
        short: required Spanned<String> [label, no_fact],
        /// `LOV nr. 721 …`.
        number: optional Spanned<String> [label, fact(Fact::Number)],
        eli: optional Spanned<WebAddress> [fact(Fact::Eli)],
        consolidations: list Consolidation [no_fact, not_compared],
        provisions: list Provision [no_fact],
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
