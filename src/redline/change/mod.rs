//! What changed: the redline as plain data, which is also its JSON form.

mod chapter;
mod counts;
mod item_change;
mod passage_change;
mod redline;
mod run;
mod sides;

pub use self::chapter::{Chapter, ChapterKind};
pub use self::counts::{Counts, ItemCounts};
pub use self::item_change::{ItemChange, ItemStanding, OldPlace};
pub use self::passage_change::{PassageChange, PassageStanding};
pub use self::redline::{FORMAT, Move, MoveEnd, Redline};
pub use self::run::{Run, RunKind};
