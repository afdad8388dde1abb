use std::collections::BTreeMap;

use crate::diagnostic::{Code, Finding, Findings, Phrase};
use crate::model::EditionStatus;
use crate::model::values::TimeOfDay;
use crate::parse::{Parsed, ParsedPlan};
use crate::source::Spanned;

use super::Settings;
use super::references::circles;

/// Which edition holds, and whether that can be told.
pub(super) fn check(parsed: &Parsed, settings: Settings, findings: &mut Findings) {
    for plan in &parsed.plans {
        check_plan(plan, settings, findings);
    }
    check_hours(parsed, findings);
}

fn check_hours(parsed: &Parsed, findings: &mut Findings) {
    let contacts = parsed.contacts.iter().flat_map(|registry| &registry.contacts);
    for hours in contacts.filter_map(|contact| contact.hours.as_ref()) {
        for period in &hours.regular {
            check_order(&period.from, &period.to, findings);
        }
        for exception in &hours.exceptions {
            let half = |key: &str| {
                let finding = Finding::new(Code::MissingKey, exception.span).with("key", key);
                finding.with("expected", Phrase::Time)
            };
            match (&exception.from, &exception.to) {
                (Some(from), Some(to)) => check_order(from, to, findings),
                (Some(_), None) => findings.add(half("to")),
                (None, Some(_)) => findings.add(half("from")),
                // Closed all day.
                (None, None) => {}
            }
        }
    }
}

fn check_order(from: &Spanned<TimeOfDay>, to: &Spanned<TimeOfDay>, findings: &mut Findings) {
    if from.value >= to.value {
        let finding = Finding::new(Code::HoursBackwards, to.span).with("from", from.to_string());
        findings.add(finding.with("to", to.to_string()));
    }
}

fn check_plan(plan: &ParsedPlan, settings: Settings, findings: &mut Findings) {
    let mut known = true;
    let mut in_force = false;
    let mut draft = false;
    let mut days = BTreeMap::new();
    for edition in &plan.editions {
        let Some(identity) = &edition.identity else {
            known = false;
            continue;
        };
        if identity.status.value == EditionStatus::Draft {
            draft = true;
            continue;
        }
        let Some(adopted) = &identity.adopted else {
            findings.add(Finding::new(Code::AdoptionMissing, identity.status.span));
            known = false;
            continue;
        };
        let from = identity.in_force.as_ref().unwrap_or(&adopted.date);
        in_force |= from.value <= settings.date;
        if let Some((first, span)) = days.insert(from.value, (edition.id.clone(), from.span)) {
            let finding = Finding::new(Code::TwoEditionsSameDay, from.span).with("first", first.as_str());
            findings.add(finding.with("second", edition.id.as_str()).related(span));
        }
    }
    circles(
        plan.editions
            .iter()
            .filter_map(|edition| Some((&edition.id, edition.identity.as_ref()?.supersedes.as_ref()))),
        Code::SupersedesItself,
        findings,
    );
    if known && !in_force && !(draft && settings.drafts) {
        let place = plan
            .identity
            .as_ref()
            .map_or(crate::diagnostic::Place::Nowhere, |identity| identity.title.span.into());
        let finding = Finding::new(Code::NoEditionInForce, place).with("plan", plan.id.as_str());
        findings.add(finding.with("date", settings.date.to_string()));
    }
}
