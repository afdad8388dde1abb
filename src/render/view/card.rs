//! Action cards and the list of them.

use serde::Serialize;

use super::{ChangeNoteView, ContactView, DateView, DownloadView, EmergencyView, LinkView, TextLanguageView};

/// The section that lists the action cards.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ActionCardsView {
    pub intro_html: Option<String>,
    pub cards: Vec<CardLinkView>,
    /// All cards on paper, a file for each kind of reader; none when the site is built without PDFs.
    pub bundles: Vec<DownloadView>,
}

/// An action card in the list of them.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CardLinkView {
    /// The fragment of this entry in the list.
    pub id: String,
    pub href: String,
    pub title: String,
    /// Of the title; `none` for Danish.
    pub language: Option<TextLanguageView>,
    /// The Danish word for it: `Arabisk`.
    pub language_name: String,
    /// For whom, as words: `Fagpersoner`.
    pub audience: String,
    pub age_group: Option<String>,
    /// Whether nobody has approved it.
    pub draft: bool,
    /// `none` when the site is built without PDFs.
    pub pdf: Option<DownloadView>,
}

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

/// A card in another of its languages.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CardVersionView {
    pub href: String,
    pub language: TextLanguageView,
}

/// The fixed words of a card's own parts, in the language the card is written in.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CardWordsView {
    pub acute: String,
    pub when: String,
    pub steps: String,
    pub contacts: String,
    pub notes: String,
    /// What the reader of a translation older than its source must know; `none` when it is not.
    pub behind: Option<String>,
}

/// Who approved an action card, and when.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ApprovalView {
    pub by: String,
    pub date: DateView,
}
