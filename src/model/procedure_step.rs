use super::fields::record;
use super::values::Id;
use crate::source::Spanned;

record! {
    /// One step of the case procedure.
    pub struct ProcedureStep {
        id: required Spanned<Id> [id(Named::Step)],
        text: required Spanned<String> [sentence],
        responsible: optional Spanned<String> [label],
    }
}
