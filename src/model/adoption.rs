use super::values::{Date, WebAddress};
use crate::source::Spanned;
use crate::yaml::record;

record! {
    /// The council's decision.
    pub struct Adoption {
        date: required Spanned<Date>,
        /// Who adopted.
        body: required Spanned<String>,
        meeting: optional Spanned<String>,
        /// Address of the minutes.
        minutes: optional Spanned<WebAddress>,
    }
}
