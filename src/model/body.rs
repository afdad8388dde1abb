use super::fields::record;
use super::values::Id;
use super::{Member, Prose};
use crate::source::Spanned;

record! {
    /// A body of the organisation: its adopted text, and an overview drawn from it.
    pub struct Body {
        id: required Spanned<Id> [id(Named::Body)],
        name: required Spanned<String> [title],
        text: required Prose,
        members: list Member,
        tasks: list Spanned<String> [sentence],
        /// How often it meets.
        meets: optional Spanned<String> [label],
        /// The body it belongs to.
        parent: optional Spanned<Id> [names(Named::Body)],
    }
}
