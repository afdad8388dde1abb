use super::values::Id;
use crate::source::Spanned;
use crate::yaml::record;

record! {
    /// Who answers for the plan.
    pub struct PlanOwner {
        name: required Spanned<String>,
        /// The owner's entry in the contact registry.
        contact: optional Spanned<Id>,
    }
}
