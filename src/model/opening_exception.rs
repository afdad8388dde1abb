use super::fields::record;
use super::values::{Date, TimeOfDay};
use crate::source::Spanned;

record! {
    /// A day on which the regular hours do not hold: closed, unless it gives hours of its own.
    pub struct OpeningException {
        date: required Spanned<Date>,
        from: optional Spanned<TimeOfDay>,
        to: optional Spanned<TimeOfDay>,
        note: optional Spanned<String> [label],
    }
}
