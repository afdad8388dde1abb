use super::template::{Values, fill};
use crate::model::values::Id;

/// The list of interventions, without any.
pub(super) const LIST: &str = include_str!("templates/interventions.md");

/// Something the municipality does, to be described.
pub(crate) fn intervention(id: &Id, title: &str) -> String {
    let values = Values::default().text("id", id.as_str()).text("title", title);
    fill(include_str!("templates/intervention.md"), &values)
}

/// `index.md` of an edition that has no interventions yet.
pub(crate) fn intervention_list() -> String {
    LIST.to_owned()
}
