use serde::Serialize;

use super::{ContactView, DateView, EmergencyView, LinkView, PrintStatus, PrintedNowView};

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
