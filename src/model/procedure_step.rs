use super::values::Id;
use crate::source::Spanned;
use crate::yaml::record;

record! {
    /// One step of the case procedure.
    pub struct ProcedureStep {
        id: required Spanned<Id>,
        text: required Spanned<String>,
        responsible: optional Spanned<String>,
    }
}
