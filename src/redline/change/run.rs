use serde::{Deserialize, Serialize};

use crate::redline::text::Word;

/// Words that follow each other and share a fate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    pub change: RunKind,
    /// Place in [`Redline::moves`](super::Redline::moves), from 0, of words that moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved: Option<usize>,
    pub words: Vec<Word>,
}

/// What became of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RunKind {
    /// In both editions.
    Kept,
    /// Only in the new.
    Inserted,
    /// Only in the old.
    Deleted,
    /// In the new edition here, in the old elsewhere.
    MovedHere,
    /// In the old edition here, in the new elsewhere.
    MovedAway,
}
