use std::collections::BTreeMap;
use std::sync::Arc;

use super::operational::{Adopted, OperationalChange};
use super::{Fate, Place, Places, Settings, Succession};
use crate::model::values::{Date, Id, ItemPlace};
use crate::model::{Content, Edition, Plan};

/// The whole content, every reference in it good, on a day.
#[derive(Debug, Clone)]
pub struct Site {
    pub content: Content,
    pub date: Date,
    drafts: bool,
    /// By the plan's id.
    successions: BTreeMap<Id, Arc<Succession>>,
}

/// Where an edition stands on the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Not adopted, or not yet on that day.
    Draft,
    InForce,
    /// Another edition has taken its place.
    Superseded,
    /// Adopted, but its first day has not come.
    Coming,
    /// The plan was repealed while it held.
    Repealed,
}

impl Site {
    pub(super) fn new(
        content: Content,
        settings: Settings,
        successions: BTreeMap<Id, Arc<Succession>>,
    ) -> Self {
        Self { content, date: settings.date, drafts: settings.drafts, successions }
    }

    /// What has become of a place of one edition in another, later or earlier, over all editions between.
    pub fn fate(&self, plan: &Plan, from: &Edition, place: &ItemPlace, to: &Edition) -> Fate {
        let succession = self.successions.get(&plan.id);
        succession.map_or(Fate::Unknown, |succession| succession.fate(&from.id, place, &to.id))
    }

    /// Everything in an edition that a link can lead to.
    pub fn places(&self, plan: &Plan, edition: &Edition) -> Option<&Places> {
        self.successions.get(&plan.id)?.places(&edition.id)
    }

    /// The name of a place of an edition, as the edition's pages show it.
    pub fn title(&self, plan: &Plan, edition: &Edition, place: &Place) -> String {
        place.shown(&|id| self.contact_in(plan, edition, id))
    }

    /// The edition the plan's own address shows: the one in force. Where there is none, the one that was repealed, then the
    /// first to come, then the last draft.
    pub fn shown<'a>(&self, plan: &'a Plan) -> Option<&'a Edition> {
        let of = |standing| {
            let standing = move |edition: &&Edition| self.standing(plan, edition) == standing;
            self.published(plan).filter(standing).collect::<Vec<_>>()
        };
        plan.in_force(self.date)
            .or_else(|| of(Standing::Repealed).first().copied())
            .or_else(|| of(Standing::Coming).first().copied())
            .or_else(|| of(Standing::Draft).last().copied())
    }

    /// The editions that have pages, in the order they follow each other.
    pub fn published<'a>(&self, plan: &'a Plan) -> impl Iterator<Item = &'a Edition> {
        let drafts = self.drafts;
        let has_pages = move |edition: &&Edition| drafts || edition.is_adopted(self.date);
        plan.succession().into_iter().filter(has_pages)
    }

    /// What is not as it was when the edition was adopted; nothing for a draft.
    pub fn changes<'a>(&'a self, plan: &'a Plan, edition: &'a Edition) -> Vec<OperationalChange<'a>> {
        let Some(lock) = &edition.lock else { return Vec::new() };
        let adopted = Adopted {
            lock,
            sections: &edition.sections,
            corrections: &plan.corrections,
            contacts: &self.content.contacts.contacts,
            laws: &self.content.laws.laws,
        };
        adopted.changes()
    }

    pub fn standing(&self, plan: &Plan, edition: &Edition) -> Standing {
        let adopted = edition.is_adopted(self.date);
        let Some(from) = edition.in_force_from().filter(|_| adopted) else { return Standing::Draft };
        if from > self.date {
            return Standing::Coming;
        }
        if plan.latest(self.date).is_some_and(|latest| latest.id != edition.id) {
            return Standing::Superseded;
        }
        if plan.is_repealed(edition, self.date) { Standing::Repealed } else { Standing::InForce }
    }
}
