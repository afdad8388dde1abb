use serde::Serialize;

use super::{AdoptionView, DateView, LinkView};

/// One of the municipality's plans, as a list of plans shows it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlanLinkView {
    /// The plan's front page.
    pub href: String,
    /// The plan's short title.
    pub title: String,
    /// One sentence.
    pub summary: String,
    pub adopted: Option<AdoptionView>,
    /// The last day by which the council must have revised the plan; nobody must when it is repealed.
    pub revise_by: Option<DateView>,
    /// The first day the plan did not hold, when it was repealed.
    pub repealed: Option<DateView>,
    /// The plan's help page with its title.
    pub help: Option<LinkView>,
}
