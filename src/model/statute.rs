use super::values::{Id, WebAddress};
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
