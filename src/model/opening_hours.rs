use super::fields::record;
use super::{OpeningException, OpeningPeriod};

record! {
    /// When a contact answers.
    pub struct OpeningHours {
        regular: list OpeningPeriod,
        exceptions: list OpeningException,
    }
}
