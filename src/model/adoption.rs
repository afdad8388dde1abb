use super::fields::record;
use super::values::{Date, WebAddress};
use crate::source::Spanned;

record! {
    /// The council's decision.
    pub struct Adoption {
        date: required Spanned<Date>,
        /// Who adopted.
        body: required Spanned<String> [label],
        meeting: optional Spanned<String> [label],
        /// Address of the minutes.
        minutes: optional Spanned<WebAddress>,
    }
}
