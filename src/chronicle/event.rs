use super::StableId;
use crate::model::values::Date;
use crate::model::{Correction, Edition, Repeal};

/// Something that has happened to a plan.
#[derive(Debug, Clone)]
pub struct Event<'a> {
    pub date: Date,
    pub id: StableId,
    pub kind: EventKind<'a>,
}

/// What happened. The order is that of the things one day may bring.
#[derive(Debug, Clone, Copy)]
pub enum EventKind<'a> {
    /// The council adopted an edition.
    Adopted(&'a Edition),
    /// Daily operation changed something that readers see, beside the adopted text.
    Corrected(&'a Correction),
    /// The first day an edition does not hold, because another takes its place.
    Superseded { edition: &'a Edition, by: &'a Edition },
    /// An edition's first day in force.
    InForce(&'a Edition),
    /// The plan no longer holds, and nothing takes its place.
    Repealed { edition: &'a Edition, repeal: &'a Repeal },
}

impl EventKind<'_> {
    /// The word in ids and in the keys of messages; it never changes.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Adopted(_) => "adopted",
            Self::Corrected(_) => "corrected",
            Self::Superseded { .. } => "superseded",
            Self::InForce(_) => "in_force",
            Self::Repealed { .. } => "repealed",
        }
    }

    /// The edition it happened to; none for a change beside the adopted text.
    pub fn edition(&self) -> Option<&Edition> {
        match self {
            Self::Adopted(edition)
            | Self::InForce(edition)
            | Self::Superseded { edition, .. }
            | Self::Repealed { edition, .. } => Some(edition),
            Self::Corrected(_) => None,
        }
    }

    pub(super) fn rank(&self) -> u8 {
        match self {
            Self::Adopted(_) => 0,
            Self::Corrected(_) => 1,
            Self::Superseded { .. } => 2,
            Self::InForce(_) => 3,
            Self::Repealed { .. } => 4,
        }
    }
}
