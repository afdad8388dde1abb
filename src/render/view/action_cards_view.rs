use serde::Serialize;

use super::{CardLinkView, DownloadView};

/// The section that lists the action cards.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ActionCardsView {
    pub intro_html: Option<String>,
    pub cards: Vec<CardLinkView>,
    /// All cards on paper, a file for each kind of reader; none when the site is built without PDFs.
    pub bundles: Vec<DownloadView>,
}
