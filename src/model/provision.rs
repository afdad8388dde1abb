use super::fields::record;
use super::values::{Date, Id, ProvisionId};
use crate::source::Spanned;

record! {
    /// A cited paragraph of a statute.
    pub struct Provision {
        id: required Spanned<ProvisionId> [id(Named::Provision)],
        /// `§ 15, stk. 3`.
        cite: required Spanned<String> [title, fact(Fact::Cite)],
        /// The wording as the plan quotes it.
        text: optional Spanned<String> [sentence, fact(Fact::Wording), called("wording")],
        /// Id of the consolidation the wording was read in.
        read_in: optional Spanned<Id> [names(Named::Consolidation), no_fact, not_compared],
        /// When somebody last compared the wording with the statute.
        checked: optional Spanned<Date> [no_fact, done, not_compared],
    }
}

impl Provision {
    /// A wording is compared with the law at least this often, in months. No day is set by which it must be: the law does not
    /// say so.
    pub const CHECKED_MONTHS: u8 = 6;
}
