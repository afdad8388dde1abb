use super::values::{Date, Id};
use super::{Edition, Help, PlanIdentity};

/// One subject's contingency plan over time.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The folder's name.
    pub id: Id,
    pub identity: PlanIdentity,
    pub help: Help,
    /// By id.
    pub editions: Vec<Edition>,
}

impl Plan {
    /// The plan's place in addresses.
    pub fn slug(&self) -> &Id {
        self.identity.slug.as_ref().map_or(&self.id, |slug| &slug.value)
    }

    /// The edition that holds on a day: the latest of those whose first day has come.
    pub fn in_force(&self, on: Date) -> Option<&Edition> {
        self.editions
            .iter()
            .filter(|edition| edition.in_force_from().is_some_and(|from| from <= on))
            .max_by_key(|edition| edition.in_force_from())
    }
}
