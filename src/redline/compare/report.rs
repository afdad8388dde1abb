use std::collections::{BTreeMap, BTreeSet};

use super::plan::{Plan, SentencePlace, split};
use super::side::Side;
use super::words::compare_words;
use crate::redline::change::{
    Counts, FORMAT, ItemChange, ItemStanding, Move, MoveEnd, OldPlace, PassageChange, PassageStanding,
    Redline, Run, RunKind,
};
use crate::redline::text::{FieldName, Item, ItemKind, Passage, Word};

/// Writes down what a plan means, from the old edition to the new.
pub(super) struct Report<'r, 't> {
    old: &'r Side<'t>,
    new: &'r Side<'t>,
    plan: Plan,
    declared: &'r [(String, String)],
    /// New passages in place by the old ones, and those that moved; and the other way round.
    in_place: BTreeMap<usize, usize>,
    moved_from: BTreeMap<usize, usize>,
    /// The number of each move by either end.
    moves_of_old: BTreeMap<End, usize>,
    moves_of_new: BTreeMap<End, usize>,
}

/// An item's places in the old and in the new edition.
type Places = (Option<usize>, Option<usize>);

/// A passage that moved, or a sentence of it.
type End = (usize, Option<usize>);

impl<'r, 't> Report<'r, 't> {
    pub(super) fn new(
        old: &'r Side<'t>,
        new: &'r Side<'t>,
        plan: Plan,
        declared: &'r [(String, String)],
    ) -> Self {
        // Numbered in the order of the new edition.
        let mut moves: Vec<(End, End)> = plan.moved.iter().map(|(a, b)| ((*b, None), (*a, None))).collect();
        let sentences = plan.moved_sentences.iter();
        moves.extend(sentences.map(|(a, b)| ((b.0, Some(b.1)), (a.0, Some(a.1)))));
        moves.sort_unstable();
        Self {
            old,
            new,
            declared,
            in_place: plan.in_place.iter().map(|(a, b)| (*b, *a)).collect(),
            moved_from: plan.moved.iter().map(|(a, b)| (*b, *a)).collect(),
            plan,
            moves_of_old: moves.iter().enumerate().map(|(number, (_, from))| (*from, number)).collect(),
            moves_of_new: moves.iter().enumerate().map(|(number, (to, _))| (*to, number)).collect(),
        }
    }

    pub(super) fn redline(&self) -> Redline {
        let order = self.order();
        let items: Vec<ItemChange> = order.iter().map(|places| self.item(*places)).collect();
        let moves = self.moves(&order);
        let mut redline = Redline {
            format: FORMAT.to_owned(),
            old: self.old.text.edition.clone(),
            new: self.new.text.edition.clone(),
            counts: Counts::default(),
            items,
            moves,
        };
        redline.count();
        redline
    }

    /// The items of the new edition, each removed one after the one it followed in the old.
    fn order(&self) -> Vec<Places> {
        let partner: BTreeMap<usize, usize> = self.plan.items.iter().copied().collect();
        let mut removed: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
        let mut last = None;
        for at in 0..self.old.text.items.len() {
            match partner.get(&at) {
                Some(_) if self.plan.moved_items.contains(&at) => {}
                Some(new) => last = Some(*new),
                None => removed.entry(last).or_default().push(at),
            }
        }
        let origin: BTreeMap<usize, usize> = self.plan.items.iter().map(|(a, b)| (*b, *a)).collect();
        let mut order = Vec::new();
        let gone = |after: Option<usize>, order: &mut Vec<Places>| {
            order.extend(removed.get(&after).into_iter().flatten().map(|at| (Some(*at), None)));
        };
        gone(None, &mut order);
        for at in 0..self.new.text.items.len() {
            order.push((origin.get(&at).copied(), Some(at)));
            gone(Some(at), &mut order);
        }
        order
    }

    fn moves(&self, order: &[Places]) -> Vec<Move> {
        let places = order.iter().enumerate();
        let of_old: BTreeMap<usize, usize> =
            places.clone().filter_map(|(at, (old, _))| Some(((*old)?, at))).collect();
        let of_new: BTreeMap<usize, usize> =
            places.filter_map(|(at, (_, new))| Some(((*new)?, at))).collect();
        let end = |side: &Side<'_>, items: &BTreeMap<usize, usize>, part: usize| {
            let part = side.parts.get(part)?;
            Some(MoveEnd { item: *items.get(&part.item)?, field: part.field })
        };
        let by_number = |moves: &BTreeMap<End, usize>| -> BTreeMap<usize, usize> {
            moves.iter().map(|((part, _), number)| (*number, *part)).collect()
        };
        let (from, to) = (by_number(&self.moves_of_old), by_number(&self.moves_of_new));
        from.values()
            .zip(to.values())
            .filter_map(|(from, to)| {
                Some(Move { from: end(self.old, &of_old, *from)?, to: end(self.new, &of_new, *to)? })
            })
            .collect()
    }

    fn item(&self, (old_at, new_at): Places) -> ItemChange {
        let old = old_at.and_then(|at| self.old.text.items.get(at));
        let new = new_at.and_then(|at| self.new.text.items.get(at));
        let names: BTreeSet<FieldName> =
            old.into_iter().chain(new).flat_map(|item| item.fields.keys().copied()).collect();
        let fields = names.into_iter().map(|name| (name, self.field(old_at, new_at, name))).collect();
        let standing = match (old, new) {
            (Some(_), Some(_)) => ItemStanding::Kept,
            (None, _) => ItemStanding::New,
            (Some(_), None) => ItemStanding::Removed,
        };
        let both = old.zip(new);
        let shown = new.or(old);
        ItemChange {
            standing,
            kind: shown.map_or(ItemKind::Edition, |item| item.kind),
            id: shown.map(|item| item.id.clone()).unwrap_or_default(),
            section: shown.and_then(|item| item.section.clone()),
            group: shown.and_then(|item| item.group.clone()),
            title: shown.map(Item::title).unwrap_or_default(),
            old: old_at.zip(old).map(|(at, item)| OldPlace {
                at,
                kind: item.kind,
                id: item.id.clone(),
                title: item.title(),
                section: item.section.clone(),
                group: item.group.clone(),
            }),
            moved: both.is_some() && old_at.is_some_and(|at| self.plan.moved_items.contains(&at)),
            renamed: both.is_some_and(|(old, new)| {
                old.id != new.id || old.fields.get(&FieldName::TITLE) != new.fields.get(&FieldName::TITLE)
            }),
            reworded: both.is_some_and(|(old, new)| !untitled(old).eq(untitled(new))),
            declared: self.declared(old, new),
            fields,
        }
    }

    /// What the declared moves say beside what the item itself shows.
    fn declared(&self, old: Option<&Item>, new: Option<&Item>) -> Vec<String> {
        let (from, to) = (old.map(Item::place), new.map(Item::place));
        let others = self.declared.iter().filter_map(|(old_place, new_place)| match (&from, &to) {
            (Some(from), None) => (old_place == from).then_some(new_place),
            (_, Some(to)) => (new_place == to && from.as_ref() != Some(old_place)).then_some(old_place),
            (None, None) => None,
        });
        others.cloned().collect()
    }

    fn field(&self, old: Option<usize>, new: Option<usize>, name: FieldName) -> Vec<PassageChange> {
        let old = old.map_or(0..0, |at| self.old.field(at, name));
        let new = new.map_or(0..0, |at| self.new.field(at, name));
        let mut changes = Vec::new();
        let mut next = old.start;
        let mut waiting = Vec::new();
        // Between two passages in place: first what was there, then what is there now.
        for b in new {
            let Some(a) = self.in_place.get(&b).copied() else {
                waiting.extend(self.only_new(b));
                continue;
            };
            changes.extend((next..a).filter_map(|at| self.only_old(at)));
            changes.append(&mut waiting);
            changes.extend(self.in_both(a, b));
            next = a + 1;
        }
        changes.extend((next..old.end).filter_map(|at| self.only_old(at)));
        changes.append(&mut waiting);
        changes
    }

    fn in_both(&self, a: usize, b: usize) -> Option<PassageChange> {
        let (old, new) = (self.old.parts.get(a)?.passage, self.new.parts.get(b)?.passage);
        let standing = if old == new { PassageStanding::Kept } else { PassageStanding::Reworded };
        Some(PassageChange {
            standing,
            moved: None,
            shape: new.shape.clone(),
            was: (old.shape != new.shape).then(|| old.shape.clone()),
            runs: self.compared(a, b, old, new),
        })
    }

    fn only_new(&self, b: usize) -> Option<PassageChange> {
        let new = self.new.parts.get(b)?.passage;
        let (standing, moved, was, runs) = match self.moved_from.get(&b) {
            Some(a) => {
                let old = self.old.parts.get(*a)?.passage;
                let was = (old.shape != new.shape).then(|| old.shape.clone());
                let runs = self.compared(*a, b, old, new);
                (PassageStanding::MovedHere, self.moves_of_new.get(&(b, None)).copied(), was, runs)
            }
            None => {
                let sentences = split(new).into_iter().enumerate();
                let runs = sentences.map(|(at, words)| self.inserted((b, at), words)).collect();
                (PassageStanding::New, None, None, joined(runs))
            }
        };
        Some(PassageChange { standing, moved, shape: new.shape.clone(), was, runs })
    }

    fn only_old(&self, a: usize) -> Option<PassageChange> {
        let old = self.old.parts.get(a)?.passage;
        let moved = self.moves_of_old.get(&(a, None)).copied();
        let (standing, runs) = match moved {
            Some(_) => {
                (PassageStanding::MovedAway, run(RunKind::MovedAway, moved, &old.words).into_iter().collect())
            }
            None => {
                let sentences = split(old).into_iter().enumerate();
                let runs = sentences.map(|(at, words)| self.deleted((a, at), words)).collect();
                (PassageStanding::Removed, runs)
            }
        };
        Some(PassageChange { standing, moved, shape: old.shape.clone(), was: None, runs: joined(runs) })
    }

    /// The words of two passages, sentence by sentence.
    fn compared(&self, a: usize, b: usize, old: &Passage, new: &Passage) -> Vec<Run> {
        if old.words == new.words {
            return run(RunKind::Kept, None, &new.words).into_iter().collect();
        }
        let (from, to) = (split(old), split(new));
        let pairs = self.plan.sentences.get(&(a, b)).map_or(&[][..], Vec::as_slice);
        let mut runs = Vec::new();
        let (mut next_old, mut next_new) = (0, 0);
        for (old_at, new_at) in pairs.iter().copied().chain([(from.len(), to.len())]) {
            let gone = from.iter().enumerate().take(old_at).skip(next_old);
            runs.extend(gone.map(|(at, words)| self.deleted((a, at), words)));
            let come = to.iter().enumerate().take(new_at).skip(next_new);
            runs.extend(come.map(|(at, words)| self.inserted((b, at), words)));
            if let (Some(old), Some(new)) = (from.get(old_at), to.get(new_at)) {
                runs.extend(compare_words(old, new));
            }
            (next_old, next_new) = (old_at + 1, new_at + 1);
        }
        joined(runs)
    }

    fn inserted(&self, place: SentencePlace, words: &[Word]) -> Run {
        match self.moves_of_new.get(&(place.0, Some(place.1))) {
            Some(number) => Run { change: RunKind::MovedHere, moved: Some(*number), words: words.to_vec() },
            None => Run { change: RunKind::Inserted, moved: None, words: words.to_vec() },
        }
    }

    fn deleted(&self, place: SentencePlace, words: &[Word]) -> Run {
        match self.moves_of_old.get(&(place.0, Some(place.1))) {
            Some(number) => Run { change: RunKind::MovedAway, moved: Some(*number), words: words.to_vec() },
            None => Run { change: RunKind::Deleted, moved: None, words: words.to_vec() },
        }
    }
}

fn untitled(item: &Item) -> impl Iterator<Item = (&FieldName, &Vec<Passage>)> {
    item.fields.iter().filter(|(name, _)| **name != FieldName::TITLE)
}

fn run(change: RunKind, moved: Option<usize>, words: &[Word]) -> Option<Run> {
    (!words.is_empty()).then(|| Run { change, moved, words: words.to_vec() })
}

/// With runs of the same fate made one.
fn joined(runs: Vec<Run>) -> Vec<Run> {
    let mut joined: Vec<Run> = Vec::new();
    for run in runs {
        match joined.last_mut() {
            Some(last) if last.change == run.change && last.moved == run.moved => {
                last.words.extend(run.words);
            }
            _ => joined.push(run),
        }
    }
    joined
}
