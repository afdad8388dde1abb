use super::ProcedureStep;
use super::fields::record;
use crate::source::Spanned;

record! {
    /// What happens with a concern, from the first word to a decision: an overview drawn from the adopted text.
    pub struct Procedure {
        title: required Spanned<String> [title],
        steps: required Vec<ProcedureStep>,
    }
}
