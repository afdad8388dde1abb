use serde::Serialize;

use super::{
    ApprovalView, CardVersionView, CardWordsView, ChangeNoteView, ContactView, DateView, DownloadView,
    EmergencyView, LinkView, TextLanguageView,
};

/// One action card.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CardView {
    /// Of the card's texts and of `words`; `none` for Danish. Contacts, owner, place and approval are Danish.
    pub language: Option<TextLanguageView>,
    pub words: CardWordsView,
    /// The same card in its other languages.
    pub versions: Vec<CardVersionView>,
    /// For whom, as words: `Fagpersoner`.
    pub audience: String,
    pub age_group: Option<String>,
    /// Blocks without headings, as all `_html` fields here.
    pub task_html: String,
    /// When to use it; any one of these.
    pub when_html: Vec<String>,
    /// In the order to do them.
    pub steps_html: Vec<String>,
    /// What to do when it is acute.
    pub acute_html: String,
    pub emergency: Vec<EmergencyView>,
    pub contacts: Vec<ContactView>,
    /// Points to watch.
    pub notes_html: Vec<String>,
    /// Where the printed card hangs.
    pub kept_at: Option<String>,
    /// Who keeps it up to date.
    pub owner: Option<String>,
    /// `none`: a draft not adopted, and the page says so.
    pub approval: Option<ApprovalView>,
    pub review_by: Option<DateView>,
    /// That the card was changed since the edition it belongs to was adopted.
    pub change: Option<ChangeNoteView>,
    /// The front page of the edition it belongs to, with the adopted title.
    pub plan: LinkView,
    /// On paper, in each of its sizes; none when the site is built without PDFs.
    pub pdfs: Vec<DownloadView>,
}
