use std::path::Path;

use super::console::{Console, ERROR, GOOD, WARNING};
use super::usage_error::plain;
use crate::chronicle::{CONTACT_MONTHS, Matter, Status, Subject, Urgency};
use crate::diagnostic::Language;
use crate::model::values::Date;

/// The status for people: a table a plan, then in words what is overdue and what is to be done, each thing once.
pub(super) fn status_text(
    statuses: &[Status<'_>],
    today: Date,
    content: &Path,
    language: Language,
) -> String {
    let words = Words { language, content };
    let mut text = String::new();
    for status in statuses {
        let title = format!("{} ({})", status.plan.identity.title.value, status.plan.id.as_str());
        text += &format!("{}, {today}\n", plain(&title));
        let rows = words.table(status);
        let width = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
        for (name, value) in rows {
            let room = " ".repeat(width - name.chars().count());
            text += &format!("  {name}{room}  {}\n", plain(&value));
        }
        text.push('\n');
    }
    for urgency in [Urgency::Overdue, Urgency::Soon] {
        text += &words.matters(statuses, urgency);
    }
    let overdue = statuses.iter().any(Status::is_overdue);
    text + &words.end(overdue, statuses.iter().any(|status| !status.matters.is_empty()))
}

/// Matters of one kind and urgency.
struct Group<'a> {
    first: &'a Matter<'a>,
    /// The name of each.
    items: Vec<String>,
}

struct Words<'a> {
    language: Language,
    content: &'a Path,
}

impl Words<'_> {
    fn say<'t>(&self, danish: &'t str, english: &'t str) -> &'t str {
        if self.language == Language::Danish { danish } else { english }
    }

    /// The rows of a plan's table: a name and a value each.
    fn table(&self, status: &Status<'_>) -> Vec<(&'static str, String)> {
        let name = |danish, english| if self.language == Language::Danish { danish } else { english };
        let none = || self.say("ingen", "none").to_owned();
        let is = |wanted: &[&str]| {
            status.matters.iter().filter(|matter| wanted.contains(&matter.subject.word())).count()
        };
        let of = self.say("af", "of");
        let share = |count: usize, all: usize| format!("{count} {of} {all}");
        let mut rows = Vec::new();
        rows.push((
            name("Gælder", "In force"),
            status.edition.map_or_else(none, |edition| edition.id.as_str().to_owned()),
        ));
        if let Some(adoption) = status.edition.and_then(|edition| edition.identity.adopted.as_ref()) {
            let by = self.say("af", "by");
            rows.push((
                name("Vedtaget", "Adopted"),
                format!("{} {by} {}", adoption.date.value, adoption.body.value),
            ));
        }
        if let Some(revision) = status.revision {
            if status.edition.is_none_or(|edition| edition.id != revision.edition.id) {
                let edition = format!("{}, {}", revision.edition.id, revision.adopted);
                rows.push((name("Vedtaget siden", "Adopted since"), edition));
            }
            rows.push((name("Revideres senest", "Revise by"), revision.due.to_string()));
            rows.push((name("Dage tilbage", "Days left"), revision.days_left.to_string()));
        }
        rows.push((
            name("Numre at kontrollere", "Numbers to check"),
            share(is(&["contact"]), status.contacts),
        ));
        rows.push((
            name("Bestemmelser at efterse", "Provisions to compare"),
            share(is(&["provision"]), status.provisions),
        ));
        rows.push((
            name("Love ændret siden vedtagelsen", "Laws changed since adoption"),
            is(&["law"]).to_string(),
        ));
        rows.push((
            name("Actioncards uden godkendelse", "Cards without approval"),
            share(is(&["card_not_approved"]), status.cards),
        ));
        rows.push((
            name("Actioncards at gennemgå", "Cards to review"),
            share(is(&["card_review"]), status.cards),
        ));
        if status.translations > 0 {
            rows.push((
                name("Oversættelser bagud", "Translations behind"),
                share(is(&["translation"]), status.translations),
            ));
        }
        rows
    }

    /// What is of one urgency, by kind: what it is, each thing of it, and what to do.
    fn matters(&self, statuses: &[Status<'_>], urgency: Urgency) -> String {
        let mut groups: Vec<Group<'_>> = Vec::new();
        for status in statuses {
            for matter in status.matters.iter().filter(|matter| matter.urgency == urgency) {
                let word = matter.subject.word();
                let item = self.name(status, matter);
                match groups.iter_mut().find(|group| group.first.subject.word() == word) {
                    None => groups.push(Group { first: matter, items: vec![item] }),
                    // The registries are shared: what stands in them is told once.
                    Some(group) if group.items.contains(&item) && !word.starts_with("card") => {}
                    Some(group) => group.items.push(item),
                }
            }
        }
        if groups.is_empty() {
            return String::new();
        }
        let heading = match urgency {
            Urgency::Overdue => Console::Output.styled(ERROR, self.say("Forfaldent", "Overdue")),
            Urgency::Soon => Console::Output.styled(WARNING, self.say("Skal gøres", "To be done")),
        };
        let mut text = format!("{heading}\n");
        for Group { first, items } in groups {
            let (what, mend) = self.what(first);
            text += &format!("  {what}\n");
            for name in items {
                text += &format!("    - {}\n", plain(&name));
            }
            text += &format!("    {mend}\n");
        }
        text.push('\n');
        text
    }

    /// One thing of a list.
    fn name(&self, status: &Status<'_>, matter: &Matter<'_>) -> String {
        let plan = &status.plan.identity.title.value;
        let since = |date: Option<Date>| {
            date.map_or_else(|| self.say("aldrig", "never").to_owned(), |date| date.to_string())
        };
        match matter.subject {
            Subject::NoEdition => plan.clone(),
            Subject::Revision(revision) => format!("{plan}: {}", revision.due),
            Subject::Contact { contact, verified } => {
                format!("{} ({}): {}", contact.role.value, contact.id.as_str(), since(verified))
            }
            Subject::Provision { statute, provision, checked } => {
                format!("{}, {}: {}", statute.title.value, provision.cite.value, since(checked))
            }
            Subject::Law { statute, newest } => {
                format!("{}: {}, {}", statute.title.value, newest.title.value, newest.date.value)
            }
            Subject::Translation(translation) => {
                format!("{plan}: {} ({})", translation.section.title(), translation.language.as_str())
            }
            Subject::CardNotApproved(card) => format!("{} ({})", card.title.value, card.id.as_str()),
            Subject::CardReview { card, by } => format!("{} ({}): {by}", card.title.value, card.id.as_str()),
        }
    }

    /// What a kind of matter is, and what to do.
    fn what(&self, matter: &Matter<'_>) -> (String, String) {
        let overdue = matter.urgency == Urgency::Overdue;
        let file = |name: &str| self.content.join(name).display().to_string().replace('\\', "/");
        let months = if overdue { 2 * CONTACT_MONTHS } else { CONTACT_MONTHS };
        let (danish, english) = match matter.subject {
            Subject::NoEdition => (
                ("Ingen udgave gælder:".to_owned(), "Byrådet skal vedtage en udgave.".to_owned()),
                ("No edition is in force:".to_owned(), "The council must adopt an edition.".to_owned()),
            ),
            Subject::Revision(_) => (
                (
                    if overdue {
                        "Planen skulle være revideret senest:"
                    } else {
                        "Planen skal være revideret senest:"
                    }
                    .to_owned(),
                    "Lav en kladde med `planvaerk revise`, og lad byrådet vedtage den.".to_owned(),
                ),
                (
                    if overdue {
                        "The plan should have been revised by:"
                    } else {
                        "The plan must be revised by:"
                    }
                    .to_owned(),
                    "Make a draft with `planvaerk revise`, and have the council adopt it.".to_owned(),
                ),
            ),
            Subject::Contact { .. } => (
                (
                    format!("Numre, som ingen har noteret at have ringet til i {months} måneder. Sidst:"),
                    format!(
                        "Ring til nummeret. Er det rigtigt, så skriv dagen ved `verified:` i {}.",
                        file("contacts.yaml")
                    ),
                ),
                (
                    format!("Numbers nobody has noted ringing for {months} months. Last:"),
                    format!(
                        "Ring the number. If it is right, write the day at `verified:` in {}.",
                        file("contacts.yaml")
                    ),
                ),
            ),
            Subject::Provision { .. } => (
                (
                    "Bestemmelser, som ingen har noteret at have læst efter i loven i 6 måneder. Sidst:"
                        .to_owned(),
                    format!(
                        "Læs dem på retsinformation.dk, og skriv `read_in:` og `checked:` i {}.",
                        file("laws.yaml")
                    ),
                ),
                (
                    "Provisions nobody has noted comparing with the law for 6 months. Last:".to_owned(),
                    format!(
                        "Read them at retsinformation.dk, and write `read_in:` and `checked:` in {}.",
                        file("laws.yaml")
                    ),
                ),
            ),
            Subject::Law { .. } => (
                (
                    "Love med en nyere ordlyd end planen:".to_owned(),
                    format!(
                        "Læs, om ændringen angår planen, og skriv dagen ved `checked:` på lovens bestemmelser i {}.",
                        file("laws.yaml")
                    ),
                ),
                (
                    "Laws with a newer wording than the plan:".to_owned(),
                    format!(
                        "Read whether the change concerns the plan, and write the day at `checked:` of its provisions in {}.",
                        file("laws.yaml")
                    ),
                ),
            ),
            Subject::Translation(_) => (
                (
                    "Oversættelser af en tekst, der er ændret siden:".to_owned(),
                    "Ret oversættelsen, og skriv det nye tal ved `translates:`, som `planvaerk check` viser.".to_owned(),
                ),
                (
                    "Translations of a text that has changed since:".to_owned(),
                    "Mend the translation, and write the new digest at `translates:` as `planvaerk check` shows it."
                        .to_owned(),
                ),
            ),
            Subject::CardNotApproved(_) => (
                (
                    "Actioncards, som ingen har godkendt:".to_owned(),
                    "Få dem godkendt, og skriv `approved: { by: …, date: … }` på kortet.".to_owned(),
                ),
                (
                    "Action cards nobody has approved:".to_owned(),
                    "Have them approved, and write `approved: { by: …, date: … }` on the card.".to_owned(),
                ),
            ),
            Subject::CardReview { .. } => (
                (
                    if overdue {
                        "Actioncards, der skulle være gennemgået senest:"
                    } else {
                        "Actioncards, der skal gennemgås senest:"
                    }
                    .to_owned(),
                    "Gå kortet igennem, få det godkendt igen, og skriv en ny dag ved `review_by:`."
                        .to_owned(),
                ),
                (
                    if overdue {
                        "Action cards that should have been reviewed by:"
                    } else {
                        "Action cards to be reviewed by:"
                    }
                    .to_owned(),
                    "Go through the card, have it approved again, and write a new day at `review_by:`."
                        .to_owned(),
                ),
            ),
        };
        if self.language == Language::Danish { danish } else { english }
    }

    fn end(&self, overdue: bool, something: bool) -> String {
        let text = match (overdue, something) {
            (true, _) => self.say("Der er noget, der er forfaldent.", "Something is overdue.").to_owned(),
            (false, true) => self.say("Intet er forfaldent.", "Nothing is overdue.").to_owned(),
            (false, false) => Console::Output.styled(GOOD, self.say("Alt er i orden.", "All is well.")),
        };
        format!("{text}\n")
    }
}
