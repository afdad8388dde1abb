use super::values::{EmergencyDigits, Id};
use crate::source::Spanned;
use crate::yaml::record;

record! {
    /// A number for acute danger or crime that any page may show.
    pub struct EmergencyNumber {
        id: required Spanned<Id>,
        number: required Spanned<EmergencyDigits>,
        /// What or whom one reaches.
        label: required Spanned<String>,
        /// When to call it.
        when: required Spanned<String>,
    }
}
