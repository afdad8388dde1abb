use super::{OpeningException, OpeningPeriod};
use crate::yaml::record;

record! {
    /// When a contact answers.
    pub struct OpeningHours {
        regular: list OpeningPeriod,
        exceptions: list OpeningException,
    }
}
