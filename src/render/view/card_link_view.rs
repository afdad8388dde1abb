use serde::Serialize;

use super::DownloadView;

/// An action card in the list of them.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CardLinkView {
    /// The fragment of this entry in the list.
    pub id: String,
    pub href: String,
    pub title: String,
    /// For whom, as words: `Fagpersoner`.
    pub audience: String,
    pub age_group: Option<String>,
    /// Whether nobody has approved it.
    pub draft: bool,
    /// `none` when the site is built without PDFs.
    pub pdf: Option<DownloadView>,
}
