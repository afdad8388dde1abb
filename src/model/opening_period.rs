use super::Days;
use super::values::TimeOfDay;
use crate::source::Spanned;
use crate::yaml::record;

record! {
    /// Hours that repeat every week.
    pub struct OpeningPeriod {
        days: required Days,
        from: required Spanned<TimeOfDay>,
        to: required Spanned<TimeOfDay>,
    }
}
