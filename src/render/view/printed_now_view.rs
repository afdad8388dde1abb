use serde::Serialize;

use super::{DownloadView, LinkView, TextLanguageView};

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
