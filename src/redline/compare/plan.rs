use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::bag::Bag;
use super::items::{match_items, moved_items};
use super::likeness::{MOVED, alike};
use super::sentences::sentences;
use super::sequence::{align, equals};
use super::side::{Part, Side};
use super::vocabulary::Vocabulary;
use crate::redline::text::{FieldName, Passage, Word};

/// Fewer words than this found in another item are a coincidence, not a move.
const LEAST_MOVED: usize = 4;
/// And fewer than this in the same item.
const LEAST_MOVED_WITHIN: usize = 2;

/// What belongs to what: items by place in their edition, passages by place in their side's row.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// In the order of the first edition.
    pub items: Vec<(usize, usize)>,
    /// Of the first edition, those that stand elsewhere in the second.
    pub moved_items: BTreeSet<usize>,
    pub in_place: Vec<(usize, usize)>,
    pub moved: Vec<(usize, usize)>,
    /// The sentences of each pair of passages that are not the same: in both, in the same order.
    pub sentences: BTreeMap<(usize, usize), Vec<(usize, usize)>>,
    /// Sentences that stand elsewhere, each as passage and place in it.
    pub moved_sentences: Vec<(SentencePlace, SentencePlace)>,
}

/// A passage, and a sentence of it.
pub(super) type SentencePlace = (usize, usize);

impl Plan {
    pub(super) fn new(old: &Side<'_>, new: &Side<'_>, declared: &[(String, String)]) -> Self {
        let mut vocabulary = Vocabulary::default();
        let items = match_items(old.text, new.text, declared, &mut vocabulary);
        let moved_items = moved_items(old.text, new.text, &items);
        let mut plan = Self { items, moved_items, ..Self::default() };
        plan.match_fields(old, new, &mut vocabulary);
        plan.match_elsewhere(old, new, &mut vocabulary);
        plan.match_sentences(old, new, &mut vocabulary);
        plan
    }

    /// The same seen from the other edition.
    pub(super) fn turned(self) -> Self {
        fn turned<T: Ord>(pairs: Vec<(T, T)>) -> Vec<(T, T)> {
            let mut pairs: Vec<(T, T)> = pairs.into_iter().map(|(a, b)| (b, a)).collect();
            pairs.sort_unstable();
            pairs
        }
        let moved_items = self.items.iter().filter(|(a, _)| self.moved_items.contains(a)).map(|(_, b)| *b);
        Self {
            moved_items: moved_items.collect(),
            items: turned(self.items),
            in_place: turned(self.in_place),
            moved: turned(self.moved),
            sentences: self.sentences.into_iter().map(|((a, b), pairs)| ((b, a), turned(pairs))).collect(),
            moved_sentences: turned(self.moved_sentences),
        }
    }

    /// Passages within each field of the items in both.
    fn match_fields(&mut self, old: &Side<'_>, new: &Side<'_>, vocabulary: &mut Vocabulary) {
        for (a, b) in &self.items {
            let fields = |side: &Side<'_>, at: usize| -> BTreeSet<FieldName> {
                side.text.items.get(at).into_iter().flat_map(|item| item.fields.keys().copied()).collect()
            };
            for field in fields(old, *a).intersection(&fields(new, *b)) {
                let (old_at, new_at) = (old.field(*a, *field), new.field(*b, *field));
                let (old_parts, new_parts) = (passages(old, &old_at), passages(new, &new_at));
                let found = align(&old_parts, &new_parts, |is_new, at| {
                    let parts = if is_new { &new_parts } else { &old_parts };
                    parts.get(at).map(|part| vocabulary.bag(&part.words)).unwrap_or_default()
                });
                let placed = |(a, b): (usize, usize)| (old_at.start + a, new_at.start + b);
                self.in_place.extend(found.in_place.into_iter().map(placed));
                self.moved.extend(found.crossing.into_iter().map(placed));
            }
        }
    }

    /// Passages that went to another field or item.
    fn match_elsewhere(&mut self, old: &Side<'_>, new: &Side<'_>, vocabulary: &mut Vocabulary) {
        let (old_rest, new_rest) = self.rest(old, new);
        let long = |side: &Side<'_>, rest: Vec<usize>| -> Vec<usize> {
            rest.into_iter().filter(|at| side.parts.get(*at).is_some_and(is_worth_moving)).collect()
        };
        let (old_rest, new_rest) = (long(old, old_rest), long(new, new_rest));
        let keyed = |side: &Side<'_>, rest: &[usize]| -> Vec<(usize, Passage)> {
            rest.iter().filter_map(|at| Some((*at, side.parts.get(*at)?.passage.clone()))).collect()
        };
        let same = equals(keyed(old, &old_rest), keyed(new, &new_rest));
        self.moved.extend(&same);
        let (old_taken, new_taken): (BTreeSet<_>, BTreeSet<_>) = same.into_iter().unzip();
        let mut bags = |side: &Side<'_>, rest: &[usize], taken: &BTreeSet<usize>| -> (Vec<usize>, Vec<Bag>) {
            let free = rest.iter().filter(|at| !taken.contains(at));
            free.filter_map(|at| Some((*at, vocabulary.bag(&side.parts.get(*at)?.passage.words)))).unzip()
        };
        let (old_at, old_bags) = bags(old, &old_rest, &old_taken);
        let (new_at, new_bags) = bags(new, &new_rest, &new_taken);
        let found = alike(&old_bags, &new_bags, MOVED);
        self.moved.extend(found.iter().filter_map(|(a, b)| Some((*old_at.get(*a)?, *new_at.get(*b)?))));
    }

    /// The passages of either side that are in no pair.
    fn rest(&self, old: &Side<'_>, new: &Side<'_>) -> (Vec<usize>, Vec<usize>) {
        let (old_taken, new_taken): (BTreeSet<_>, BTreeSet<_>) =
            self.in_place.iter().chain(&self.moved).copied().unzip();
        let rest = |side: &Side<'_>, taken: &BTreeSet<usize>| {
            (0..side.parts.len()).filter(|at| !taken.contains(at)).collect()
        };
        (rest(old, &old_taken), rest(new, &new_taken))
    }

    fn match_sentences(&mut self, old: &Side<'_>, new: &Side<'_>, vocabulary: &mut Vocabulary) {
        let (old_rest, new_rest) = self.rest(old, new);
        let mut old_free = Sentences::of(old, &old_rest);
        let mut new_free = Sentences::of(new, &new_rest);
        for pairs in [&self.in_place, &self.moved] {
            for (a, b) in pairs {
                let (Some(from), Some(to)) = (old.parts.get(*a), new.parts.get(*b)) else { continue };
                if from.passage.words == to.passage.words {
                    continue;
                }
                let (old_words, new_words) = (split(from.passage), split(to.passage));
                let found = align(&old_words, &new_words, |is_new, at| {
                    let side = if is_new { &new_words } else { &old_words };
                    side.get(at).map(|words| vocabulary.bag(*words)).unwrap_or_default()
                });
                let (old_kept, new_kept) = found.in_place.iter().copied().unzip();
                old_free.add(*a, from.item, &old_words, &old_kept);
                new_free.add(*b, to.item, &new_words, &new_kept);
                self.sentences.insert((*a, *b), found.in_place);
            }
        }
        self.moved_sentences = self.same_sentences(old_free, new_free);
    }

    /// Sentences that stand elsewhere word by word: first within the same item, then anywhere.
    fn same_sentences(&self, old: Sentences<'_>, new: Sentences<'_>) -> Vec<(SentencePlace, SentencePlace)> {
        let partner: BTreeMap<usize, usize> = self.items.iter().copied().collect();
        let (old, new) = (old.sorted(), new.sorted());
        let all = |free: &[Sentence<'_>]| (0..free.len()).collect::<Vec<_>>();
        let in_old = |at: usize| old.get(at).and_then(|it| Some((at, (partner.get(&it.item)?, it.words))));
        let in_new = |at: usize| new.get(at).map(|it| (at, (&it.item, it.words)));
        let mut pairs =
            equals(all(&old).into_iter().filter_map(in_old), all(&new).into_iter().filter_map(in_new));
        let (old_taken, new_taken): (BTreeSet<_>, BTreeSet<_>) = pairs.iter().copied().unzip();
        let left = |free: &[Sentence<'_>], taken: &BTreeSet<usize>| {
            let long = |at: &usize| free.get(*at).is_some_and(|it| is_long(it.words, LEAST_MOVED));
            all(free).into_iter().filter(|at| !taken.contains(at) && long(at)).collect::<Vec<_>>()
        };
        pairs.extend(equals(
            left(&old, &old_taken).into_iter().filter_map(|at| Some((at, old.get(at)?.words))),
            left(&new, &new_taken).into_iter().filter_map(|at| Some((at, new.get(at)?.words))),
        ));
        let mut places: Vec<_> =
            pairs.iter().filter_map(|(a, b)| Some((old.get(*a)?.place, new.get(*b)?.place))).collect();
        places.sort_unstable();
        places
    }
}

/// Sentences that are in one edition only, as far as can be told from where they stand.
struct Sentences<'t>(Vec<Sentence<'t>>);

struct Sentence<'t> {
    place: SentencePlace,
    item: usize,
    words: &'t [Word],
}

impl<'t> Sentences<'t> {
    /// Every sentence of some passages.
    fn of(side: &Side<'t>, passages: &[usize]) -> Self {
        let mut all = Self(Vec::new());
        for at in passages {
            if let Some(part) = side.parts.get(*at) {
                all.add(*at, part.item, &split(part.passage), &BTreeSet::new());
            }
        }
        all
    }

    /// Those of a passage that are not kept there, and are long enough to be known again.
    fn add(&mut self, passage: usize, item: usize, sentences: &[&'t [Word]], kept: &BTreeSet<usize>) {
        let free = sentences
            .iter()
            .enumerate()
            .filter(|(at, words)| !kept.contains(at) && is_long(words, LEAST_MOVED_WITHIN));
        self.0.extend(free.map(|(at, words)| Sentence { place: (passage, at), item, words }));
    }

    fn sorted(self) -> Vec<Sentence<'t>> {
        let mut sentences = self.0;
        sentences.sort_unstable_by_key(|sentence| sentence.place);
        sentences
    }
}

fn passages<'t>(side: &Side<'t>, range: &Range<usize>) -> Vec<&'t Passage> {
    side.parts.get(range.clone()).unwrap_or(&[]).iter().map(|part| part.passage).collect()
}

pub(super) fn split(passage: &Passage) -> Vec<&[Word]> {
    sentences(&passage.words).into_iter().filter_map(|range| passage.words.get(range)).collect()
}

fn is_worth_moving(part: &Part<'_>) -> bool {
    is_long(&part.passage.words, LEAST_MOVED)
}

fn is_long(words: &[Word], least: usize) -> bool {
    words.iter().filter(|word| word.is_spoken()).take(least).count() == least
}
