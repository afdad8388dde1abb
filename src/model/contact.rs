use super::fields::record;
use super::values::{Date, Email, Id, WebAddress};
use super::{OpeningHours, Phone, PostalAddress};
use crate::source::Spanned;

record! {
    /// A role that can be reached, never a private person.
    pub struct Contact {
        id: required Spanned<Id> [id(Named::Contact)],
        role: required Spanned<String> [title, fact(Fact::Role)],
        unit: optional Spanned<String> [label, fact(Fact::Unit)],
        phones: list Phone [fact(Fact::Phone)],
        email: optional Spanned<Email> [fact(Fact::Email)],
        address: optional PostalAddress [fact(Fact::Address)],
        website: optional Spanned<WebAddress> [fact(Fact::Website)],
        /// `None`: nobody has told us; the pages say so.
        hours: optional OpeningHours [fact(Fact::Hours)],
        /// Who answers and what may be said.
        answers: optional Spanned<String> [sentence, rung, fact(Fact::Answers)],
        note: optional Spanned<String> [sentence, rung, fact(Fact::Note)],
        /// When somebody last rang and found the number right.
        verified: optional Spanned<Date> [no_fact, done, not_compared],
    }
}

impl Contact {
    /// A number is rung at least this often, in months, to see that it is right.
    pub const VERIFIED_MONTHS: u8 = 6;
}
