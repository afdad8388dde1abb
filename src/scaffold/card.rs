use super::Danger;
use super::editor_help::with_schema;
use super::template::{Values, fill};
use crate::model::values::Id;

/// What a new action card is made from.
#[derive(Debug, Clone)]
pub(crate) struct CardAnswers {
    pub id: Id,
    pub title: String,
    /// A word of [`crate::model::Audience`].
    pub audience: String,
    /// The contact to ring.
    pub contact: Id,
    pub danger: Danger,
}

/// The list of cards, without any.
pub(super) const LIST: &str = include_str!("templates/action-cards.md");

/// An action card that nobody has approved. `path` is its place in the content folder.
pub(crate) fn card(answers: &CardAnswers, path: &str) -> String {
    let CardAnswers { id, title, audience, contact, danger } = answers;
    let values = Values::default()
        .text("id", id.as_str())
        .text("title", title)
        .text("audience", audience)
        .text("contact", contact.as_str())
        .written("to_contact", contact.as_str());
    with_schema(path, "action-card", &fill(include_str!("templates/card.yaml"), &danger.fill(values)))
}

/// `index.md` of an edition that has no cards yet.
pub(crate) fn card_list() -> String {
    LIST.to_owned()
}
