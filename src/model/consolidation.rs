use super::values::{Date, Id, WebAddress};
use crate::source::Spanned;
use crate::yaml::record;

record! {
    /// A consolidated wording of a statute (*lovbekendtgørelse*).
    pub struct Consolidation {
        id: required Spanned<Id>,
        title: required Spanned<String>,
        date: required Spanned<Date>,
        /// European Legislation Identifier.
        eli: optional Spanned<WebAddress>,
    }
}
