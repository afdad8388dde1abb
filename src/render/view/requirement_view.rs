use serde::Serialize;

use super::FactView;

/// One of the law's formal requirements.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RequirementView {
    /// `written`, `adopted`, `published` or `revised`: the end of the keys of its words.
    pub kind: String,
    /// `met`, `not_met` or `not_known`: the end of the keys of its words.
    pub fulfilment: String,
    /// What matters most about it, as a sentence.
    pub says: Option<String>,
    pub facts: Vec<FactView>,
}
