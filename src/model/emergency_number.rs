use super::fields::record;
use super::values::{EmergencyDigits, Id};
use crate::source::Spanned;

record! {
    /// A number for acute danger or crime that any page may show.
    pub struct EmergencyNumber {
        id: required Spanned<Id> [id(Named::Emergency)],
        number: required Spanned<EmergencyDigits>,
        /// What or whom one reaches.
        label: required Spanned<String> [title],
        /// When to call it.
        when: required Spanned<String> [sentence, rung],
    }
}
