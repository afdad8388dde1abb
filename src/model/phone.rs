use super::fields::record;
use super::values::PhoneNumber;
use crate::source::Spanned;

record! {
    /// One number of a contact.
    pub struct Phone {
        number: required Spanned<PhoneNumber>,
        /// What this number is among several.
        label: optional Spanned<String> [label],
    }
}
