use super::values::{Date, Id, OperationalItem, OperationalKind};
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

impl Help {
    /// Whether it is one of the ways to help.
    pub fn has_way(&self, item: &OperationalItem) -> bool {
        item.kind == OperationalKind::Way && self.ways.iter().any(|way| way.id.as_str() == item.id)
    }

    /// Every running text of the help page.
    pub fn prose(&self) -> Vec<&Prose> {
        let ways = self.ways.iter().flat_map(|way| {
            std::iter::once(&way.lead).chain(&way.steps).chain(&way.anonymity).chain(&way.next)
        });
        std::iter::once(&self.lead).chain(ways).collect()
    }
}
