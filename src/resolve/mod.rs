//! The third stage: what refers to what, and which edition holds on the day.

mod advice;
mod calendar;
mod card_languages;
mod contacts;
mod corrections;
mod editions;
mod fate;
mod hours;
mod ids;
mod index;
mod link_text;
mod memo;
mod moves;
mod numbers;
mod operational;
mod places;
mod references;
mod severities;
mod site;
mod succession;
mod targets;
mod translations;

pub use self::fate::Fate;
pub use self::link_text::{mentions_whole, shown, shown_line, shown_word, split_mentions};
pub(crate) use self::memo::Context;
pub use self::memo::ResolveMemo;
pub use self::operational::OperationalChange;
pub use self::places::{Place, Places};
pub use self::site::{Site, Standing};
pub use self::succession::Succession;

use rayon::prelude::*;

use crate::diagnostic::Findings;
use crate::model::values::{Date, Id};
use crate::parse::{Parsed, ParsedPlan};

/// The day the site is built for, and what is to be in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    pub date: Date,
    /// Whether drafts are published too, marked as such.
    pub drafts: bool,
}

/// What is checked of the content as a whole. Each adds to what it finds and looks at nothing that another found: they are made
/// side by side.
const OF_SITE: [fn(&Parsed, Settings, &mut Findings); 9] = [
    |parsed, _, findings| severities::check(parsed, findings),
    |parsed, _, findings| ids::of_site(parsed, findings),
    |parsed, _, findings| references::of_site(parsed, findings),
    |parsed, _, findings| targets::of_site(parsed, findings),
    editions::check,
    |parsed, _, findings| numbers::of_site(parsed, findings),
    calendar::of_site,
    |parsed, _, findings| hours::check(parsed, findings),
    advice::of_site,
];

/// What is checked plan by plan. It depends on the plan, and on what [`ResolveMemo`] knows of the rest.
const OF_PLAN: [fn(&Parsed, &ParsedPlan, Settings, &mut Findings); 10] = [
    |_, plan, _, findings| ids::of_plan(plan, findings),
    references::of_plan,
    targets::of_plan,
    moves::of_plan,
    numbers::of_plan,
    calendar::of_plan,
    corrections::of_plan,
    |parsed, plan, _, findings| translations::check(parsed, plan, findings),
    card_languages::of_plan,
    advice::of_plan,
];

/// Checks everything that one part of the content says of another. `None`: there are errors, and nothing can be made.
pub fn resolve(parsed: Parsed, settings: Settings, findings: &mut Findings) -> Option<Site> {
    resolve_changed(parsed, settings, &mut ResolveMemo::default(), findings)
}

/// The same as [`resolve`]; a plan is not checked again when neither it nor what it is checked against has changed since `memo` was
/// made.
pub fn resolve_changed(
    parsed: Parsed,
    settings: Settings,
    memo: &mut ResolveMemo,
    findings: &mut Findings,
) -> Option<Site> {
    let of_site = || {
        let checks = OF_SITE.par_iter().with_max_len(1);
        let found = checks.map(|check| {
            let mut found = Findings::default();
            check(&parsed, settings, &mut found);
            found
        });
        found.collect::<Vec<Findings>>()
    };
    let check_plan = |plan: &ParsedPlan| {
        let mut found = Findings::default();
        for check in OF_PLAN {
            check(&parsed, plan, settings, &mut found);
        }
        found
    };
    let (of_site, ()) = rayon::join(of_site, || memo.check(&parsed, settings, check_plan));
    for found in of_site.into_iter().chain(memo.found().cloned()) {
        findings.extend(found);
    }
    if findings.has_errors() {
        return None;
    }
    let successions = memo.successions(&parsed);
    let left_out: Vec<Id> = parsed
        .plans
        .iter()
        .filter(|plan| editions::is_left_out(plan, &parsed, settings))
        .map(|plan| plan.id.clone())
        .collect();
    let mut content = parsed.complete()?;
    content.plans.retain(|plan| !left_out.contains(&plan.id));
    Some(Site::new(content, settings, successions))
}
