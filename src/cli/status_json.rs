use serde_json::{Value, json};

use crate::chronicle::{Matter, Status, Subject, Urgency};
use crate::diagnostic::{Findings, Language, entries};
use crate::model::values::Date;
use crate::source::Sources;

/// The status as one JSON document. Keys are only ever added.
pub(super) fn status_json(
    statuses: &[Status<'_>],
    today: Date,
    findings: &Findings,
    sources: &Sources,
    language: Language,
) -> String {
    let count = |urgency| {
        statuses.iter().flat_map(|status| &status.matters).filter(|matter| matter.urgency == urgency).count()
    };
    let document = json!({
        "command": "status",
        "date": today.to_string(),
        "errors": findings.iter().count(),
        "findings": entries(findings, sources, language),
        "overdue": count(Urgency::Overdue),
        "soon": count(Urgency::Soon),
        "plans": statuses.iter().map(plan).collect::<Vec<_>>(),
    });
    // Texts and numbers under fixed keys: there is nothing JSON could not say.
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

fn plan(status: &Status<'_>) -> Value {
    let adopted = status.edition.and_then(|edition| edition.identity.adopted.as_ref());
    json!({
        "plan": status.plan.id.as_str(),
        "title": status.plan.identity.title.value,
        "edition": status.edition.map(|edition| edition.id.as_str()),
        "adopted": adopted.map(|adoption| adoption.date.value.to_string()),
        "adopted_by": adopted.map(|adoption| adoption.body.as_str()),
        "revise_by": status.revision.map(|revision| revision.due.to_string()),
        "days_left": status.revision.map(|revision| revision.days_left),
        "contacts": status.contacts,
        "provisions": status.provisions,
        "cards": status.cards,
        "translations": status.translations,
        "matters": status.matters.iter().map(matter).collect::<Vec<_>>(),
    })
}

fn matter(matter: &Matter<'_>) -> Value {
    let (name, date) = match matter.subject {
        Subject::NoEdition => (None, None),
        Subject::Revision(revision) => (None, Some(revision.due)),
        Subject::Contact { contact, verified } => (Some(contact.role.value.clone()), verified),
        Subject::Provision { statute, provision, checked } => {
            (Some(format!("{} {}", statute.short.value, provision.cite.value)), checked)
        }
        Subject::Law { statute, newest } => (Some(statute.title.value.clone()), Some(newest.date.value)),
        Subject::Translation(translation) => {
            (Some(format!("{} ({})", translation.section.title(), translation.language.as_str())), None)
        }
        Subject::CardNotApproved(card) => (Some(card.title.value.clone()), None),
        Subject::CardReview { card, by } => (Some(card.title.value.clone()), Some(by)),
    };
    json!({
        "urgency": match matter.urgency {
            Urgency::Overdue => "overdue",
            Urgency::Soon => "soon",
        },
        "kind": matter.subject.word(),
        "item": matter.subject.item(),
        "name": name,
        // The day it was last done, or is to be done by; of a law, the day of its newest wording.
        "date": date.map(|date| date.to_string()),
    })
}
