use super::Lix;
use crate::source::Span;

/// A sentence of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Of this sentence alone.
    pub lix: Lix,
    /// Its first words.
    pub opening: String,
    pub span: Span,
}

impl Sentence {
    /// To sort the hardest first: those that hold most words, long ones twice. By their own LIX, short sentences would come first, in
    /// which three long words are half of all.
    pub(super) fn ease(&self) -> impl Ord + use<> {
        std::cmp::Reverse(self.lix.words + self.lix.long_words)
    }
}
