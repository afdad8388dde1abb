use super::fields::record;
use super::values::Id;
use crate::source::Spanned;

record! {
    /// Who answers for the plan.
    pub struct PlanOwner {
        name: required Spanned<String> [label],
        /// The owner's entry in the contact registry.
        contact: optional Spanned<Id> [names(Named::Contact)],
    }
}
