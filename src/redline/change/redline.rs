use serde::{Deserialize, Serialize};

use super::{Counts, ItemChange};
use crate::redline::text::FieldName;

/// The version of the JSON form. Keys may be added to it; none changes its meaning without a new version.
pub const FORMAT: &str = "1";

/// What changed from one edition to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Redline {
    pub format: String,
    /// The editions' ids.
    pub old: String,
    pub new: String,
    pub counts: Counts,
    /// In the order of the new edition, a removed item after the one it followed in the old.
    pub items: Vec<ItemChange>,
    /// Passages and sentences that moved, in the order of the new edition.
    pub moves: Vec<Move>,
}

/// From where to where something moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    pub from: MoveEnd,
    pub to: MoveEnd,
}

/// One end of a move.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoveEnd {
    /// The item's place in [`Redline::items`], from 0.
    pub item: usize,
    pub field: FieldName,
}
