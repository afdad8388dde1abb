use super::values::{Date, Id};
use super::{Correction, Edition, Help, PlanIdentity};

/// One subject's contingency plan over time.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The folder's name.
    pub id: Id,
    pub identity: PlanIdentity,
    pub help: Help,
    /// In the order of the file.
    pub corrections: Vec<Correction>,
    /// By id.
    pub editions: Vec<Edition>,
}

impl Plan {
    /// The plan's place in addresses.
    pub fn slug(&self) -> &Id {
        self.identity.slug.as_ref().map_or(&self.id, |slug| &slug.value)
    }

    /// The edition that holds on a day: the latest of those whose first day has come, unless the plan was repealed after it.
    pub fn in_force(&self, on: Date) -> Option<&Edition> {
        self.latest(on).filter(|edition| !self.is_repealed(edition, on))
    }

    /// The latest edition whose first day has come, repealed since or not.
    pub fn latest(&self, on: Date) -> Option<&Edition> {
        self.editions
            .iter()
            .filter(|edition| edition.in_force_from().is_some_and(|from| from <= on))
            .max_by_key(|edition| edition.in_force_from())
    }

    /// Whether the plan was repealed while the edition held, so that it no longer does. An edition that takes force later
    /// brings the plan back.
    pub fn is_repealed(&self, edition: &Edition, on: Date) -> bool {
        let Some(repeal) = &self.identity.repealed else { return false };
        repeal.date.value <= on && edition.in_force_from().is_some_and(|from| from < repeal.date.value)
    }

    /// The editions in the order they follow each other: adopted ones by their first day, then drafts by id.
    pub fn succession(&self) -> Vec<&Edition> {
        let mut editions: Vec<&Edition> = self.editions.iter().collect();
        editions.sort_by_key(|edition| (edition.in_force_from().is_none(), edition.in_force_from()));
        editions
    }
}
