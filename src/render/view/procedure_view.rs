use serde::Serialize;

use super::{DiagramView, ProcedureStepView};

/// The case procedure, from a concern to a decision: an overview drawn from the adopted text.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ProcedureView {
    pub title: String,
    pub steps: Vec<ProcedureStepView>,
    /// The steps below each other.
    pub diagram: DiagramView,
}
