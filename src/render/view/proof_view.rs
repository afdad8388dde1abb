use serde::Serialize;

use super::{DateView, LinkView, QuoteView, RequirementView};

/// How a plan meets the law's formal requirements.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ProofView {
    /// The day everything on the page is counted from.
    pub as_of: DateView,
    /// The permanent front page of the edition in force; `none` when there is none.
    pub edition: Option<LinkView>,
    /// The law's own words; `none` when the registry of laws does not have them.
    pub wording: Option<QuoteView>,
    /// In the order of the law.
    pub requirements: Vec<RequirementView>,
    /// All editions, with what was changed since.
    pub editions: LinkView,
    /// The days to think of the next revision; `none` when nothing is adopted.
    pub calendar: Option<String>,
}
