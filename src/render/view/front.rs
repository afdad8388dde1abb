//! The home page, the front pages, help, and the pages that tell where something went.

use serde::Serialize;

use super::{
    AdoptionView, CallView, ChangeNoteView, ContactView, DateView, DownloadView, EditionView, EmergencyView,
    LinkView, TextLanguageView,
};

/// The site's home page (`/`): whom to call, and the municipality's plans.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct HomeView {
    /// The help of the only plan; `none` when there are several plans (the site's emergency numbers stand alone then) or
    /// the plan has no help page.
    pub call: Option<CallView>,
    /// The ways in to that help; empty when there is no `call`.
    pub ways: Vec<LinkView>,
    pub plans: Vec<PlanLinkView>,
}

/// One of the municipality's plans, as a list of plans shows it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlanLinkView {
    /// The plan's front page.
    pub href: String,
    /// The plan's short title.
    pub title: String,
    /// One sentence.
    pub summary: String,
    pub adopted: Option<AdoptionView>,
    /// The last day by which the council must have revised the plan; nobody must when it is repealed.
    pub revise_by: Option<DateView>,
    /// The first day the plan did not hold, when it was repealed.
    pub repealed: Option<DateView>,
    /// The plan's help page with its title.
    pub help: Option<LinkView>,
}

/// The front page of a plan or of one of its editions: help first, then the plan.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlanFrontView {
    /// One sentence, from `plan.yaml`.
    pub summary: String,
    /// `none` when the plan has no help page, and where the edition no longer holds.
    pub call: Option<CallView>,
    /// The ways of the help page: the text is the way's title, the address its place on that page.
    pub ways: Vec<LinkView>,
    /// The sections in the edition's order.
    pub sections: Vec<LinkView>,
    /// The whole edition on paper, when the site is made with PDFs.
    pub pdf: Option<DownloadView>,
    pub edition: EditionView,
    /// What is no longer as it was on the day of adoption.
    pub changes: Vec<ChangeView>,
}

/// One operational change since the adoption of an edition, for the list of them.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ChangeView {
    /// What the entry was called on the day of adoption.
    pub title: String,
    pub note: ChangeNoteView,
    /// Why, as `corrections.yaml` says.
    pub why: Option<String>,
    pub facts: Vec<ChangedFactView>,
}

/// What an entry said, and says now.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ChangedFactView {
    /// The kind of fact; its word is the message `fact_<kind>`.
    pub kind: String,
    pub before: Option<String>,
    pub now: Option<String>,
}

/// The help page: operational text that the council has not adopted.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct HelpView {
    /// Blocks without headings.
    pub lead_html: String,
    pub call: CallView,
    pub ways: Vec<WayView>,
    pub updated: DateView,
}

/// One way in to help, for one kind of reader.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct WayView {
    /// The fragment.
    pub id: String,
    pub title: String,
    /// Blocks without headings.
    pub lead_html: String,
    /// In the order to do them; each one or more blocks.
    pub steps_html: Vec<String>,
    pub contacts: Vec<ContactView>,
    pub emergency: Vec<EmergencyView>,
    /// Blocks; only what a source states.
    pub anonymity_html: Option<String>,
    /// What happens next; blocks.
    pub next_html: Option<String>,
    /// The action card that goes with it.
    pub card: Option<LinkView>,
    /// Of the card's title; `none` for Danish.
    pub card_language: Option<TextLanguageView>,
}

/// The page about the site.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AboutView {
    /// Blocks, headings from `<h2>`.
    pub body_html: String,
}

/// The page shown for an address that does not exist. Its addresses begin with the site's root path, see
/// [`super::PageLinksView`].
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NotFoundView {
    pub plans: Vec<PlanLinkView>,
}

/// The page at an address that something has left for another. The frame sends the reader on, see
/// [`super::PageView::refresh`]; the link is for those who stay.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct MovedView {
    pub to: LinkView,
}

/// The page at an address that no single page has taken the place of.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct GoneView {
    /// What became of it, a whole sentence.
    pub text: String,
    /// Why, in the municipality's words.
    pub why: Option<String>,
    /// Its parts where they are now, or where it was read last.
    pub links: Vec<LinkView>,
}
