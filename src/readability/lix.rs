/// The readability of a text as Björnsson counts it ("Läsbarhet", 1968): the words of a sentence on average, and the share of
/// words over six letters in percent, added. Up to about 35 is easy, from 55 very hard.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Lix {
    pub words: usize,
    pub sentences: usize,
    /// Words of more than six letters.
    pub long_words: usize,
}

impl Lix {
    /// As it is told and compared: rounded to a whole number. A text without words has 0.
    pub fn value(self) -> usize {
        let Self { words, sentences, long_words } = self;
        let (top, bottom) = (words * words + 100 * long_words * sentences, sentences * words);
        if bottom == 0 { 0 } else { (2 * top + bottom) / (2 * bottom) }
    }

    #[must_use]
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            words: self.words + other.words,
            sentences: self.sentences + other.sentences,
            long_words: self.long_words + other.long_words,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Lix;

    #[test]
    fn halves_are_rounded_up() {
        let value = |words, sentences, long_words| Lix { words, sentences, long_words }.value();
        assert_eq!(value(0, 0, 0), 0);
        assert_eq!(value(10, 1, 1), 20);
        assert_eq!(value(5, 2, 0), 3, "2.5");
        assert_eq!(value(9, 2, 0), 5, "4.5");
        assert_eq!(value(7, 3, 1), 17, "2.33 + 14.29");
    }
}
