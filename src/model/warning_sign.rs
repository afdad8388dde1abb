use super::values::Id;
use crate::source::Spanned;
use crate::yaml::record;

record! {
    /// A thing that may be a reason to look closer; never a proof.
    pub struct WarningSign {
        id: required Spanned<Id>,
        text: required Spanned<String>,
    }
}
