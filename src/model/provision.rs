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

impl Provision {
    /// A wording is compared with the law at least this often, in months. No day is set by which it must be: the law does not
    /// say so.
    pub const CHECKED_MONTHS: u8 = 6;
}
