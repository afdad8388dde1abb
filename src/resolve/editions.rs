use std::collections::BTreeMap;

use crate::diagnostic::{Code, Finding, Findings, Place};
use crate::model::{EditionIdentity, EditionStatus};
use crate::parse::{Parsed, ParsedPlan};

use super::Settings;
use super::references::circles;

/// Which edition holds, and whether that can be told.
pub(super) fn check(parsed: &Parsed, settings: Settings, findings: &mut Findings) {
    for plan in &parsed.plans {
        check_plan(plan, findings);
        let is_shown = has_pages(plan, settings) || is_left_out(plan, parsed, settings);
        if plan.dates_are_known() && !is_shown {
            let place = plan.identity.as_ref();
            let place = place.map_or(Place::Nowhere, |identity| identity.title.span.into());
            let finding = Finding::new(Code::NoEditionInForce, place).with("plan", plan.id.as_str());
            findings.add(finding.with("date", settings.date.to_string()));
        }
    }
}

/// Whether a plan is not published yet: it has editions, but none of them has pages on the day, while other plans have. As a draft
/// beside an adopted edition, it is left out until it is adopted; the rest of the site goes on.
pub(super) fn is_left_out(plan: &ParsedPlan, parsed: &Parsed, settings: Settings) -> bool {
    !plan.editions.is_empty()
        && !has_pages(plan, settings)
        && parsed.plans.iter().any(|other| has_pages(other, settings))
}

/// Whether an edition has pages on the day. One that is still to come, or that was repealed, has pages too.
fn has_pages(plan: &ParsedPlan, settings: Settings) -> bool {
    plan.editions.iter().filter_map(|edition| edition.identity.as_ref()).any(|identity| {
        let is_draft = identity.status.value == EditionStatus::Draft;
        identity.adopted_on().is_some_and(|date| date <= settings.date) || (is_draft && settings.drafts)
    })
}

fn check_plan(plan: &ParsedPlan, findings: &mut Findings) {
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
}
