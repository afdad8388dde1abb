use serde::{Deserialize, Serialize};

use super::{ItemStanding, Redline, RunKind};

/// How much changed. A redline the other way round has the same counts with new and removed, inserted and deleted
/// exchanged.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    pub items: ItemCounts,
    /// Words that are only in the new edition, signs of punctuation not counted. What moved is not among them.
    pub words_inserted: usize,
    /// Words that are only in the old edition.
    pub words_deleted: usize,
    /// Passages and sentences found at another place.
    pub moves: usize,
}

/// Items by what became of them. An item may be moved, renamed and reworded at once; it is unchanged when it is none of
/// these, nor new, nor removed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemCounts {
    pub new: usize,
    pub removed: usize,
    /// In another section or group, or in another order among the items it stands with.
    pub moved: usize,
    /// With another title or id.
    pub renamed: usize,
    /// With other words anywhere but in the title.
    pub reworded: usize,
    pub unchanged: usize,
}

impl Redline {
    /// Counts what the items and their runs show.
    pub(in crate::redline) fn count(&mut self) {
        let mut counts = Counts { moves: self.moves.len(), ..Counts::default() };
        for item in &self.items {
            match item.standing {
                ItemStanding::New => counts.items.new += 1,
                ItemStanding::Removed => counts.items.removed += 1,
                ItemStanding::Kept => {
                    counts.items.moved += usize::from(item.moved);
                    counts.items.renamed += usize::from(item.renamed);
                    counts.items.reworded += usize::from(item.reworded);
                    counts.items.unchanged += usize::from(item.is_unchanged());
                }
            }
            for run in item.fields.values().flatten().flat_map(|passage| &passage.runs) {
                let words = run.words.iter().filter(|word| word.is_spoken()).count();
                match run.change {
                    RunKind::Inserted => counts.words_inserted += words,
                    RunKind::Deleted => counts.words_deleted += words,
                    RunKind::Kept | RunKind::MovedHere | RunKind::MovedAway => {}
                }
            }
        }
        self.counts = counts;
    }
}
