use super::Prose;
use super::values::Id;
use crate::source::Spanned;
use crate::yaml::record;

/// `interventions/<id>.md`: something the municipality does.
#[derive(Debug, Clone)]
pub struct Intervention {
    pub head: InterventionHead,
    pub body: Prose,
}

record! {
    /// The head of an intervention: an overview drawn from its text.
    pub struct InterventionHead {
        id: required Spanned<Id>,
        title: required Spanned<String>,
        /// Who it is for.
        target_group: optional Spanned<String>,
        owner: optional Spanned<String>,
        /// Who assesses whether it helps.
        assessed_by: optional Spanned<String>,
        /// Who decides.
        granted_by: optional Spanned<String>,
        /// A year or a date.
        since: optional Spanned<String>,
    }
}
