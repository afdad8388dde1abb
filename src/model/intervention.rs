use super::Prose;
use super::fields::record;
use super::values::Id;
use crate::source::Spanned;

record! {
    /// `interventions/<id>.md`: something the municipality does, with an overview drawn from its text.
    pub struct Intervention [page_for(WrittenFor::Professionals)] {
        id: required Spanned<Id> [id(Named::Intervention)],
        title: required Spanned<String> [title],
        /// Who it is for.
        target_group: optional Spanned<String> [label],
        body: body Prose [called("text")],
        owner: optional Spanned<String> [label],
        /// Who assesses whether it helps.
        assessed_by: optional Spanned<String> [label],
        /// Who decides.
        granted_by: optional Spanned<String> [label],
        /// A year or a date.
        since: optional Spanned<String> [label],
    }
}
