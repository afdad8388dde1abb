use super::ledger::LedgerMemo;
use super::plans::{PlanReading, Readings};

/// What was parsed before, so that only what has changed is parsed again. Of one content folder, whose files keep their
/// [`SourceId`](crate::source::SourceId)s.
#[derive(Debug, Default)]
pub struct ParseMemo {
    pub(super) plans: Readings<PlanReading>,
    pub(super) ledger: LedgerMemo,
}

impl ParseMemo {
    /// How many plans are remembered.
    pub fn plans(&self) -> usize {
        self.plans.len()
    }
}
