use serde::Serialize;

use super::{CorrectionView, DateView, DigestView, EditionView, LinkView};

/// One edition in the list of editions.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct EditionEntryView {
    /// The fragment: `_2024`.
    pub id: String,
    /// The edition's name in addresses: `2024`.
    pub name: String,
    pub facts: EditionView,
    /// The last day it held, when that is past or known.
    pub until: Option<DateView>,
    /// Of the adopted text; `none` when no lock has been made.
    pub digest: Option<DigestView>,
    /// What it changed in the edition before; `none` where that page is not made.
    pub changes: Option<LinkView>,
    /// What daily operation changed since the adoption, newest first.
    pub corrections: Vec<CorrectionView>,
}
