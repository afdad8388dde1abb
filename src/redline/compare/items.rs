use std::collections::{BTreeMap, BTreeSet};

use super::bag::Bag;
use super::likeness::{SAME, alike};
use super::sequence::{equals, increasing};
use super::vocabulary::Vocabulary;
use crate::redline::text::{EditionText, Item, ItemKind};

/// Pairs the items of two editions: by kind and id, then as declared, then those that say the same, then those that are
/// alike. In the order of the old ones.
pub(super) fn match_items(
    old: &EditionText,
    new: &EditionText,
    declared: &[(String, String)],
    vocabulary: &mut Vocabulary,
) -> Vec<(usize, usize)> {
    let mut pairs = equals(
        keyed(&old.items, |item| (item.kind, &item.id)),
        keyed(&new.items, |item| (item.kind, &item.id)),
    );
    let mut taken = Taken::new(&pairs);
    let (from_places, to_places) = (places(&old.items, &taken.old), places(&new.items, &taken.new));
    let mut stated: Vec<(usize, usize, usize)> = declared
        .iter()
        .filter_map(|(from, to)| {
            let (a, b) = (*from_places.get(from)?, *to_places.get(to)?);
            let likeness = bag(old.items.get(a)?, vocabulary).likeness(&bag(new.items.get(b)?, vocabulary));
            Some((likeness, a, b))
        })
        .collect();
    // Of several that an item was split into, or merged from, the likest is the item itself.
    stated.sort_unstable_by_key(|(likeness, a, b)| (usize::MAX - likeness, a.abs_diff(*b), a + b));
    for (_, a, b) in stated {
        if !taken.old.contains(&a) && !taken.new.contains(&b) {
            taken.add(a, b);
            pairs.push((a, b));
        }
    }
    let rest = |items: &[Item], taken: &BTreeSet<usize>| -> Vec<usize> {
        (0..items.len()).filter(|at| !taken.contains(at)).collect()
    };
    let (old_rest, new_rest) = (rest(&old.items, &taken.old), rest(&new.items, &taken.new));
    let says =
        |items: &'_ [Item], at: &usize| items.get(*at).map(|item| (*at, (item.kind, item.fields.clone())));
    let same = equals(
        old_rest.iter().filter_map(|at| says(&old.items, at)),
        new_rest.iter().filter_map(|at| says(&new.items, at)),
    );
    for (a, b) in same {
        taken.add(a, b);
        pairs.push((a, b));
    }
    let kinds: BTreeSet<ItemKind> = old.items.iter().map(|item| item.kind).collect();
    for kind in kinds {
        let mut of_kind = |items: &[Item], taken: &BTreeSet<usize>| -> (Vec<usize>, Vec<Bag>) {
            let free = items.iter().enumerate().filter(|(at, item)| item.kind == kind && !taken.contains(at));
            free.map(|(at, item)| (at, bag(item, vocabulary))).unzip()
        };
        let (old_at, old_bags) = of_kind(&old.items, &taken.old);
        let (new_at, new_bags) = of_kind(&new.items, &taken.new);
        let found = alike(&old_bags, &new_bags, SAME);
        pairs.extend(found.iter().filter_map(|(a, b)| Some((*old_at.get(*a)?, *new_at.get(*b)?))));
    }
    pairs.sort_unstable();
    pairs
}

/// The items that are already paired.
struct Taken {
    old: BTreeSet<usize>,
    new: BTreeSet<usize>,
}

impl Taken {
    fn new(pairs: &[(usize, usize)]) -> Self {
        let (old, new) = pairs.iter().copied().unzip();
        Self { old, new }
    }

    fn add(&mut self, old: usize, new: usize) {
        self.old.insert(old);
        self.new.insert(new);
    }
}

/// The items that are not paired yet, by place.
fn places(items: &[Item], taken: &BTreeSet<usize>) -> BTreeMap<String, usize> {
    let free = items.iter().enumerate().filter(|(at, _)| !taken.contains(at));
    free.map(|(at, item)| (item.place(), at)).collect()
}

fn keyed<'i, K>(items: &'i [Item], key: impl Fn(&'i Item) -> K) -> impl Iterator<Item = (usize, K)> {
    items.iter().enumerate().map(move |(at, item)| (at, key(item)))
}

fn bag(item: &Item, vocabulary: &mut Vocabulary) -> Bag {
    vocabulary.bag(item.fields.values().flatten().flat_map(|passage| &passage.words))
}

/// The old items that stand elsewhere in the new edition: in another section or group, or in another order among those
/// of their kind that share these. An item does not move because its section does.
pub(super) fn moved_items(old: &EditionText, new: &EditionText, pairs: &[(usize, usize)]) -> BTreeSet<usize> {
    let found: Vec<(usize, usize, &Item, &Item)> =
        pairs.iter().filter_map(|(a, b)| Some((*a, *b, old.items.get(*a)?, new.items.get(*b)?))).collect();
    let mut sections: BTreeMap<&str, &str> = BTreeMap::new();
    let mut groups: BTreeMap<&str, &str> = BTreeMap::new();
    for (_, _, from, to) in &found {
        match (from.kind, to.kind) {
            (ItemKind::Section, ItemKind::Section) => drop(sections.insert(&from.id, &to.id)),
            (ItemKind::Signs, ItemKind::Signs) => drop(groups.insert(&from.id, &to.id)),
            _ => {}
        }
    }
    let follows = |names: &BTreeMap<&str, &str>, from: &Option<String>, to: &Option<String>| match (from, to)
    {
        (Some(from), Some(to)) => names.get(from.as_str()).copied().unwrap_or(from) == to,
        (None, None) => true,
        _ => false,
    };
    let mut moved = BTreeSet::new();
    let mut rows: BTreeMap<_, Vec<(usize, usize)>> = BTreeMap::new();
    for (a, b, from, to) in found {
        let is_section = from.kind == ItemKind::Section && to.kind == ItemKind::Section;
        let section = is_section || follows(&sections, &from.section, &to.section);
        if from.kind != to.kind || !section || !follows(&groups, &from.group, &to.group) {
            moved.insert(a);
            continue;
        }
        // The registries have no order that means anything.
        if matches!(from.kind, ItemKind::Contact | ItemKind::Law | ItemKind::Provision) {
            continue;
        }
        let of = if is_section { None } else { to.section.as_deref() };
        rows.entry((from.kind, of, to.group.as_deref())).or_default().push((a, b));
    }
    for row in rows.values() {
        let stays = increasing(&row.iter().map(|(_, b)| *b).collect::<Vec<_>>());
        moved.extend(row.iter().zip(stays).filter(|(_, stays)| !stays).map(|((a, _), _)| *a));
    }
    moved
}
