use serde::Serialize;

use super::CardLinkView;

/// The section that lists the action cards.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ActionCardsView {
    pub intro_html: Option<String>,
    pub cards: Vec<CardLinkView>,
}
