use std::collections::HashMap;

use super::bag::Bag;
use crate::redline::text::Word;

/// The words of two editions as numbers, in the order they are met; capitals do not count.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    numbers: HashMap<String, u32>,
}

impl Vocabulary {
    /// Words without punctuation, their order forgotten.
    pub(super) fn bag<'w>(&mut self, words: impl IntoIterator<Item = &'w Word>) -> Bag {
        let spoken = words.into_iter().filter(|word| word.is_spoken());
        Bag::new(spoken.map(|word| self.number(word.bare())).collect())
    }

    fn number(&mut self, word: &str) -> u32 {
        let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        *self.numbers.entry(word.to_lowercase()).or_insert(next)
    }
}
