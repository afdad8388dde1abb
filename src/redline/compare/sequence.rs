use std::collections::{BTreeMap, VecDeque};
use std::hash::Hash;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::bag::Bag;
use super::likeness::alike_in_place;

/// What two sequences have in common in the same order: places in both. The library's search gives up on the very
/// shortest answer when it would take long.
pub(super) fn common<T: Eq + Hash>(old: &[T], new: &[T]) -> Vec<(usize, usize)> {
    capture_diff_slices(Algorithm::Myers, old, new)
        .into_iter()
        .filter_map(|op| match op {
            DiffOp::Equal { old_index, new_index, len } => {
                Some((0..len).map(move |at| (old_index + at, new_index + at)))
            }
            DiffOp::Delete { .. } | DiffOp::Insert { .. } | DiffOp::Replace { .. } => None,
        })
        .flatten()
        .collect()
}

/// Which of some numbers form a longest increasing row.
pub(super) fn increasing(numbers: &[usize]) -> Vec<bool> {
    // The place of the smallest number that ends a row of each length, and who comes before whom.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(numbers.len());
    let value = |at: &usize| numbers.get(*at).copied().unwrap_or_default();
    for (at, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| value(end) < *number);
        before.push(length.checked_sub(1).and_then(|shorter| ends.get(shorter).copied()));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut chosen = vec![false; numbers.len()];
    let mut next = ends.last().copied();
    while let Some(at) = next {
        if let Some(chosen) = chosen.get_mut(at) {
            *chosen = true;
        }
        next = before.get(at).copied().flatten();
    }
    chosen
}

/// Equals among what is left, the first with the first, the second with the second.
pub(super) fn equals<T: Ord>(
    old: impl IntoIterator<Item = (usize, T)>,
    new: impl IntoIterator<Item = (usize, T)>,
) -> Vec<(usize, usize)> {
    let mut waiting: BTreeMap<T, VecDeque<usize>> = BTreeMap::new();
    for (at, key) in new {
        waiting.entry(key).or_default().push_back(at);
    }
    let pairs = old.into_iter().filter_map(|(at, key)| Some((at, waiting.get_mut(&key)?.pop_front()?)));
    pairs.collect()
}

/// How two sequences belong together.
#[derive(Debug, Default)]
pub(super) struct Alignment {
    /// Equal or alike, in the same order on both sides.
    pub in_place: Vec<(usize, usize)>,
    /// Equal or alike, in another order.
    pub crossing: Vec<(usize, usize)>,
}

/// Aligns what is equal first, then what is alike. `bag` gives the words of one of the old (`false`) or new (`true`).
pub(super) fn align<T: Ord + Eq + Hash>(
    old: &[T],
    new: &[T],
    mut bag: impl FnMut(bool, usize) -> Bag,
) -> Alignment {
    let anchors = common(old, new);
    let mut taken = (vec![false; old.len()], vec![false; new.len()]);
    let take = |pairs: &[(usize, usize)], taken: &mut (Vec<bool>, Vec<bool>)| {
        for (a, b) in pairs {
            taken.0.get_mut(*a).into_iter().chain(taken.1.get_mut(*b)).for_each(|it| *it = true);
        }
    };
    let rest = |taken: &[bool]| -> Vec<usize> {
        taken.iter().enumerate().filter(|(_, taken)| !**taken).map(|(at, _)| at).collect()
    };
    take(&anchors, &mut taken);
    let (old_rest, new_rest) = (rest(&taken.0), rest(&taken.1));
    let keyed_old = old_rest.iter().filter_map(|at| Some((*at, old.get(*at)?)));
    let keyed_new = new_rest.iter().filter_map(|at| Some((*at, new.get(*at)?)));
    let mut others = equals(keyed_old, keyed_new);
    take(&others, &mut taken);
    let (old_rest, new_rest) = (rest(&taken.0), rest(&taken.1));
    let old_bags: Vec<Bag> = old_rest.iter().map(|at| bag(false, *at)).collect();
    let new_bags: Vec<Bag> = new_rest.iter().map(|at| bag(true, *at)).collect();
    let found = alike_in_place(&old_bags, &new_bags);
    others.extend(found.iter().filter_map(|(a, b)| Some((*old_rest.get(*a)?, *new_rest.get(*b)?))));
    others.sort_unstable();

    // In place are those that stand between the same anchors, and cross none of their like.
    let (consistent, mut crossing): (Vec<_>, Vec<_>) = others.into_iter().partition(|(a, b)| {
        anchors.partition_point(|(anchor, _)| anchor < a) == anchors.partition_point(|(_, anchor)| anchor < b)
    });
    let stays = increasing(&consistent.iter().map(|(_, b)| *b).collect::<Vec<_>>());
    let mut in_place = anchors;
    for (pair, stays) in consistent.into_iter().zip(stays) {
        if stays { in_place.push(pair) } else { crossing.push(pair) }
    }
    in_place.sort_unstable();
    crossing.sort_unstable();
    Alignment { in_place, crossing }
}
