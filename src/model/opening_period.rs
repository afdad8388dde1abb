use super::Days;
use super::fields::record;
use super::values::TimeOfDay;
use crate::source::Spanned;

record! {
    /// Hours that repeat every week.
    pub struct OpeningPeriod {
        days: required Days,
        from: required Spanned<TimeOfDay>,
        to: required Spanned<TimeOfDay>,
    }
}
