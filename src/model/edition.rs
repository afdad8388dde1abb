use std::collections::BTreeMap;
use std::sync::Arc;

use super::values::{Date, Id};
use super::{ActionCard, AdoptionLock, EditionIdentity, Intervention, Section, Translation};
use crate::source::SharedList;

/// One version of a plan, normally one adoption by the council.
#[derive(Debug, Clone)]
pub struct Edition {
    /// The folder's name: `2024`.
    pub id: Id,
    pub identity: EditionIdentity,
    /// What was adopted; `None` for a draft.
    pub lock: Option<Arc<AdoptionLock>>,
    /// In the order of `edition.yaml`.
    pub sections: SharedList<Section>,
    /// In the order of the sections, then of languages.
    pub translations: SharedList<Translation>,
    /// Pictures and documents the texts may link to, by path inside the edition's folder.
    pub attachments: BTreeMap<String, Arc<[u8]>>,
}

impl Edition {
    /// The first day the edition holds; `None` for a draft.
    pub fn in_force_from(&self) -> Option<Date> {
        self.identity.in_force_from()
    }

    /// Whether the council has adopted it by that day.
    pub fn is_adopted(&self, on: Date) -> bool {
        self.identity.adopted_on().is_some_and(|date| date <= on)
    }

    pub fn interventions(&self) -> impl Iterator<Item = &Intervention> {
        self.sections.iter().flat_map(Section::items)
    }

    pub fn action_cards(&self) -> impl Iterator<Item = &ActionCard> {
        self.sections.iter().flat_map(Section::items)
    }
}
