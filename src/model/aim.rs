use super::fields::record;
use super::values::Id;
use crate::source::Spanned;

record! {
    /// One thing the plan is to achieve, word for word.
    pub struct Aim {
        id: required Spanned<Id> [id(Named::Aim)],
        text: required Spanned<String> [sentence],
    }
}
