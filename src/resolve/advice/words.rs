use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

/// A word of a text, as it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Small letters, composed (Unicode NFC), without soft hyphens; [`GAP`] for what a writer has left out.
    pub norm: String,
    /// Where it stands in the text.
    pub range: Range<usize>,
}

/// The sign of words left out: `…`, `...`, `[…]`.
pub(super) const GAP: &str = "…";

/// The words of a part of a text. Signs between words, kinds of space, capitals and how letters are coded make no difference.
pub(super) fn words(text: &str, part: Range<usize>) -> Vec<Word> {
    let mut found = Vec::new();
    let mut start = None;
    let offset = part.start;
    let part = text.get(part).unwrap_or("");
    let mut dots = 0;
    for (at, character) in part.char_indices() {
        dots = if character == '.' { dots + 1 } else { 0 };
        if is_in_word(character) {
            start.get_or_insert(at);
            continue;
        }
        if let Some(start) = start.take() {
            found.push(word(part, start..at, offset));
        }
        if character == '…' || dots == 3 {
            found.push(Word { norm: GAP.to_owned(), range: offset + at..offset + at + character.len_utf8() });
        }
    }
    if let Some(start) = start {
        found.push(word(part, start..part.len(), offset));
    }
    found
}

fn word(part: &str, range: Range<usize>, offset: usize) -> Word {
    let written = part.get(range.clone()).unwrap_or("");
    let norm = written.chars().filter(|c| *c != '\u{ad}').nfc().flat_map(char::to_lowercase).collect();
    Word { norm, range: offset + range.start..offset + range.end }
}

/// Letters, digits, the marks of letters written apart, and hyphens that only show at the end of a line.
fn is_in_word(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '\u{300}'..='\u{36f}' | '\u{ad}')
}

/// What is compared of words.
pub(super) fn norms(words: &[Word]) -> Vec<String> {
    words.iter().map(|word| word.norm.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::{norms, words};

    #[test]
    fn words_are_the_same_however_they_are_written() {
        let of = |text: &str| norms(&words(text, 0..text.len()));
        assert_eq!(of("»Børn, unge\u{a0}og fa\u{ad}milier.«"), ["børn", "unge", "og", "familier"]);
        assert_eq!(of("a\u{30a}ben Æble"), ["åben", "æble"]);
        assert_eq!(of("skal … og [...] vil. Og"), ["skal", "…", "og", "…", "vil", "og"]);
        assert_eq!(words("§ 12 b", 2..7)[1].range, 6..7);
        assert!(of(" ., ").is_empty());
    }
}
