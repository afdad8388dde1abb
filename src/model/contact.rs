use super::values::{Date, Email, Id, WebAddress};
use super::{OpeningHours, Phone, PostalAddress};
use crate::source::Spanned;
use crate::yaml::record;

record! {
    /// A role that can be reached, never a private person.
    pub struct Contact {
        id: required Spanned<Id>,
        role: required Spanned<String>,
        unit: optional Spanned<String>,
        phones: list Phone,
        email: optional Spanned<Email>,
        address: optional PostalAddress,
        website: optional Spanned<WebAddress>,
        /// `None`: nobody has told us; the pages say so.
        hours: optional OpeningHours,
        /// Who answers and what may be said.
        answers: optional Spanned<String>,
        note: optional Spanned<String>,
        /// When somebody last rang and found the number right.
        verified: optional Spanned<Date>,
    }
}

impl Contact {
    /// A number is rung at least this often, in months, to see that it is right.
    pub const VERIFIED_MONTHS: u8 = 6;
}
