use std::collections::BTreeMap;

use crate::diagnostic::{Code, Finding, Findings};
use crate::model::{EditionIdentity, EditionStatus};
use crate::parse::{Parsed, ParsedPlan};

use super::Settings;
use super::references::circles;

/// Which edition holds, and whether that can be told.
pub(super) fn check(parsed: &Parsed, settings: Settings, findings: &mut Findings) {
    for plan in &parsed.plans {
        check_plan(plan, settings, findings);
    }
}

fn check_plan(plan: &ParsedPlan, settings: Settings, findings: &mut Findings) {
    let mut days = BTreeMap::new();
    let adopted = |identity: &&EditionIdentity| identity.status.value == EditionStatus::Adopted;
    for edition in &plan.editions {
        let Some(identity) = edition.identity.as_ref().filter(adopted) else { continue };
        let Some(adoption) = &identity.adopted else {
            findings.add(Finding::new(Code::AdoptionMissing, identity.status.span));
            continue;
        };
        let from = identity.in_force.as_ref().unwrap_or(&adoption.date);
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
    let draft = plan.editions.iter().filter_map(|edition| edition.identity.as_ref()).any(|it| !adopted(&it));
    // One that is still to come, or that was repealed, has pages too.
    let mut adoptions = plan.editions.iter().filter_map(|edition| edition.identity.as_ref()?.adopted_on());
    let some = adoptions.any(|date| date <= settings.date) || (draft && settings.drafts);
    if plan.dates_are_known() && !some {
        let place = plan
            .identity
            .as_ref()
            .map_or(crate::diagnostic::Place::Nowhere, |identity| identity.title.span.into());
        let finding = Finding::new(Code::NoEditionInForce, place).with("plan", plan.id.as_str());
        findings.add(finding.with("date", settings.date.to_string()));
    }
}
