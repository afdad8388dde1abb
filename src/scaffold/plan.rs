use super::editor_help::with_schema;
use super::subject::{subject, words_of};
use super::template::{Values, fill};
use super::{Danger, Files};
use crate::model::values::{Date, Id};

/// What a new plan is made from.
#[derive(Debug, Clone)]
pub(crate) struct PlanAnswers {
    pub plan: Id,
    pub edition: Id,
    pub title: String,
    /// `None`: not known yet.
    pub owner: Option<String>,
    /// The contact whose number stands first.
    pub contact: Id,
    pub danger: Danger,
    /// Whether `laws.yaml` has barnets lov § 15, stk. 3.
    pub has_law: bool,
}

const FILES: [(&str, Option<&str>, &str); 2] = [
    ("plan.yaml", Some("plan"), include_str!("templates/plan.yaml")),
    ("help.yaml", Some("help"), include_str!("templates/help.yaml")),
];

/// Every section that a plan has by its nature, empty but for what to write there.
const EDITION: [(&str, Option<&str>, &str); 8] = [
    ("edition.yaml", Some("edition"), include_str!("templates/edition.yaml")),
    ("purpose.md", None, include_str!("templates/purpose.md")),
    ("legal-basis.md", None, include_str!("templates/legal-basis.md")),
    ("definitions.yaml", Some("definitions"), include_str!("templates/definitions.yaml")),
    ("organisation.yaml", Some("organisation"), include_str!("templates/organisation.yaml")),
    ("interventions/index.md", None, super::intervention::LIST),
    ("warning-signs.yaml", Some("warning-signs"), include_str!("templates/warning-signs.yaml")),
    ("action-cards/index.md", None, super::card::LIST),
];

/// A plan with the draft of its first edition.
pub(crate) fn plan(answers: &PlanAnswers, today: Date) -> Files {
    let PlanAnswers { plan, edition, title, owner, contact, danger, has_law } = answers;
    let summary = "TODO: Skriv i én sætning, hvad planen er, og hvem den er for.";
    let unknown_owner = "TODO: Skriv, hvem der har ansvaret for planen.";
    let subject = subject(plan.as_str());
    let values = Values::default()
        .written("plan", plan.as_str())
        .written("edition", edition.as_str())
        .text("title", title)
        .text("summary", summary)
        .text("owner", owner.as_deref().unwrap_or(unknown_owner))
        .text("contact", contact.as_str())
        .written("to_contact", contact.as_str())
        .text("term", plan.as_str())
        .written("to_term", plan.as_str())
        .text("term_word", &super::capitalised(&words_of(plan.as_str())))
        .optional("subject", subject)
        .switch("law", *has_law)
        .written("today", today.to_string());
    let values = danger.fill(values);
    let folder = format!("plans/{plan}/");
    let inside = format!("{folder}editions/{edition}/");
    let places = FILES.iter().map(|file| (&folder, file)).chain(EDITION.iter().map(|file| (&inside, file)));
    places
        .map(|(folder, (name, schema, template))| {
            let path = format!("{folder}{name}");
            let text = fill(template, &values);
            let text = schema.map_or_else(|| text.clone(), |schema| with_schema(&path, schema, &text));
            (path, text)
        })
        .collect()
}
