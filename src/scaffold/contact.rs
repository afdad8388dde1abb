use super::template::{Values, fill};
use crate::model::ContactRegistry;
use crate::model::values::{Date, Id};
use crate::yaml::Decode;
use crate::yaml::edit::{Editor, NotEdited, Step, Value};

/// What a new contact is made from; at least one of the ways to reach it is there.
#[derive(Debug, Clone)]
pub(crate) struct ContactAnswers {
    pub id: Id,
    pub role: String,
    pub unit: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
}

/// `contacts.yaml` with one more entry at its end, and the day of the change.
///
/// # Errors
/// When it is written in a form in which that cannot be done.
pub(crate) fn with_contact(
    registry: &str,
    answers: &ContactAnswers,
    today: Date,
) -> Result<String, NotEdited> {
    let values = Values::default()
        .text("id", answers.id.as_str())
        .text("role", &answers.role)
        .optional("unit", answers.unit.as_deref())
        .optional("phone", answers.phone.as_deref())
        .optional("email", answers.email.as_deref());
    let entry = fill(include_str!("templates/contact.yaml"), &values);
    let mut editor = Editor::yaml(registry)?.in_order_of(ContactRegistry::shape());
    // An empty line before it, so that it is seen.
    editor.push(&[Step::Key("contacts")], &Value::Lines(format!("\n{entry}")))?;
    editor.set(&[Step::Key("updated")], &Value::Word(today.to_string()))?;
    Ok(editor.finish())
}
