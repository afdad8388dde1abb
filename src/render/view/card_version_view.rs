use serde::Serialize;

use super::TextLanguageView;

/// A card in another of its languages.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CardVersionView {
    pub href: String,
    pub language: TextLanguageView,
}
