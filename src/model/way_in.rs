use super::values::Id;
use super::{Prose, Reader};
use crate::source::Spanned;
use crate::yaml::record;

record! {
    /// One way to help, for one kind of reader.
    pub struct WayIn {
        id: required Spanned<Id>,
        audience: required Spanned<Reader>,
        title: required Spanned<String>,
        lead: required Prose,
        steps: list Prose,
        contacts: list Spanned<Id>,
        emergency: list Spanned<Id>,
        /// Only what a source states.
        anonymity: optional Prose,
        /// What happens next.
        next: optional Prose,
        /// The action card that goes with it.
        card: optional Spanned<Id>,
    }
}
