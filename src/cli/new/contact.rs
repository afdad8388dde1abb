use super::arguments::NewContactArguments;
use super::asking::Asking;
use super::change::Change;
use super::existing::Existing;
use super::plan::{CONTACTS, not_edited};
use super::question::{CONTACT, EMAIL, PHONE, ROLE, UNIT};
use super::report::Made;
use super::stop::Stop;
use crate::model::values::{Date, Id};
use crate::scaffold::{ContactAnswers, with_contact};

/// One more contact at the end of the registry.
pub(super) fn make(
    arguments: &NewContactArguments,
    asking: &mut Asking<'_>,
    today: Date,
) -> Result<Made, Stop> {
    let existing = Existing::open(&arguments.place, today)?;
    let registry = existing.contacts()?;
    // The role is the better question to begin with, and proposes the id.
    let id = arguments.new_id.as_deref().map(|id| asking.id(Some(id), &CONTACT, None)).transpose()?;
    let role = asking.answer(arguments.role.as_deref(), &ROLE, None)?;
    let id: Id = match id {
        Some(id) => id,
        None if asking.is_attended() => asking.id(None, &CONTACT, Some(&Id::suggestion(&role)))?,
        None => return Err(asking.missing(&CONTACT)),
    };
    if registry.get(id.as_str()).is_some() {
        let file = existing.shown(CONTACTS);
        return Err(asking.refuse(
            &format!("Kontakten `{id}` står allerede i {file}. Der er ikke ændret noget."),
            &format!("The contact `{id}` is already in {file}. Nothing was changed."),
        ));
    }
    let unit = asking.optional(arguments.unit.as_deref(), &UNIT)?;
    let phone = asking.optional(arguments.phone.as_deref(), &PHONE)?;
    let email = match (&phone, arguments.email.as_deref()) {
        // Somebody who cannot be reached is no contact.
        (None, given) if asking.is_attended() => Some(asking.answer(given, &EMAIL, None)?),
        (None, None) => return Err(asking.missing(&PHONE)),
        (_, given) => asking.optional(given, &EMAIL)?,
    };
    let answers = ContactAnswers { id, role, unit, phone, email };
    let before = existing.text(CONTACTS)?;
    let after = with_contact(&before, &answers, today)
        .map_err(|no| not_edited(&existing, CONTACTS, &before, no, asking))?;
    let mut change = Change::default();
    change.edited.insert(CONTACTS.to_owned(), [before, after]);
    let todos = existing.write(&change, asking)?;
    let ContactAnswers { id, role, .. } = answers;
    Ok(Made {
        title: asking
            .say(&format!("Kontakten »{role}« er tilføjet"), &format!("The contact “{role}” is added")),
        change,
        todos,
        next: asking.say(
            &format!("Henvis til den i en tekst: [](contact:{id}) – eller på en liste contacts: - {id}"),
            &format!("Refer to it in a text: [](contact:{id}) – or in a list contacts: - {id}"),
        ),
    })
}
