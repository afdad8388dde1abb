use super::{Mark, Word};

/// Makes words of texts that follow each other.
#[derive(Debug, Default)]
pub(super) struct Tokens {
    words: Vec<Word>,
    /// What parts the next word from the last.
    gap: Option<char>,
}

/// What a character belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Gap,
    Letters,
    Sign,
}

fn class(character: char) -> Class {
    match character {
        // A no-break space holds a number or name together: part of the word.
        '\u{a0}' | '\u{202f}' => Class::Letters,
        _ if character.is_whitespace() => Class::Gap,
        // Soft hyphens and joiners stand inside words.
        '\u{ad}' | '\u{200c}' | '\u{200d}' => Class::Letters,
        _ if character.is_alphanumeric() => Class::Letters,
        // Marks above letters, in scripts and spellings that write them apart.
        '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' => Class::Letters,
        _ => Class::Sign,
    }
}

impl Tokens {
    pub(super) fn finish(self) -> Vec<Word> {
        self.words
    }

    /// The next word begins a line.
    pub(super) fn line_break(&mut self) {
        self.gap = Some('\n');
    }

    pub(super) fn space(&mut self) {
        self.gap = self.gap.or(Some(' '));
    }

    /// One word, whatever stands in it.
    pub(super) fn whole(&mut self, text: &str, marks: &[Mark]) {
        let gap = if self.words.is_empty() { Some(' ') } else { self.gap };
        self.gap = None;
        let text = gap.into_iter().chain(text.chars()).collect();
        self.words.push(Word { text, marks: marks.to_vec() });
    }

    pub(super) fn text(&mut self, text: &str, marks: &[Mark]) {
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let kind = class(first);
            let end = match kind {
                // Every sign is a word of its own.
                Class::Sign => first.len_utf8(),
                _ => rest.find(|c| class(c) != kind).unwrap_or(rest.len()),
            };
            let (word, after) = rest.split_at(end);
            rest = after;
            match kind {
                Class::Gap => self.space(),
                Class::Letters if self.goes_on_with(word, marks) => {}
                Class::Letters | Class::Sign => self.whole(word, marks),
            }
        }
    }

    /// Groups of digits are one number, as `25 20 03 18`: a reader must see the whole of it change.
    fn goes_on_with(&mut self, word: &str, marks: &[Mark]) -> bool {
        let is_number = |text: &str| text.chars().all(|c| c.is_ascii_digit());
        let Some(last) = self.words.last_mut() else { return false };
        let in_groups =
            last.text.split(' ').all(is_number) && last.text.contains(|c: char| c.is_ascii_digit());
        let pair = word.len() == 2 && is_number(word);
        if self.gap != Some(' ') || !pair || !in_groups || last.marks != marks {
            return false;
        }
        self.gap = None;
        last.text.push(' ');
        last.text.push_str(word);
        true
    }
}

/// The words of a plain text.
pub(super) fn words_of(text: &str) -> Vec<Word> {
    let mut tokens = Tokens::default();
    tokens.text(text, &[]);
    tokens.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_signs_and_numbers() {
        let words = |text: &str| words_of(text).into_iter().map(|word| word.text).collect::<Vec<_>>();
        assert_eq!(words(" Ring, nu. "), [" Ring", ",", " nu", "."]);
        assert_eq!(words("f.eks. æble-grød"), [" f", ".", "eks", ".", " æble", "-", "grød"]);
        assert_eq!(words("tlf. 25 20 03 18, § 15"), [" tlf", ".", " 25 20 03 18", ",", " §", " 15"]);
        assert_eq!(words("i 2024 2028"), [" i", " 2024", " 2028"]);
        assert_eq!(words("\n"), [""; 0]);
    }
}
