use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Argument, Code, Finding, Findings, Phrase, nearest};
use crate::model::values::ItemPlace;
use crate::model::{EditionIdentity, EditionStatus};
use crate::parse::{Parsed, ParsedEdition, ParsedPlan};
use crate::source::{Span, Spanned};

use super::Settings;
use super::succession::{Link, Succession, withdrawn};

/// Whether each edition says what became of every place of the one before, and says it rightly.
pub(super) fn of_plan(parsed: &Parsed, plan: &ParsedPlan, _: Settings, findings: &mut Findings) {
    // Of a part that could not be read nothing can be said to be missing from it.
    let folder = format!("plans/{}/editions/", plan.id);
    let whole = plan.editions.iter().all(|edition| edition.broken.is_empty())
        && plan.dates_are_known()
        && !parsed.faults.hide_ids_of(&folder)
        && !parsed.faults.files.iter().any(|file| file.starts_with(&folder));
    if whole {
        check_plan(plan, findings);
    }
}

fn check_plan(plan: &ParsedPlan, findings: &mut Findings) {
    let whole = plan
        .editions
        .iter()
        .filter_map(|edition| Some((&edition.id, edition.identity.as_ref()?, &*edition.sections)));
    let Some(corrections) = &plan.corrections else { return };
    let withdrawn = withdrawn(corrections);
    let succession = Succession::new(whole, corrections);
    for (link, before) in succession.links() {
        let edition = plan.editions.iter().find(|edition| edition.id == link.id);
        let Some(ParsedEdition { identity: Some(identity), .. }) = edition else { continue };
        let check = Check { identity, link, before, withdrawn: &withdrawn };
        check.declared(findings);
        check.lost(findings);
    }
}

/// One edition and the one it follows.
struct Check<'a> {
    identity: &'a EditionIdentity,
    link: &'a Link,
    before: Option<&'a Link>,
    /// Cards that may be missing from any edition: they were withdrawn in operation.
    withdrawn: &'a BTreeMap<ItemPlace, String>,
}

impl Check<'_> {
    /// Every place of which the edition says what became of it, with that; nothing when it was removed.
    fn said(&self) -> Vec<(&Spanned<ItemPlace>, Vec<&Spanned<ItemPlace>>)> {
        let mut all: Vec<(&Spanned<ItemPlace>, Vec<&Spanned<ItemPlace>>)> = Vec::new();
        all.extend(self.identity.moved.iter().map(|moved| (&moved.from, vec![&moved.to])));
        for merged in &self.identity.merged {
            all.extend(merged.from.iter().map(|from| (from, vec![&merged.to])));
        }
        all.extend(self.identity.split.iter().map(|split| (&split.from, split.to.iter().collect())));
        all.extend(self.identity.removed.iter().map(|removed| (&removed.item, Vec::new())));
        all
    }

    /// What the edition says of the places of the one before.
    fn declared(&self, findings: &mut Findings) {
        let mut said: BTreeMap<&ItemPlace, Span> = BTreeMap::new();
        let mut all = self.said();
        all.sort_by_key(|(from, _)| from.span);
        // One that keeps its id while it takes others in, or gives some of itself away, is not said to be elsewhere.
        let stays: Vec<Span> = {
            let merged = self.identity.merged.iter();
            let takes =
                merged.flat_map(|merged| merged.from.iter().filter(|from| from.value == merged.to.value));
            let split = self.identity.split.iter();
            let gives = split.filter(|split| split.to.iter().any(|to| to.value == split.from.value));
            takes.map(|from| from.span).chain(gives.map(|split| split.from.span)).collect()
        };
        for (from, _) in &all {
            let at = |code| Finding::new(code, from.span).with("place", from.value.to_string());
            if let Some(first) = said.insert(&from.value, from.span) {
                findings.add(at(Code::PlaceSaidTwice).related(first));
                continue;
            }
            let old = self.before.and_then(|before| before.places.get(&from.value));
            if old.is_none() && !self.withdrawn.contains_key(&from.value) {
                let edition = match self.before {
                    Some(before) => Argument::from(before.id.as_str()),
                    None => Phrase::NoEditionBefore.into(),
                };
                let near = self.before.map(|before| near(&from.value, before)).unwrap_or_default();
                findings.add(at(Code::PlaceNotBefore).with("edition", edition).nearest(near));
            } else if let Some(still) = self.link.places.get(&from.value)
                && !stays.contains(&from.span)
            {
                findings.add(at(Code::PlaceStillThere).related(still.span));
            }
        }
        let mut targets: Vec<_> = all.iter().flat_map(|(_, to)| to.iter().copied()).collect();
        targets.sort_by_key(|to| to.span);
        targets.dedup_by_key(|to| to.span);
        let known = |place| self.link.places.has(place) || self.withdrawn.contains_key(place);
        for to in targets.into_iter().filter(|to| !known(&to.value)) {
            let finding = Finding::new(Code::PlaceNotHere, to.span).with("place", to.value.to_string());
            findings.add(finding.nearest(near(&to.value, self.link)));
        }
    }

    /// Places of the edition before that are gone without a word.
    fn lost(&self, findings: &mut Findings) {
        let Some(before) = self.before else { return };
        let code = match self.identity.status.value {
            EditionStatus::Adopted => Code::PlaceLost,
            EditionStatus::Draft => Code::PlaceLostInDraft,
        };
        let place = self.identity.title.span;
        // Of one that is said to be somewhere else, that has been found to be wrong.
        let said: BTreeSet<&ItemPlace> = self.said().into_iter().map(|(from, _)| &from.value).collect();
        for lost in self.link.lost(&before.places).filter(|lost| !said.contains(lost)) {
            let Some(old) = before.places.get(lost) else { continue };
            let room = findings.has_room(code, Some(place.source));
            let likeliest = if room { self.likeliest(lost, &old.title, before) } else { None };
            let to = likeliest.as_ref().map_or_else(|| "…".to_owned(), ToString::to_string);
            let finding = Finding::new(code, place)
                .with("place", lost.to_string())
                .with("title", old.title.as_str())
                .with("edition", before.id.as_str())
                .with("moved", format!("{{ from: {lost}, to: {to} }}"))
                .with("removed", format!("{{ item: {lost}, why: … }}"));
            findings.add(finding.related(old.span));
        }
    }

    /// The new place of the same kind whose id or title is most like a lost one's. A text that only lost or gained a few letters
    /// is the same; one with other words is not.
    fn likeliest(&self, lost: &ItemPlace, title: &str, before: &Link) -> Option<ItemPlace> {
        let is_part = lost.fragment.is_some();
        let mut best: Option<(f64, &ItemPlace)> = None;
        for (place, new) in self.link.places.iter() {
            let same_kind = place.item.kind == lost.item.kind && place.fragment.is_some() == is_part;
            if !same_kind || before.places.has(place) {
                continue;
            }
            let ids = strsim::normalized_levenshtein(name(place), name(lost));
            let titles = strsim::normalized_levenshtein(&head(&new.title), &head(title));
            let likeness = ids.max(titles);
            if likeness > 0.6 && best.is_none_or(|(most, _)| likeness > most) {
                best = Some((likeness, place));
            }
        }
        best.map(|(_, place)| place.clone())
    }
}

/// What tells a place from others of its kind.
fn name(place: &ItemPlace) -> &str {
    place.fragment.as_deref().unwrap_or(&place.item.id)
}

/// The beginning of a title is enough to compare, however long the title is.
fn head(title: &str) -> String {
    title.to_lowercase().chars().take(100).collect()
}

fn near(place: &ItemPlace, link: &Link) -> Vec<String> {
    let names: Vec<String> = link.places.iter().map(|(place, _)| place.to_string()).collect();
    nearest(&place.to_string(), names.iter().map(String::as_str))
}
