use super::Prose;
use super::values::Id;
use crate::source::Spanned;
use crate::yaml::record;

record! {
    /// A term and what the plan means by it.
    pub struct Term {
        id: required Spanned<Id>,
        term: required Spanned<String>,
        text: required Prose,
    }
}
