use std::collections::BTreeMap;

use crate::diagnostic::{Code, Finding, Findings};
use crate::model::EditionStatus;
use crate::parse::{Parsed, ParsedPlan};

use super::Settings;
use super::references::circles;

/// Which edition holds, and whether that can be told.
pub(super) fn check(parsed: &Parsed, settings: Settings, findings: &mut Findings) {
    for plan in &parsed.plans {
        check_plan(plan, settings, findings);
    }
    for contact in parsed.contacts.iter().flat_map(|registry| &registry.contacts) {
        for period in contact.hours.iter().flat_map(|hours| &hours.regular) {
            if period.from.value >= period.to.value {
                let finding = Finding::new(Code::HoursBackwards, period.to.span);
                findings.add(finding.with("from", period.from.to_string()).with("to", period.to.to_string()));
            }
        }
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
