use super::ProcedureStep;
use crate::source::Spanned;
use crate::yaml::record;

record! {
    /// What happens with a concern, from the first word to a decision: an overview drawn from the adopted text.
    pub struct Procedure {
        title: required Spanned<String>,
        steps: required Vec<ProcedureStep>,
    }
}
