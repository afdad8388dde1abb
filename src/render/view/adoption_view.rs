use serde::Serialize;

use super::DateView;

/// The council's decision.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AdoptionView {
    pub date: DateView,
    /// Who adopted: `Aalborg Byråd`.
    pub body: String,
    pub meeting: Option<String>,
    /// Address of the minutes.
    pub minutes: Option<String>,
}
