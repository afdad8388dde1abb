use serde::Serialize;

/// A step of the case procedure.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ProcedureStepView {
    /// The fragment.
    pub id: String,
    pub text: String,
    /// `none` where the plan's text does not say.
    pub responsible: Option<String>,
}
