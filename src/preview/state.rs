use crate::diagnostic::Findings;
use crate::source::Sources;

/// How the content stands at a moment of the preview.
#[derive(Debug)]
pub struct State {
    /// Rises by one each time the content was read anew.
    pub version: u64,
    pub shown: Shown,
    /// Sorted.
    pub findings: Findings,
    /// What the findings point at.
    pub sources: Sources,
}

/// What the addresses of the preview answer with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The content as it is now.
    Whole,
    /// The content has errors: the site as it was before.
    LastGood,
    /// The content has errors, and had from the start.
    Nothing,
}

impl State {
    /// Before anything is read.
    pub(super) fn nothing() -> Self {
        Self { version: 0, shown: Shown::Nothing, findings: Findings::default(), sources: Sources::default() }
    }
}
