use super::Prose;
use super::fields::record;
use super::values::Id;
use crate::source::Spanned;

record! {
    /// A term and what the plan means by it.
    pub struct Term {
        id: required Spanned<Id> [id(Named::Term)],
        term: required Spanned<String> [title],
        text: required Prose,
    }
}
