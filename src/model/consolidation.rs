use super::fields::record;
use super::values::{Date, Id, WebAddress};
use crate::source::Spanned;

record! {
    /// A consolidated wording of a statute (*lovbekendtgørelse*).
    pub struct Consolidation {
        id: required Spanned<Id> [id(Named::Consolidation)],
        title: required Spanned<String> [title, not_compared],
        date: required Spanned<Date>,
        /// European Legislation Identifier.
        eli: optional Spanned<WebAddress>,
    }
}
