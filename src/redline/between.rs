use super::{EditionText, Redline, redline};
use crate::model::{Edition, Plan};
use crate::resolve::{Fate, Places, Site};

/// What changed from one edition of a plan to another: its text, and the contacts and laws it refers to. Those of an
/// adopted edition are compared as they stood on that day, those of a draft as they are now. What the editions say of
/// items that moved, merged or split is known.
pub fn between(site: &Site, plan: &Plan, old: &Edition, new: &Edition) -> Redline {
    redline(&text(site, old), &text(site, new), &declared(site, plan, old, new))
}

fn text(site: &Site, edition: &Edition) -> EditionText {
    match &edition.lock {
        Some(lock) => EditionText::of(edition, &lock.contacts, &lock.laws),
        None => EditionText::of(edition, &site.content.contacts.contacts, &site.content.laws.laws),
    }
}

fn declared(site: &Site, plan: &Plan, old: &Edition, new: &Edition) -> Vec<(String, String)> {
    let places = site.places(plan, old).into_iter().flat_map(Places::iter);
    let mut declared = Vec::new();
    for (place, _) in places {
        let became = match site.fate(plan, old, place, new) {
            Fate::Moved(to) => vec![to],
            Fate::Split(to) => to,
            Fate::Same | Fate::Removed { .. } | Fate::Unknown => Vec::new(),
        };
        declared.extend(became.iter().map(|to| (place.to_string(), to.to_string())));
    }
    declared
}
