use super::ledger::LedgerReading;
use super::plans::{PlanReading, Readings};

/// What was parsed before, so that only what has changed is parsed again. Of one content folder, whose files keep their
/// [`SourceId`](crate::source::SourceId)s.
#[derive(Debug, Default)]
pub struct ParseMemo {
    pub(super) plans: Readings<PlanReading>,
    pub(super) ledger: Option<LedgerReading>,
}

impl ParseMemo {
    /// How many plans are remembered.
    pub fn plans(&self) -> usize {
        self.plans.len()
    }
}
