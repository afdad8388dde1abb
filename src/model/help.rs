use super::fields::{prose, record};
use super::values::{Date, Id, OperationalItem, OperationalKind};
use super::{Prose, WayIn};
use crate::source::Spanned;

record! {
    /// `help.yaml`: the way to help. Operational text, not part of what the council adopts.
    pub struct Help [page_for(WrittenFor::Citizens)] {
        /// When the file was last edited.
        updated: required Spanned<Date> [done],
        title: required Spanned<String> [title],
        lead: required Prose,
        /// The contact whose number stands first.
        primary: required Spanned<Id> [names(Named::Contact)],
        /// Ids of emergency numbers, acute danger first.
        emergency: list Spanned<Id> [names(Named::Emergency)],
        ways: list WayIn,
    }
}

impl Help {
    /// Whether it is one of the ways to help.
    pub fn has_way(&self, item: &OperationalItem) -> bool {
        item.kind == OperationalKind::Way && self.ways.iter().any(|way| way.id.as_str() == item.id)
    }

    /// Every running text of the help page.
    pub fn prose(&self) -> Vec<&Prose> {
        prose(self)
    }
}
