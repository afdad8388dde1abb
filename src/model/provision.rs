use super::values::{Date, Id, ProvisionId};
use crate::source::Spanned;
use crate::yaml::record;

record! {
    /// A cited paragraph of a statute.
    pub struct Provision {
        id: required Spanned<ProvisionId>,
        /// `§ 15, stk. 3`.
        cite: required Spanned<String>,
        /// The wording as the plan quotes it.
        text: optional Spanned<String>,
        /// Id of the consolidation the wording was read in.
        read_in: optional Spanned<Id>,
        /// When somebody last compared the wording with the statute.
        checked: optional Spanned<Date>,
    }
}
