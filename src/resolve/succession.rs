use std::collections::BTreeMap;

use super::{Fate, Places};
use crate::markdown::ReferenceKind;
use crate::model::values::{Date, Id, ItemPlace, OperationalKind};
use crate::model::{Correction, EditionIdentity, Section};

/// The editions of a plan in the order they follow each other, and what has become of every place from each to the next. Made
/// once for a plan: a question costs a few look-ups, however many pages ask.
#[derive(Debug, Clone, Default)]
pub struct Succession {
    /// Adopted ones by their first day, then drafts by id.
    editions: Vec<Link>,
}

/// One edition in the chain.
#[derive(Debug, Clone)]
pub(super) struct Link {
    pub id: Id,
    pub places: Places,
    /// The edition it follows: the adopted one before; for a draft, the last adopted.
    pub before: Option<usize>,
    /// What became here of the places of the edition before that are not here under the same name.
    steps: BTreeMap<ItemPlace, Step>,
}

/// From one edition to the next.
#[derive(Debug, Clone)]
pub(super) enum Step {
    To(Vec<ItemPlace>),
    Removed(String),
    Unknown,
}

impl Succession {
    /// `editions` in any order. Cards that `corrections` tell of and that are not there were withdrawn in operation.
    pub(super) fn new<'a>(
        editions: impl Iterator<Item = (&'a Id, &'a EditionIdentity, &'a [Section])>,
        corrections: &[Correction],
    ) -> Self {
        let withdrawn = withdrawn(corrections);
        let mut editions: Vec<_> = editions.collect();
        let from = |identity: &EditionIdentity| -> Option<Date> { identity.in_force_from() };
        editions.sort_by_key(|(id, identity, _)| (from(identity).is_none(), from(identity), (*id).clone()));
        let adopted = editions.iter().filter(|(_, identity, _)| from(identity).is_some()).count();
        let mut links: Vec<Link> = Vec::new();
        for (at, (id, identity, sections)) in editions.into_iter().enumerate() {
            let before = at.min(adopted).checked_sub(1);
            let places = Places::of(sections);
            let steps = before.and_then(|index| links.get(index)).map(|before| {
                let map = Declared::of(identity, &withdrawn);
                let gone = before.places.iter().filter(|(place, _)| !places.has(place) || map.names(place));
                gone.map(|(place, _)| (place.clone(), map.step(place, &before.places, &places, 0))).collect()
            });
            links.push(Link { id: id.clone(), places, before, steps: steps.unwrap_or_default() });
        }
        Self { editions: links }
    }

    pub(super) fn links(&self) -> impl Iterator<Item = (&Link, Option<&Link>)> {
        self.editions.iter().map(|link| (link, link.before.and_then(|at| self.editions.get(at))))
    }

    pub fn places(&self, edition: &Id) -> Option<&Places> {
        self.position(edition).and_then(|at| self.editions.get(at)).map(|link| &link.places)
    }

    /// What has become of a place of one edition in another, later or earlier, over all editions between.
    pub fn fate(&self, from: &Id, place: &ItemPlace, to: &Id) -> Fate {
        let (Some(from), Some(to)) = (self.position(from), self.position(to)) else { return Fate::Unknown };
        let has = |at: usize| self.editions.get(at).is_some_and(|link| link.places.has(place));
        if !has(from) {
            return Fate::Unknown;
        }
        if has(to) {
            return Fate::Same;
        }
        match self.chain(from, to) {
            Some(chain) => Self::forward(place, &chain),
            None => match self.chain(to, from) {
                Some(chain) => self.backward(place, to, &chain),
                // Two drafts: neither follows the other.
                None => Fate::Unknown,
            },
        }
    }

    /// The editions after `from` up to `to`, each following the one before; `None` when `to` does not follow `from`.
    fn chain(&self, from: usize, to: usize) -> Option<Vec<&Link>> {
        let mut chain = Vec::new();
        let mut at = to;
        while at != from {
            let link = self.editions.get(at)?;
            chain.push(link);
            at = link.before?;
        }
        chain.reverse();
        Some(chain)
    }

    fn forward(place: &ItemPlace, chain: &[&Link]) -> Fate {
        let mut now = vec![place.clone()];
        let mut removed = None;
        for link in chain {
            let mut next = Vec::new();
            // An id never changes its meaning: what is back under its name is what it was.
            if link.places.has(place) {
                now = vec![place.clone()];
                removed = None;
                continue;
            }
            for place in now {
                match link.steps.get(&place) {
                    None => add(&mut next, place),
                    Some(Step::To(places)) => places.iter().for_each(|to| add(&mut next, to.clone())),
                    Some(Step::Removed(why)) => {
                        removed = Some(Fate::Removed { edition: link.id.clone(), why: why.clone() });
                    }
                    Some(Step::Unknown) => {}
                }
            }
            now = next;
        }
        several(now).or(removed).unwrap_or(Fate::Unknown)
    }

    /// Which places of the earlier edition became this one.
    fn backward(&self, place: &ItemPlace, to: usize, chain: &[&Link]) -> Fate {
        let mut now = vec![place.clone()];
        for link in chain.iter().rev() {
            let Some(before) = link.before.and_then(|at| self.editions.get(at)) else { break };
            let mut earlier: Vec<ItemPlace> =
                now.iter().filter(|place| before.places.has(place)).cloned().collect();
            if earlier.is_empty() {
                let came = link.steps.iter().filter(|(_, step)| {
                    matches!(step, Step::To(places) if places.iter().any(|place| now.contains(place)))
                });
                came.for_each(|(from, _)| add(&mut earlier, from.clone()));
            }
            now = earlier;
        }
        now.retain(|place| self.editions.get(to).is_some_and(|link| link.places.has(place)));
        several(now).unwrap_or(Fate::Unknown)
    }

    fn position(&self, edition: &Id) -> Option<usize> {
        self.editions.iter().position(|link| link.id == *edition)
    }
}

impl Link {
    /// The places of the edition before that are lost here: neither kept nor said to be anything. What belongs to a lost
    /// one is left out, since it follows where that goes.
    pub(super) fn lost<'a>(&'a self, before: &'a Places) -> impl Iterator<Item = &'a ItemPlace> {
        let unknown = |place: &ItemPlace| matches!(self.steps.get(place), Some(Step::Unknown));
        let lost =
            self.steps.iter().filter(|(_, step)| matches!(step, Step::Unknown)).map(|(place, _)| place);
        lost.filter(move |place| {
            let owner = before.get(place).and_then(|place| place.inside.as_ref());
            !owner.is_some_and(unknown)
        })
    }
}

/// The cards that corrections tell are no longer there, each with the last word on it. A correction with a state tells of a
/// change.
pub(super) fn withdrawn(corrections: &[Correction]) -> BTreeMap<ItemPlace, String> {
    let cards = corrections.iter().filter(|correction| correction.what.kind == OperationalKind::Card);
    let mut cards: Vec<&Correction> = cards.collect();
    cards.sort_by_key(|correction| correction.date.value);
    let place = |card: &Correction| ItemPlace::item(ReferenceKind::Card, &card.what.id);
    let last: BTreeMap<ItemPlace, &Correction> = cards.into_iter().map(|card| (place(card), card)).collect();
    let gone = last.into_iter().filter(|(_, card)| card.state.is_none());
    gone.map(|(place, card)| (place, card.why.value.clone())).collect()
}

/// Adds what is not there yet: the order is that of the declarations, the first the likeliest.
fn add(places: &mut Vec<ItemPlace>, place: ItemPlace) {
    if !places.contains(&place) {
        places.push(place);
    }
}

fn several(mut places: Vec<ItemPlace>) -> Option<Fate> {
    match places.len() {
        0 => None,
        1 => places.pop().map(Fate::Moved),
        _ => Some(Fate::Split(places)),
    }
}

/// What an edition says of the places of the one before.
struct Declared<'a> {
    of: BTreeMap<&'a ItemPlace, Step>,
    withdrawn: &'a BTreeMap<ItemPlace, String>,
}

impl<'a> Declared<'a> {
    fn of(identity: &'a EditionIdentity, withdrawn: &'a BTreeMap<ItemPlace, String>) -> Self {
        let mut of = BTreeMap::new();
        for removed in &identity.removed {
            of.insert(&removed.item.value, Step::Removed(removed.why.value.clone()));
        }
        for split in &identity.split {
            of.insert(&split.from.value, Step::To(split.to.iter().map(|to| to.value.clone()).collect()));
        }
        for merged in &identity.merged {
            for from in &merged.from {
                of.insert(&from.value, Step::To(vec![merged.to.value.clone()]));
            }
        }
        for moved in &identity.moved {
            of.insert(&moved.from.value, Step::To(vec![moved.to.value.clone()]));
        }
        Self { of, withdrawn }
    }

    fn names(&self, place: &ItemPlace) -> bool {
        self.of.contains_key(place)
    }

    /// What became of a place: what is said of it, or else what follows from what is said of the item it belongs to.
    fn step(&self, place: &ItemPlace, before: &Places, after: &Places, depth: usize) -> Step {
        let removed = |place| self.withdrawn.get(place).map(|why| Step::Removed(why.clone()));
        match self.of.get(place) {
            // What it became may be withdrawn since.
            Some(Step::To(to)) if !to.iter().any(|to| after.has(to)) => {
                return to.iter().find_map(removed).unwrap_or(Step::Unknown);
            }
            Some(said) => return said.clone(),
            None => {}
        }
        if let Some(removed) = removed(place) {
            return removed;
        }
        // A heading in a term in a section is as deep as it goes.
        let Some(here) = before.get(place).filter(|_| depth < 4) else { return Step::Unknown };
        let Some(owner) = &here.inside else { return Step::Unknown };
        if after.has(owner) && !self.names(owner) {
            return Step::Unknown;
        }
        match self.step(owner, before, after, depth + 1) {
            Step::To(owners) => {
                let parts: Vec<_> = owners.iter().filter_map(|owner| after.same_part(here, owner)).collect();
                if parts.is_empty() { Step::Unknown } else { Step::To(parts) }
            }
            whole => whole,
        }
    }
}
