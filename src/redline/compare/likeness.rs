use std::collections::BTreeMap;

use super::bag::Bag;

/// Likeness in thousandths from which two texts at the same place are one, reworded. Any two texts in one language share
/// a third of their words (og, i, at, der, …), so less than half says nothing.
pub(super) const SAME: usize = 500;
/// Likeness from which two passages at different places are one, moved and reworded: plans repeat phrases from item to
/// item, and half a sentence in common is no move.
pub(super) const MOVED: usize = 700;

/// The likeness of a text and the same with something added, however much that is: likelier than one in which a word in
/// four is another.
const ADDED_TO: usize = 800;

/// So many pairs are looked at one by one.
const FEW: usize = 1_000;
/// Otherwise a text is compared with those alone that share one of its so many rarest words …
const RAREST: usize = 8;
/// … and a word that stands in more texts than this is not rare. So no text is compared with more than 128 others,
/// however many there are.
const RARE: usize = 16;

/// Pairs texts that are alike, the likest first; no text twice. In order of the old ones.
pub(super) fn alike(old: &[Bag], new: &[Bag], least: usize) -> Vec<(usize, usize)> {
    paired(old, new, |old, new| Some(old.likeness(new)).filter(|score| *score >= least))
}

/// The same of texts that stand at the same place, where one may also stand in the other.
pub(super) fn alike_in_place(old: &[Bag], new: &[Bag]) -> Vec<(usize, usize)> {
    paired(old, new, |old, new| {
        let score = old.likeness(new);
        let score = if old.is_contained(new) { score.max(ADDED_TO) } else { score };
        (score >= SAME).then_some(score)
    })
}

/// `score` is `None` for texts that are not alike.
fn paired(old: &[Bag], new: &[Bag], score: impl Fn(&Bag, &Bag) -> Option<usize>) -> Vec<(usize, usize)> {
    let candidates = if old.len().saturating_mul(new.len()) <= FEW {
        (0..old.len()).flat_map(|a| (0..new.len()).map(move |b| (a, b))).collect()
    } else {
        sharing_rare_words(old, new)
    };
    let mut scored: Vec<(usize, usize, usize)> =
        candidates.into_iter().filter_map(|(a, b)| Some((score(old.get(a)?, new.get(b)?)?, a, b))).collect();
    // Of equals those that stand nearest, then the earlier.
    scored.sort_unstable_by_key(|(score, a, b)| (usize::MAX - score, a.abs_diff(*b), a + b));
    let (mut old_taken, mut new_taken) = (vec![false; old.len()], vec![false; new.len()]);
    let mut pairs = Vec::new();
    for (_, a, b) in scored {
        let (Some(old), Some(new)) = (old_taken.get_mut(a), new_taken.get_mut(b)) else { continue };
        if !*old && !*new {
            (*old, *new) = (true, true);
            pairs.push((a, b));
        }
    }
    pairs.sort_unstable();
    pairs
}

fn sharing_rare_words(old: &[Bag], new: &[Bag]) -> Vec<(usize, usize)> {
    let mut holders: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (at, bag) in new.iter().enumerate() {
        for (word, _) in &bag.counts {
            let texts = holders.entry(*word).or_default();
            // One more than rare is enough to know.
            if texts.len() <= RARE {
                texts.push(at);
            }
        }
    }
    let mut candidates = Vec::new();
    for (a, bag) in old.iter().enumerate() {
        let mut rare: Vec<(usize, u32)> = bag
            .counts
            .iter()
            .filter_map(|(word, _)| Some((holders.get(word)?.len(), *word)))
            .filter(|(texts, _)| *texts <= RARE)
            .collect();
        rare.sort_unstable();
        rare.truncate(RAREST);
        let mut found: Vec<usize> =
            rare.iter().filter_map(|(_, word)| holders.get(word)).flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        candidates.extend(found.into_iter().map(|b| (a, b)));
    }
    candidates
}
