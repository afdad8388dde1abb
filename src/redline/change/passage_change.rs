use serde::{Deserialize, Serialize};

use super::{Run, RunKind};
use crate::redline::text::{Passage, Shape, Word};

/// A passage of either edition, or of both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassageChange {
    pub standing: PassageStanding,
    /// Place in [`Redline::moves`](super::Redline::moves), from 0, of a passage that moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved: Option<usize>,
    /// In the new edition; of a passage that is not there, in the old.
    #[serde(flatten)]
    pub shape: Shape,
    /// In the old edition, where it was another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<Shape>,
    pub runs: Vec<Run>,
}

/// Where a passage stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PassageStanding {
    /// The same in both editions, at the same place.
    Kept,
    /// In both at the same place, with changes.
    Reworded,
    New,
    Removed,
    /// In the new edition here, in the old elsewhere: its runs compare the two.
    MovedHere,
    /// In the old edition here, in the new elsewhere.
    MovedAway,
}

impl PassageChange {
    /// The passage as it stands here in the old edition.
    pub(super) fn as_old(&self) -> Option<Passage> {
        let here = !matches!(self.standing, PassageStanding::New | PassageStanding::MovedHere);
        here.then(|| Passage {
            shape: self.was.clone().unwrap_or_else(|| self.shape.clone()),
            words: self.words(&[RunKind::Kept, RunKind::Deleted, RunKind::MovedAway]),
        })
    }

    /// The passage as it stands here in the new edition.
    pub(super) fn as_new(&self) -> Option<Passage> {
        let here = !matches!(self.standing, PassageStanding::Removed | PassageStanding::MovedAway);
        here.then(|| Passage {
            shape: self.shape.clone(),
            words: self.words(&[RunKind::Kept, RunKind::Inserted, RunKind::MovedHere]),
        })
    }

    fn words(&self, kinds: &[RunKind]) -> Vec<Word> {
        let runs = self.runs.iter().filter(|run| kinds.contains(&run.change));
        runs.flat_map(|run| run.words.iter().cloned()).collect()
    }
}
