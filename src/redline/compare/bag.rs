/// Words by number, each with how often it stands there.
#[derive(Debug, Clone, Default)]
pub(super) struct Bag {
    /// By number.
    pub counts: Vec<(u32, usize)>,
    /// Of all words.
    pub size: usize,
}

impl Bag {
    pub(super) fn new(mut words: Vec<u32>) -> Self {
        words.sort_unstable();
        let counts =
            words.chunk_by(|a, b| a == b).filter_map(|same| Some((*same.first()?, same.len()))).collect();
        Self { counts, size: words.len() }
    }

    /// The share of words that both have, in thousandths (the Sørensen–Dice coefficient): 1000 for the same words, 0 for
    /// none in common.
    pub(super) fn likeness(&self, other: &Self) -> usize {
        let all = self.size + other.size;
        (2000 * self.shared(other)).checked_div(all).unwrap_or_default()
    }

    /// Whether the smaller stands almost whole in the larger: a paragraph to which something was added.
    pub(super) fn is_contained(&self, other: &Self) -> bool {
        let small = self.size.min(other.size);
        small >= LEAST_CONTAINED && self.shared(other) * 10 >= small * 9
    }

    /// How many words both have. The work is that of the smaller.
    fn shared(&self, other: &Self) -> usize {
        let (small, large) =
            if self.counts.len() <= other.counts.len() { (self, other) } else { (other, self) };
        let shared = small.counts.iter().filter_map(|(word, count)| {
            let at = large.counts.binary_search_by_key(word, |(word, _)| *word).ok()?;
            Some(large.counts.get(at)?.1.min(*count))
        });
        shared.sum()
    }
}

/// Fewer words than this stand in many a text.
const LEAST_CONTAINED: usize = 3;
