use super::fields::record;
use super::values::{Date, WebAddress};
use crate::source::Spanned;

record! {
    /// The decision that a plan no longer holds, without another edition in its place.
    pub struct Repeal {
        /// The first day it does not hold.
        date: required Spanned<Date>,
        body: required Spanned<String> [label],
        meeting: optional Spanned<String> [label],
        /// Address of the minutes.
        minutes: optional Spanned<WebAddress>,
    }
}
