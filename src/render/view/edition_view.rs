use serde::Serialize;

use super::{AdoptionView, DateView, EditionStatus, LinkView};

/// What is known of an edition as a document.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct EditionView {
    /// The adopted title, word for word.
    pub title: String,
    pub status: EditionStatus,
    pub adopted: Option<AdoptionView>,
    /// The decision that the plan no longer holds, where this edition was the one that did.
    pub repealed: Option<AdoptionView>,
    pub in_force: Option<DateView>,
    /// The last day by which the council must have revised the plan: adoption plus the plan's cycle.
    pub revise_by: Option<DateView>,
    /// The edition's permanent front page; the text is its absolute address.
    pub permanent: LinkView,
    /// The edition it follows, when that is on the site too.
    pub supersedes: Option<LinkView>,
}
