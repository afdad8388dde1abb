use serde::Serialize;

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
