use super::values::{Date, Id};
use super::{Prose, WayIn};
use crate::source::Spanned;
use crate::yaml::record;

record! {
    /// `help.yaml`: the way to help. Operational text, not part of what the council adopts.
    pub struct Help {
        /// When the file was last edited.
        updated: required Spanned<Date>,
        title: required Spanned<String>,
        lead: required Prose,
        /// The contact whose number stands first.
        primary: required Spanned<Id>,
        /// Ids of emergency numbers, acute danger first.
        emergency: list Spanned<Id>,
        ways: list WayIn,
    }
}
