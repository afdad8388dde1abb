use super::abbreviations::{goes_on, is_month};
use super::token::{Begins, Mark, Token};
use crate::model::values::LanguageTag;

/// The words of a text, and where its sentences end. The text is a whole of its own: its end ends a sentence.
pub(super) fn scan(text: &str, language: LanguageTag, tokens: &mut Vec<Token>) {
    tokens.clear();
    let mut scanner = Scanner { text, tokens, after_section_sign: false };
    let mut from = 0;
    for (at, character) in text.char_indices() {
        if character.is_whitespace() {
            scanner.chunk(from, at);
            from = at + character.len_utf8();
        }
    }
    scanner.chunk(from, text.len());
    end_sentences(text, language, tokens);
}

struct Scanner<'t> {
    text: &'t str,
    tokens: &'t mut Vec<Token>,
    /// `§` is no word, but begins what comes after it as a capital does.
    after_section_sign: bool,
}

/// A word on its way.
struct Growing {
    start: usize,
    end: usize,
    letters: usize,
    digits: bool,
    begins: Begins,
    hash: u64,
    /// Letters and digits since the last stop inside the word.
    since_stop: usize,
    has_stop: bool,
    last: char,
}

impl Scanner<'_> {
    /// What stands between two spaces.
    fn chunk(&mut self, from: usize, to: usize) {
        let Some(chunk) = self.text.get(from..to).filter(|chunk| !chunk.is_empty()) else { return };
        if is_address(chunk) {
            return self.address(chunk, from);
        }
        let mut word: Option<Growing> = None;
        let mut characters = chunk.char_indices().peekable();
        while let Some((at, character)) = characters.next() {
            let at = from + at;
            if character.is_alphanumeric() {
                self.grow(&mut word, at, character);
                continue;
            }
            let next = characters.peek().map(|(_, next)| *next);
            if let (Some(word), Some(next)) = (&mut word, next)
                && joins(word, character, next)
            {
                if character == '.' {
                    word.has_stop = true;
                    word.since_stop = 0;
                }
                continue;
            }
            match character {
                '.' | '…' => self.mark(&mut word, Mark::Stop),
                '!' | '?' => self.mark(&mut word, Mark::Asking),
                ':' => self.mark(&mut word, Mark::Colon),
                ',' | ';' => {
                    self.finish(&mut word);
                    // `f.eks.,`: a comma after the stop takes its end away.
                    self.tokens.last_mut().into_iter().for_each(|last| last.mark = Mark::None);
                }
                '/' | '\\' | '–' | '—' => self.finish(&mut word),
                '§' => {
                    self.finish(&mut word);
                    self.after_section_sign = true;
                }
                // Brackets, quotation marks, hyphens and signs are in nobody's way: "barn(et)", "samfunds-".
                _ => {}
            }
        }
        self.finish(&mut word);
    }

    fn grow(&mut self, word: &mut Option<Growing>, at: usize, character: char) {
        let sign = std::mem::take(&mut self.after_section_sign);
        let word = word.get_or_insert_with(|| Growing {
            start: at,
            end: at,
            letters: 0,
            digits: true,
            begins: match character {
                _ if sign || character.is_uppercase() => Begins::Capital,
                _ if character.is_numeric() => Begins::Digit,
                _ => Begins::Small,
            },
            hash: OFFSET,
            since_stop: 0,
            has_stop: false,
            last: character,
        });
        word.end = at + character.len_utf8();
        word.since_stop += 1;
        word.last = character;
        if character.is_alphabetic() {
            word.letters += 1;
            word.digits = false;
        }
        if character.is_ascii() {
            word.hash = hashed(word.hash, u32::from(character.to_ascii_lowercase()));
        } else {
            word.hash = character.to_lowercase().fold(word.hash, |hash, it| hashed(hash, u32::from(it)));
        }
    }

    /// A mark ends the word before it; of several, the first that can end a sentence holds.
    fn mark(&mut self, word: &mut Option<Growing>, mark: Mark) {
        self.finish(word);
        if let Some(last) = self.tokens.last_mut()
            && last.mark == Mark::None
        {
            last.mark = mark;
        }
    }

    fn finish(&mut self, word: &mut Option<Growing>) {
        let Some(word) = word.take() else { return };
        if word.digits && self.continues_number(word.start) {
            // "25 20 03 18" and "10 000" are read as one number.
            if let Some(before) = self.tokens.last_mut() {
                before.end = word.end;
                before.hash = hashed(before.hash, u32::MAX) ^ word.hash;
                return;
            }
        }
        // A word with a stop inside is an address such as `stopekstremisme.dk`, or an abbreviation.
        let letters = if word.has_stop { 0 } else { word.letters };
        self.tokens.push(Token {
            start: word.start,
            end: word.end,
            letters,
            is_number: word.digits,
            begins: word.begins,
            mark: Mark::None,
            hash: word.hash,
            is_last: false,
        });
    }

    /// Whether only one space stands between a number and the one before.
    fn continues_number(&self, start: usize) -> bool {
        self.tokens.last().is_some_and(|before| {
            before.is_number
                && self.text.get(before.end..start).is_some_and(|gap| matches!(gap, " " | "\u{a0}"))
        })
    }

    /// An address is one word, and never a long one: nobody reads it letter by letter.
    fn address(&mut self, chunk: &str, from: usize) {
        let lead = chunk.len() - chunk.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
        let address = chunk.trim_matches(|c: char| !c.is_alphanumeric());
        let mut word = None;
        for (at, character) in address.char_indices().filter(|(_, character)| character.is_alphanumeric()) {
            self.grow(&mut word, from + lead + at, character);
        }
        if let Some(word) = &mut word {
            word.has_stop = true;
            word.digits = false;
        }
        self.finish(&mut word);
        for character in chunk.get(lead + address.len()..).unwrap_or("").chars() {
            match character {
                '.' => self.mark(&mut None, Mark::Stop),
                '!' | '?' => self.mark(&mut None, Mark::Asking),
                ':' => self.mark(&mut None, Mark::Colon),
                _ => {}
            }
        }
    }
}

/// An address on the web or of a mailbox.
fn is_address(chunk: &str) -> bool {
    let bytes = chunk.as_bytes();
    if !bytes.iter().any(|byte| matches!(byte, b'@' | b'/' | b'.')) {
        return false;
    }
    let site = chunk.split('/').next().unwrap_or("").trim_start_matches(|c: char| !c.is_alphanumeric());
    chunk.contains('@')
        || chunk.contains("://")
        || chunk.starts_with("www.")
        // `stopekstremisme.dk/hjaelp`: a name with a stop before the first slash.
        || chunk.contains('/') && site.split('.').count() > 1 && site.split('.').all(|part| part.len() > 1 && part.chars().all(|c| c.is_alphanumeric() || c == '-') && !part.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether a word goes on after a character that is neither letter nor digit.
fn joins(word: &Growing, character: char, next: char) -> bool {
    let between_digits = word.last.is_numeric() && next.is_numeric();
    match character {
        '.' => {
            // "slut.Nu" lacks its space; "H.C." and "bl.a." are one.
            next.is_alphanumeric() && !(next.is_uppercase() && word.since_stop > 1)
        }
        ',' | ':' | '/' | '–' | '—' => between_digits,
        '!' | '?' | ';' | '…' | '\\' | '§' => false,
        _ => true,
    }
}

/// Which words end a sentence: those with a mark that the next word agrees with.
fn end_sentences(text: &str, language: LanguageTag, tokens: &mut [Token]) {
    let mut is_first = true;
    for at in 0..tokens.len() {
        let (Some(token), next) = (tokens.get(at).copied(), tokens.get(at + 1).copied()) else { return };
        let is_last = match (next, token.mark) {
            (None, _) => true,
            (Some(_), Mark::None) => false,
            (Some(next), Mark::Colon) => next.begins == Begins::Capital,
            (Some(next), _) if next.begins == Begins::Small => false,
            (Some(_), Mark::Asking) => true,
            (Some(next), Mark::Stop) => stop_ends(text, language, &token, &next, is_first),
        };
        is_first = is_last;
        tokens.get_mut(at).into_iter().for_each(|token| token.is_last = is_last);
    }
}

/// Whether a stop before a capital or a number is a full one. `is_first`: its word is the sentence's first.
fn stop_ends(text: &str, language: LanguageTag, token: &Token, next: &Token, is_first: bool) -> bool {
    let words = |token: &Token| text.get(token.start..token.end).unwrap_or("");
    let word = words(token);
    if token.is_number {
        // "1. Ring", "24. Juni", "24. 6. 2024".
        let is_ordinal = word.len() <= 2 && next.begins == Begins::Digit;
        return !(is_first || is_ordinal || is_month(words(next)));
    }
    !is_initials(word) && !goes_on(word, next.begins == Begins::Digit, language)
}

/// "H", "H.C": capitals alone. "I" is a word, in Danish and in English.
fn is_initials(word: &str) -> bool {
    let mut parts = word.split('.');
    let is_capital = |part: &str| {
        let mut characters = part.chars();
        characters.next().is_some_and(char::is_uppercase) && characters.next().is_none()
    };
    word != "I" && parts.all(is_capital)
}

/// The offset of 64-bit FNV-1a, which needs no state and is the same everywhere.
const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

fn hashed(hash: u64, value: u32) -> u64 {
    (hash ^ u64::from(value)).wrapping_mul(PRIME)
}
