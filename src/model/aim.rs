use super::values::Id;
use crate::source::Spanned;
use crate::yaml::record;

record! {
    /// One thing the plan is to achieve, word for word.
    pub struct Aim {
        id: required Spanned<Id>,
        text: required Spanned<String>,
    }
}
