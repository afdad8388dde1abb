use super::values::{Date, Id};
use super::{Approval, Audience, Prose};
use crate::source::Spanned;
use crate::yaml::record;

record! {
    /// `action-cards/<id>.yaml`: what to do, for one kind of reader, on one sheet.
    pub struct ActionCard {
        id: required Spanned<Id>,
        title: required Spanned<String>,
        audience: required Spanned<Audience>,
        age_group: optional Spanned<String>,
        task: required Prose,
        /// When to use it; any one of these.
        when: required Vec<Prose>,
        /// In the order to do them.
        steps: required Vec<Prose>,
        /// What to do when it is acute.
        acute: required Prose,
        emergency: list Spanned<Id>,
        contacts: list Spanned<Id>,
        /// Points to watch.
        notes: list Prose,
        kept_at: optional Spanned<String>,
        owner: optional Spanned<String>,
        approved: required Approval,
        review_by: optional Spanned<Date>,
    }
}
