use super::Settings;
use crate::model::values::Date;
use crate::model::{Content, Edition, EditionStatus, Plan};

/// The whole content, every reference in it good, on a day.
#[derive(Debug, Clone)]
pub struct Site {
    pub content: Content,
    pub date: Date,
    drafts: bool,
}

/// Where an edition stands on the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Draft,
    InForce,
    /// Another edition has taken its place.
    Superseded,
    /// Adopted, but its first day has not come.
    Coming,
}

impl Site {
    pub(super) fn new(content: Content, settings: Settings) -> Self {
        Self { content, date: settings.date, drafts: settings.drafts }
    }

    /// The edition the plan's own address shows: the one in force, or else, when drafts are built, the last draft.
    pub fn shown<'a>(&self, plan: &'a Plan) -> Option<&'a Edition> {
        plan.in_force(self.date).or_else(|| self.published(plan).last())
    }

    /// The editions that have pages, by id.
    pub fn published<'a>(&self, plan: &'a Plan) -> impl Iterator<Item = &'a Edition> {
        let drafts = self.drafts;
        plan.editions.iter().filter(move |edition| match self.standing(plan, edition) {
            Standing::InForce | Standing::Superseded => true,
            Standing::Draft => drafts,
            Standing::Coming => false,
        })
    }

    pub fn standing(&self, plan: &Plan, edition: &Edition) -> Standing {
        match (edition.identity.status.value, edition.in_force_from()) {
            (EditionStatus::Draft, _) | (_, None) => Standing::Draft,
            (EditionStatus::Adopted, Some(from)) if from > self.date => Standing::Coming,
            _ if plan.in_force(self.date).is_some_and(|current| current.id == edition.id) => {
                Standing::InForce
            }
            _ => Standing::Superseded,
        }
    }
}
