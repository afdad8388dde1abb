use super::values::Id;
use super::{Member, Prose};
use crate::source::Spanned;
use crate::yaml::record;

record! {
    /// A body of the organisation: its adopted text, and an overview drawn from it.
    pub struct Body {
        id: required Spanned<Id>,
        name: required Spanned<String>,
        text: required Prose,
        members: list Member,
        tasks: list Spanned<String>,
        /// How often it meets.
        meets: optional Spanned<String>,
        /// The body it belongs to.
        parent: optional Spanned<Id>,
    }
}
