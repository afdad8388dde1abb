use super::fields::record;
use super::values::{Date, OperationalItem, StateDigest};
use crate::source::Spanned;

record! {
    /// `corrections.yaml`: what was changed in daily operation since the plan was adopted.
    pub struct Corrections {
        corrections: list Correction,
    }
}

record! {
    /// One operational change.
    pub struct Correction {
        /// The day it was made.
        date: required Spanned<Date> [done],
        what: required Spanned<OperationalItem>,
        /// Shown to readers.
        why: required Spanned<String> [sentence],
        /// What the entry is after the change; none when it is no longer there.
        state: optional Spanned<StateDigest>,
    }
}
