//! The comparison: what belongs to what (`plan`), then what of it changed (`report`).

mod bag;
mod items;
mod likeness;
mod plan;
mod report;
mod sentences;
mod sequence;
mod side;
mod vocabulary;
mod words;

use self::plan::Plan;
use self::report::Report;
use self::side::Side;
use super::change::Redline;
use super::text::EditionText;

/// What changed from one edition to another.
///
/// `declared` are moves somebody has stated, each an old place and a new one (`term:a`): they count before likeness, and
/// after ids. One place may stand in several, where items were merged or split.
///
/// The work grows with the length of the texts: what is equal is found by ordering, what is alike only among texts that
/// share rare words, and the search for common words is cut short where it would take long.
pub fn redline(old: &EditionText, new: &EditionText, declared: &[(String, String)]) -> Redline {
    let (old_side, new_side) = (Side::new(old), Side::new(new));
    // Always planned from the same end, so that the way back is the way there turned round.
    let plan = if old <= new {
        Plan::new(&old_side, &new_side, declared)
    } else {
        let turned: Vec<_> = declared.iter().map(|(from, to)| (to.clone(), from.clone())).collect();
        Plan::new(&new_side, &old_side, &turned).turned()
    };
    Report::new(&old_side, &new_side, plan, declared).redline()
}
