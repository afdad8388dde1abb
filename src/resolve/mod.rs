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
mod moves;
mod numbers;
mod operational;
mod places;
mod references;
mod site;
mod succession;
mod targets;
mod translations;

pub use self::fate::Fate;
pub use self::operational::OperationalChange;
pub use self::places::{Place, Places};
pub use self::site::{Site, Standing};
pub use self::succession::Succession;

use crate::diagnostic::Findings;
use crate::model::values::{Date, Id};
use crate::parse::Parsed;

/// The day the site is built for, and what is to be in it.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    pub date: Date,
    /// Whether drafts are published too, marked as such.
    pub drafts: bool,
}

/// Checks everything that one part of the content says of another. `None`: there are errors, and nothing can be made.
pub fn resolve(parsed: Parsed, settings: Settings, findings: &mut Findings) -> Option<Site> {
    ids::check(&parsed, findings);
    references::check(&parsed, settings, findings);
    targets::check(&parsed, settings, findings);
    editions::check(&parsed, settings, findings);
    moves::check(&parsed, findings);
    numbers::check(&parsed, settings, findings);
    calendar::check(&parsed, settings, findings);
    corrections::check(&parsed, settings, findings);
    hours::check(&parsed, findings);
    translations::check(&parsed, findings);
    card_languages::check(&parsed, findings);
    advice::check(&parsed, settings, findings);
    if findings.has_errors() {
        return None;
    }
    let left_out: Vec<Id> = parsed
        .plans
        .iter()
        .filter(|plan| editions::is_left_out(plan, &parsed, settings))
        .map(|plan| plan.id.clone())
        .collect();
    let mut content = parsed.complete()?;
    content.plans.retain(|plan| !left_out.contains(&plan.id));
    Some(Site::new(content, settings))
}
