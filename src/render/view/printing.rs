//! What a printed card is worth.

use serde::Serialize;

use super::{ContactView, DateView, DownloadView, EmergencyView, LinkView, TextLanguageView};

/// Whether a printed card still holds, for somebody who has it in the hand: the page its code leads to.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PrintingView {
    pub status: PrintStatus,
    /// What that means, whole sentences.
    pub text: String,
    /// Why it was taken away, in the municipality's words.
    pub why: Option<String>,
    /// What to use in its place, or the card itself on the web; empty where there is nothing.
    pub now: Vec<PrintedNowView>,
    /// The plan's help, where there is no card to use.
    pub help: Option<LinkView>,
    /// Today's numbers: those of the card as it is now, or else the plan's for acute danger.
    pub emergency: Vec<EmergencyView>,
    pub contacts: Vec<ContactView>,
    /// When the last of these contacts to be checked was; `none` where one never was, or there are none.
    pub verified: Option<DateView>,
    /// When the card is to be reviewed, at the latest.
    pub review_by: Option<DateView>,
    /// Whether that day has passed.
    pub review_overdue: bool,
    /// The edition that was printed.
    pub edition: String,
    /// As it stands on the paper.
    pub code: String,
}

/// What a printed card is worth today: the end of the keys of its words, and of its class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PrintStatus {
    Valid,
    /// The newest text, which nobody has approved.
    Draft,
    /// Of an edition that is a draft.
    DraftEdition,
    /// Its edition's first day has not come.
    Coming,
    Replaced,
    /// Taken away, in daily operation or by an edition.
    Withdrawn,
    /// The plan was repealed.
    Repealed,
}

/// What stands today in the place of a printed card: the card, or where its matter went.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PrintedNowView {
    pub link: LinkView,
    /// Of the link's text; `none` for Danish.
    pub language: Option<TextLanguageView>,
    /// Of a card other than the printed one; `none` when the site is built without PDFs.
    pub pdf: Option<DownloadView>,
    /// A card that nobody has approved.
    pub draft: bool,
    /// That it is a translation of a card which has changed since, in the card's own language.
    pub behind: Option<String>,
}
