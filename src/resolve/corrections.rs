use std::collections::BTreeSet;

use crate::diagnostic::{Code, Finding, Findings, Phrase};
use crate::model::values::{Date, OperationalItem, OperationalKind};
use crate::model::{ActionCard, Correction, EditionIdentity, Fact, Facts, Section, citations};
use crate::parse::{Parsed, ParsedEdition, ParsedPlan};

use super::Settings;
use super::operational::{Adopted, OperationalChange};
use super::references::unknown_item;

/// What has changed in operation since the edition that holds was adopted: each change must have its entry in
/// `corrections.yaml`, and each entry must be about something.
pub(super) fn of_plan(parsed: &Parsed, plan: &ParsedPlan, settings: Settings, findings: &mut Findings) {
    check_entries(plan, parsed, findings);
    let faulty = ["contacts.yaml", "laws.yaml"].iter().any(|file| parsed.faults.files.contains(*file));
    if faulty || !plan.dates_are_known() {
        return;
    }
    let mut told = BTreeSet::new();
    // The one in force first: what is told of it need not be told of the next.
    let in_force = plan.in_force(settings.date).map(|edition| &edition.id);
    let mut editions: Vec<&ParsedEdition> = plan.editions.iter().collect();
    editions.sort_by_key(|edition| Some(&edition.id) != in_force);
    for edition in editions {
        for change in untold(plan, edition, parsed, settings.date) {
            if told.insert(change.item.clone()) {
                findings.add(finding(&change, plan, edition, settings.date));
            }
        }
    }
}

/// The changes of an adopted edition that no correction tells of. Of one that no longer holds only the cards count: contacts
/// and laws are shown as they were, cards as they are.
fn untold<'a>(
    plan: &'a ParsedPlan,
    edition: &'a ParsedEdition,
    parsed: &'a Parsed,
    today: Date,
) -> Vec<OperationalChange<'a>> {
    let adopted = edition.identity.as_ref().and_then(EditionIdentity::adopted_on);
    let (Some(lock), Some(corrections), Some(contacts), Some(laws)) =
        (&edition.lock, &plan.corrections, &parsed.contacts, &parsed.laws)
    else {
        return Vec::new();
    };
    if adopted.is_none_or(|date| date > today) || edition.broken.contains("action-cards") {
        return Vec::new();
    }
    let adoption = Adopted {
        lock,
        sections: &edition.sections,
        corrections,
        contacts: &contacts.contacts,
        laws: &laws.laws,
    };
    let acted_by = plan.is_acted_by(edition, today);
    let is_told = |change: &OperationalChange<'_>| {
        let state = change.now.as_ref().map(Facts::state);
        // Later corrections may be of a later edition's card.
        let once = || {
            corrections.iter().any(|correction| {
                correction.what.value == change.item
                    && correction.state.as_ref().map(|state| &state.value) == state.as_ref()
            })
        };
        change.correction.is_some() || (!acted_by && once())
    };
    let concerns = |change: &OperationalChange<'_>| {
        (acted_by || change.item.kind == OperationalKind::Card) && !parsed.faults.explain(&change.item.id)
    };
    adoption.changes().into_iter().filter(|change| concerns(change) && !is_told(change)).collect()
}

fn finding(
    change: &OperationalChange<'_>,
    plan: &ParsedPlan,
    edition: &ParsedEdition,
    today: Date,
) -> Finding {
    let code = if change.now.is_some() { Code::ChangeNotTold } else { Code::GoneUntold };
    let adopted = edition.identity.as_ref().and_then(EditionIdentity::adopted_on);
    Finding::new(code, change.place)
        .with("title", &change.title)
        .with("item", change.item.to_string())
        .with("adopted", adopted.map(|date| date.to_string()).unwrap_or_default())
        .with("difference", difference(change))
        .with("file", format!("plans/{}/corrections.yaml", plan.id))
        .with("entry", entry(change, today))
}

/// The line for `corrections.yaml`, but for the reason.
fn entry(change: &OperationalChange<'_>, today: Date) -> String {
    let state = change.now.as_ref().map(|facts| format!(", state: \"{}\"", facts.state()));
    format!("- {{date: {today}, what: \"{}\", why: …{}}}", change.item, state.unwrap_or_default())
}

/// ` (25 20 03 18 → 25 20 03 19)`, long texts from where they differ; nothing where the lock does not say what stood there.
fn difference(change: &OperationalChange<'_>) -> String {
    let Some(now) = &change.now else { return String::new() };
    let only = |these: &Facts, those: &Facts| {
        let values = these.0.iter().filter(|fact| !those.0.contains(fact));
        values.take(2).map(|fact| shortened(fact, those)).collect::<Vec<_>>().join(", ")
    };
    if change.before.0.is_empty() {
        return String::new();
    }
    let (gone, new) = (only(&change.before, now), only(now, &change.before));
    let dash = |text: String| if text.is_empty() { "–".to_owned() } else { text };
    format!(" ({} → {})", dash(gone), dash(new))
}

/// The part of a fact that is another in `those`, or its beginning.
fn shortened(fact: &Fact, those: &Facts) -> String {
    const MOST: usize = 40;
    let other = those.0.iter().find(|other| other.kind == fact.kind).map_or("", |other| other.value.as_str());
    let common = fact.value.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let skipped = if fact.value.chars().count() > MOST { common.saturating_sub(MOST / 2) } else { 0 };
    let mut text: String = if skipped > 0 { "…".to_owned() } else { String::new() };
    text.extend(fact.value.chars().skip(skipped).take(MOST));
    if fact.value.chars().count() > skipped + MOST {
        text.push('…');
    }
    text
}

/// An entry about something that neither is there now nor was when an edition was adopted is a slip.
fn check_entries(plan: &ParsedPlan, parsed: &Parsed, findings: &mut Findings) {
    for correction in plan.corrections.iter().flatten() {
        let what = &correction.what.value;
        // A way to help that is gone stands nowhere any more.
        if what.kind == OperationalKind::Way || parsed.faults.explain(&what.id) {
            continue;
        }
        let known = known(what, plan, parsed);
        if !known.contains(&what.id) {
            let kind = match what.kind {
                OperationalKind::Contact => Phrase::NoContact,
                OperationalKind::Law => Phrase::NoLaw,
                OperationalKind::Card | OperationalKind::Way => Phrase::NoCard,
            };
            unknown_item(&what.id, correction.what.span, kind, known.iter().map(String::as_str), findings);
        }
        check_order(correction, plan, findings);
    }
}

/// Two entries about the same on one day cannot both be the last.
fn check_order(correction: &Correction, plan: &ParsedPlan, findings: &mut Findings) {
    let twin = plan.corrections.iter().flatten().find(|other| {
        other.span != correction.span
            && other.what.value == correction.what.value
            && other.date.value == correction.date.value
    });
    if let Some(twin) = twin.filter(|twin| twin.span < correction.span) {
        let finding = Finding::new(Code::ListedTwice, correction.what.span);
        findings.add(finding.with("id", correction.what.to_string()).related(twin.what.span));
    }
}

/// Every id of that kind: now, on a day of adoption, and of cards on every day one was printed.
fn known(what: &OperationalItem, plan: &ParsedPlan, parsed: &Parsed) -> Vec<String> {
    let locks = || plan.editions.iter().filter_map(|edition| edition.lock.as_ref());
    match what.kind {
        OperationalKind::Contact => {
            let now = parsed.contacts.iter().flat_map(|registry| &registry.contacts);
            let then = locks().flat_map(|lock| &lock.contacts);
            now.chain(then).map(|contact| contact.id.as_str().to_owned()).collect()
        }
        OperationalKind::Law => {
            let now = parsed.laws.iter().flat_map(|registry| citations(&registry.laws));
            now.chain(locks().flat_map(|lock| citations(&lock.laws))).collect()
        }
        OperationalKind::Card | OperationalKind::Way => {
            let sections = plan.editions.iter().flat_map(|edition| &edition.sections);
            let now = sections.flat_map(Section::items::<ActionCard>);
            let now = now.map(|card| card.id.as_str().to_owned());
            let then = locks().flat_map(|lock| &lock.cards).map(|card| card.id.as_str().to_owned());
            let printed = parsed.ledger.printings.iter().filter(|printing| printing.plan == plan.id);
            now.chain(then).chain(printed.map(|printing| printing.card.as_str().to_owned())).collect()
        }
    }
}
