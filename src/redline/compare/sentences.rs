use std::ops::Range;

use crate::redline::text::{Mark, Word};

/// The sentences of a passage, as ranges of its words. A table's cell is a sentence too, and so is what stands before a
/// line break.
pub(super) fn sentences(words: &[Word]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut begin = 0;
    for (at, pair) in words.windows(2).enumerate() {
        let [word, next] = pair else { continue };
        if ends(word, next) {
            found.push(begin..at + 1);
            begin = at + 1;
        }
    }
    if begin < words.len() {
        found.push(begin..words.len());
    }
    found
}

/// A full stop ends a sentence when a space and no small letter follows: `stk. 3` and `f.eks. et` go on.
fn ends(word: &Word, next: &Word) -> bool {
    if next.text.starts_with('\n') || word.marks.last() == Some(&Mark::Cell) {
        return true;
    }
    let stop = matches!(word.bare(), "." | "!" | "?" | "…" | "؟");
    let begins = next.bare().chars().next().is_some_and(|c| !c.is_lowercase() && !c.is_numeric());
    stop && next.text.starts_with(' ') && begins
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redline::text::Passage;

    #[test]
    fn a_stop_before_a_small_letter_or_number_ends_nothing() {
        let passage = Passage::value("Jf. § 15, stk. 3, skal planen vedtages. Det sker f.eks. i maj! Ja? §");
        let found: Vec<String> = sentences(&passage.words)
            .into_iter()
            .map(|range| passage.words[range].iter().map(|word| word.text.as_str()).collect())
            .collect();
        assert_eq!(
            found,
            [" Jf.", " § 15, stk. 3, skal planen vedtages.", " Det sker f.eks. i maj!", " Ja?", " §"]
        );
    }
}
