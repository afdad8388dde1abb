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

use rayon::prelude::*;

use crate::diagnostic::Findings;
use crate::model::values::Date;
use crate::parse::Parsed;

/// The day the site is built for, and what is to be in it.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    pub date: Date,
    /// Whether drafts are published too, marked as such.
    pub drafts: bool,
}

/// Each adds to what it finds and looks at nothing that another found: they are made side by side.
const CHECKS: [fn(&Parsed, Settings, &mut Findings); 12] = [
    |parsed, _, findings| ids::check(parsed, findings),
    references::check,
    targets::check,
    editions::check,
    |parsed, _, findings| moves::check(parsed, findings),
    numbers::check,
    calendar::check,
    corrections::check,
    |parsed, _, findings| hours::check(parsed, findings),
    |parsed, _, findings| translations::check(parsed, findings),
    |parsed, _, findings| card_languages::check(parsed, findings),
    advice::check,
];

/// Checks everything that one part of the content says of another. `None`: there are errors, and nothing can be made.
pub fn resolve(parsed: Parsed, settings: Settings, findings: &mut Findings) -> Option<Site> {
    let found: Vec<Findings> = CHECKS
        .par_iter()
        .with_max_len(1)
        .map(|check| {
            let mut found = Findings::default();
            check(&parsed, settings, &mut found);
            found
        })
        .collect();
    found.into_iter().for_each(|found| findings.extend(found));
    if findings.has_errors() {
        return None;
    }
    Some(Site::new(parsed.complete()?, settings))
}
