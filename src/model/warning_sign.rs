use super::fields::record;
use super::values::Id;
use crate::source::Spanned;

record! {
    /// A thing that may be a reason to look closer; never a proof.
    pub struct WarningSign {
        id: required Spanned<Id> [id(Named::Sign)],
        text: required Spanned<String> [sentence],
    }
}
