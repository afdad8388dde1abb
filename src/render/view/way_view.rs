use serde::Serialize;

use super::{ContactView, EmergencyView, LinkView, TextLanguageView};

/// One way in to help, for one kind of reader.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct WayView {
    /// The fragment.
    pub id: String,
    pub title: String,
    /// Blocks without headings.
    pub lead_html: String,
    /// In the order to do them; each one or more blocks.
    pub steps_html: Vec<String>,
    pub contacts: Vec<ContactView>,
    pub emergency: Vec<EmergencyView>,
    /// Blocks; only what a source states.
    pub anonymity_html: Option<String>,
    /// What happens next; blocks.
    pub next_html: Option<String>,
    /// The action card that goes with it.
    pub card: Option<LinkView>,
    /// Of the card's title; `none` for Danish.
    pub card_language: Option<TextLanguageView>,
}
