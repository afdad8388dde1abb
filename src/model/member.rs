use super::fields::record;
use super::values::Id;
use crate::source::Spanned;

record! {
    /// Who sits in a body.
    pub struct Member {
        name: required Spanned<String> [label],
        contact: optional Spanned<Id> [names(Named::Contact)],
    }
}
