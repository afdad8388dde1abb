use super::fields::record;
use super::values::Id;
use super::{Prose, Reader};
use crate::source::Spanned;

record! {
    /// One way to help, for one kind of reader.
    pub struct WayIn [page_for(WrittenFor::ItsAudience)] {
        id: required Spanned<Id> [id(Named::Way)],
        audience: required Spanned<Reader>,
        title: required Spanned<String> [title],
        lead: required Prose,
        steps: list Prose [in_order],
        contacts: list Spanned<Id> [names(Named::Contact)],
        emergency: list Spanned<Id> [names(Named::Emergency)],
        /// Only what a source states.
        anonymity: optional Prose,
        /// What happens next.
        next: optional Prose,
        /// The action card that goes with it.
        card: optional Spanned<Id> [names(Named::Card)],
    }
}
