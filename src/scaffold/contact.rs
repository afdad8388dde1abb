use super::edit::{with_item, with_value};
use super::template::{Values, fill};
use crate::model::values::{Date, Id};

/// What a new contact is made from; at least one of the ways to reach it is there.
#[derive(Debug, Clone)]
pub(crate) struct ContactAnswers {
    pub id: Id,
    pub role: String,
    pub unit: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
}

/// `contacts.yaml` with one more entry at its end, and the day of the change. `None`: it is written in a form that cannot be edited
/// line by line.
pub(crate) fn with_contact(registry: &str, answers: &ContactAnswers, today: Date) -> Option<String> {
    let values = Values::default()
        .text("id", answers.id.as_str())
        .text("role", &answers.role)
        .optional("unit", answers.unit.as_deref())
        .optional("phone", answers.phone.as_deref())
        .optional("email", answers.email.as_deref());
    let entry = fill(include_str!("templates/contact.yaml"), &values);
    let text = with_item(registry, "contacts", &entry)?;
    with_value(&text, "updated", &today.to_string())
}
