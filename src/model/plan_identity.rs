use super::fields::record;
use super::values::Id;
use super::{PlanOwner, Repeal, RevisionYears};
use crate::source::Spanned;

record! {
    /// `plan.yaml`: what stays the same through the plan's editions.
    pub struct PlanIdentity {
        /// The short title.
        title: required Spanned<String> [title],
        /// What the plan is about, in the law's words.
        subjects: list Spanned<String> [label, nowhere("the subjects of the law; readers are told by the title")],
        /// One sentence for lists and search engines.
        summary: required Spanned<String> [sentence],
        owner: required PlanOwner,
        /// Years from one adoption to the latest day of the next; at most four by barnets lov § 15, stk. 3.
        revision_years: required RevisionYears,
        /// The plan's place in addresses; its folder's name unless given.
        slug: optional Spanned<Id> [id(Named::Slug)],
        /// The places it had in addresses before.
        formerly: list Spanned<Id> [names(Named::Slug)],
        repealed: optional Repeal,
    }
}
