use serde::Serialize;

use super::{DownloadView, LinkView};

/// What stands today in the place of a printed card: the card, or where its matter went.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PrintedNowView {
    pub link: LinkView,
    /// Of a card other than the printed one; `none` when the site is built without PDFs.
    pub pdf: Option<DownloadView>,
    /// A card that nobody has approved.
    pub draft: bool,
}
