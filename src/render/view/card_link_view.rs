use serde::Serialize;

use super::{DownloadView, TextLanguageView};

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
