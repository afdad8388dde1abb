use super::{Code, Severity};

/// What `site.yaml` says of how much a code's findings weigh.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adjustment {
    pub code: Code,
    /// `None`: off.
    pub severity: Option<Severity>,
    /// Why it was lowered.
    pub reason: Option<String>,
}

impl Adjustment {
    /// Whether less is said than without it.
    pub fn lowers(&self) -> bool {
        self.severity.is_none_or(|severity| severity > self.code.severity())
    }
}
