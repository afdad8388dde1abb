use super::arguments::NewPlanArguments;
use super::asking::Asking;
use super::change::Change;
use super::existing::{Existing, unknown};
use super::question::{EDITION, FIRST_CONTACT, FIRST_PHONE, FIRST_ROLE, OWNER, PLAN, PLAN_TITLE};
use super::report::Made;
use super::stop::Stop;
use crate::diagnostic::Language;
use crate::model::values::{Date, Id};
use crate::scaffold::{ContactAnswers, Danger, PlanAnswers, plan, with_contact, words_of};
use crate::source::SourceFile;
use crate::yaml::edit::NotEdited;

/// A plan with the draft of its first edition; where there is nobody to call yet, with the first contact.
pub(super) fn make(arguments: &NewPlanArguments, asking: &mut Asking<'_>, today: Date) -> Result<Made, Stop> {
    let existing = Existing::open(&arguments.place, today)?;
    let site = existing.site()?;
    existing.contacts()?;
    let id = asking.id(arguments.new_id.as_deref(), &PLAN, None)?;
    if existing.has(&format!("plans/{id}")) {
        let folder = existing.shown(&format!("plans/{id}"));
        return Err(asking.refuse(
            &format!("{folder} findes allerede. Der er ikke ændret noget."),
            &format!("{folder} is already there. Nothing was changed."),
        ));
    }
    let title = format!("Beredskabsplan ved {}", words_of(id.as_str()));
    let title = asking.answer(arguments.title.as_deref(), &PLAN_TITLE, Some(&title))?;
    let year = today.year().to_string();
    let edition = asking.id(arguments.first_edition.as_deref(), &EDITION, Some(&year))?;
    let owner = asking.optional(arguments.owner.as_deref(), &OWNER)?;
    let mut change = Change::default();
    let contact = match contact(arguments, &existing, asking)? {
        First::Known(id) => id,
        First::New(answers) => {
            let before = existing.text(CONTACTS)?;
            let after = with_contact(&before, &answers, today)
                .map_err(|no| not_edited(&existing, CONTACTS, &before, no, asking))?;
            change.edited.insert(CONTACTS.to_owned(), [before, after]);
            answers.id
        }
    };
    let has_law =
        existing.opened.parsed.laws.as_ref().is_some_and(|laws| {
            laws.get("barnets-lov/15/3").is_some_and(|(_, provision)| provision.is_some())
        });
    let answers = PlanAnswers { plan: id, edition, title, owner, contact, danger: Danger::of(site), has_law };
    change.created = plan(&answers, today);
    let todos = existing.write(&change, asking)?;
    let PlanAnswers { plan, edition, title, .. } = answers;
    let title = asking.say(
        &format!("Planen »{title}« er begyndt med kladden {edition}"),
        &format!("The plan “{title}” is begun with the draft {edition}"),
    );
    let next = asking.say(
        &format!("Lav et actioncard: planvaerk new card borger --plan {plan}"),
        &format!("Make an action card: planvaerk new card borger --plan {plan}"),
    );
    Ok(Made { title, change, todos, next })
}

pub(super) const CONTACTS: &str = "contacts.yaml";

/// Whose number stands first.
enum First {
    Known(Id),
    New(ContactAnswers),
}

fn contact(
    arguments: &NewPlanArguments,
    existing: &Existing,
    asking: &mut Asking<'_>,
) -> Result<First, Stop> {
    let registry = existing.contacts()?;
    let reachable = registry.contacts.iter().filter(|contact| !contact.phones.is_empty());
    let reachable: Vec<&str> = reachable.map(|contact| contact.id.as_str()).collect();
    let is_new = arguments.role.is_some() || arguments.phone.is_some();
    if let Some(given) = arguments.contact.as_deref() {
        let known = registry.get(given).filter(|contact| reachable.contains(&contact.id.as_str()));
        let known = known.ok_or_else(|| {
            unknown(
                given,
                ["en kontakt med et telefonnummer, der hedder", "contact with a phone number,"],
                &reachable,
                asking,
            )
        })?;
        return Ok(First::Known(known.id.value.clone()));
    }
    if reachable.is_empty() || is_new {
        let role = asking.answer(arguments.role.as_deref(), &FIRST_ROLE, None)?;
        let phone = asking.answer(arguments.phone.as_deref(), &FIRST_PHONE, None)?;
        let id =
            free_id(&role, |id| registry.get(id).is_some()).ok_or_else(|| asking.missing(&FIRST_CONTACT))?;
        return Ok(First::New(ContactAnswers { id, role, unit: None, phone: Some(phone), email: None }));
    }
    let only = (reachable.len() == 1).then(|| reachable.concat());
    let id = match only {
        Some(only) => only,
        None => asking.one_of(None, &FIRST_CONTACT, &reachable, None)?,
    };
    Id::parse(&id).map(First::Known).ok_or_else(|| asking.missing(&FIRST_CONTACT))
}

/// The id a role proposes; the next number behind it when it is taken.
fn free_id(role: &str, is_taken: impl Fn(&str) -> bool) -> Option<Id> {
    let first = Id::suggestion(role);
    let numbered = (2..100).map(|number| {
        format!("{}-{number}", first.chars().take(70).collect::<String>().trim_end_matches('-'))
    });
    std::iter::once(first.clone()).chain(numbered).find(|id| !is_taken(id)).and_then(|id| Id::parse(&id))
}

/// A file is left as it is, which could not be edited.
pub(super) fn not_edited(
    existing: &Existing,
    path: &str,
    text: &str,
    no: NotEdited,
    asking: &Asking<'_>,
) -> Stop {
    let file = SourceFile::new(existing.shown(path), text);
    let (path, line) = (&file.path, file.position(no.at).line);
    let [danish, english] =
        [Language::Danish, Language::English].map(|language| no.why.phrase().words(language));
    asking.refuse(
        &format!("{path}:{line}: Filen kan ikke rettes her: {danish}. Ret det, eller skriv det nye ind selv. Der er ikke ændret noget."),
        &format!("{path}:{line}: The file cannot be edited here: {english}. Mend that, or write what is new in yourself. Nothing was changed."),
    )
}
