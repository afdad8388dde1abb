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
    /// none in common. 0 also where the sizes alone leave less than `least`, without looking at a word.
    pub(super) fn likeness(&self, other: &Self, least: usize) -> usize {
        let (small, large) =
            if self.counts.len() <= other.counts.len() { (self, other) } else { (other, self) };
        let all = self.size + other.size;
        let most = 2000 * self.size.min(other.size);
        if all == 0 || most < least * all {
            return 0;
        }
        let shared: usize = small
            .counts
            .iter()
            .filter_map(|(word, count)| {
                let at = large.counts.binary_search_by_key(word, |(word, _)| *word).ok()?;
                Some(large.counts.get(at)?.1.min(*count))
            })
            .sum();
        2000 * shared / all
    }
}
