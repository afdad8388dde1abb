use serde::Serialize;

use super::{CallView, ChangeView, DownloadView, EditionView, LinkView};

/// The front page of a plan or of one of its editions: help first, then the plan.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlanFrontView {
    /// One sentence, from `plan.yaml`.
    pub summary: String,
    /// `none` when the plan has no help page, and where the edition no longer holds.
    pub call: Option<CallView>,
    /// The ways of the help page: the text is the way's title, the address its place on that page.
    pub ways: Vec<LinkView>,
    /// The sections in the edition's order.
    pub sections: Vec<LinkView>,
    /// The whole edition on paper, when the site is made with PDFs.
    pub pdf: Option<DownloadView>,
    pub edition: EditionView,
    /// What is no longer as it was on the day of adoption.
    pub changes: Vec<ChangeView>,
}
