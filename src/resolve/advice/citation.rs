use std::fmt;
use std::ops::Range;

/// What one sign `§`, or `§§`, names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    /// From the sign to the end of the last number or letter.
    pub range: Range<usize>,
    pub cited: Vec<Cited>,
}

/// One paragraph of a law, or a part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cited {
    /// `15`, `12b`.
    pub paragraph: String,
    /// The number of the *stykke*.
    pub part: Option<String>,
}

/// As it is written in Danish: `§ 12 b, stk. 1`.
impl fmt::Display for Cited {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.paragraph.trim_end_matches(char::is_alphabetic);
        let letter = self.paragraph.get(digits.len()..).unwrap_or("");
        write!(f, "§ {digits}")?;
        if !letter.is_empty() {
            write!(f, " {letter}")?;
        }
        self.part.iter().try_for_each(|part| write!(f, ", stk. {part}"))
    }
}

/// Every citation in a text: `§ 15`, `§15 stk. 3`, `§ 12 b, stk. 1 og 2`, `§§ 42 og 43`.
pub(super) fn groups(text: &str) -> Vec<Group> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find('§')).map(|offset| at + offset) {
        let mut cursor = Cursor { text, at: start };
        let signs = cursor.take_while(|c| c == '§').chars().count();
        let mut cited = Vec::new();
        cursor.space();
        while let Some(paragraph) = cursor.paragraph() {
            let parts = cursor.parts();
            match parts.is_empty() {
                true => cited.push(Cited { paragraph, part: None }),
                false => cited.extend(
                    parts.into_iter().map(|part| Cited { paragraph: paragraph.clone(), part: Some(part) }),
                ),
            }
            if signs < 2 || !cursor.separator() {
                break;
            }
        }
        at = cursor.at;
        if !cited.is_empty() {
            found.push(Group { range: start..at, cited });
        }
    }
    found
}

struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn take_while(&mut self, is: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let length = rest.find(|c| !is(c)).unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).unwrap_or("")
    }

    fn space(&mut self) {
        self.take_while(|c| c == ' ' || c == '\u{a0}');
    }

    fn eat(&mut self, word: &str) -> bool {
        let is_there = self.rest().starts_with(word);
        self.at += if is_there { word.len() } else { 0 };
        is_there
    }

    /// Runs `read`; stays where it was when that finds nothing.
    fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let before = self.at;
        let found = read(self);
        if found.is_none() {
            self.at = before;
        }
        found
    }

    /// A number of at most four digits.
    fn number(&mut self) -> Option<String> {
        self.attempt(|cursor| {
            let digits = cursor.take_while(|c| c.is_ascii_digit());
            (1..=4).contains(&digits.len()).then(|| digits.to_owned())
        })
    }

    /// `15`, `12 b`, `12b`.
    fn paragraph(&mut self) -> Option<String> {
        let mut paragraph = self.number()?;
        let letter = self.attempt(|cursor| {
            let spaces = cursor.take_while(|c| c == ' ' || c == '\u{a0}');
            let letter = cursor.rest().chars().next().filter(char::is_ascii_lowercase)?;
            cursor.at += 1;
            let next = cursor.rest().chars().next();
            // `§ 15 i barnets lov`: a word of its own, unless something else than a word follows.
            let is_word = letter == 'i' && !spaces.is_empty() && {
                let after = cursor.rest().trim_start_matches([' ', '\u{a0}']);
                after.len() < cursor.rest().len() && after.starts_with(char::is_alphabetic)
            };
            (!is_word && !next.is_some_and(char::is_alphanumeric)).then_some(letter)
        });
        paragraph.extend(letter);
        Some(paragraph)
    }

    /// `, stk. 3`, `stk. 1 og 2`, `stk. 1-3`; what is inside a *stykke* is passed over.
    fn parts(&mut self) -> Vec<String> {
        let first = self.attempt(|cursor| {
            cursor.space();
            cursor.eat(",");
            cursor.space();
            ["stk", "Stk", "stykke"].iter().any(|word| cursor.eat(word)).then_some(())?;
            cursor.eat(".");
            cursor.space();
            cursor.number()
        });
        let mut parts: Vec<String> = first.into_iter().collect();
        while !parts.is_empty() {
            let last: usize = parts.last().and_then(|part| part.parse().ok()).unwrap_or(0);
            let next = self.attempt(|cursor| {
                cursor.space();
                ["og", "eller", "-", "–"].iter().any(|word| cursor.eat(word)).then_some(())?;
                cursor.space();
                // `stk. 3 og 14 dage efter` is not of two parts.
                let number = cursor.number()?;
                let is_near = number.parse().is_ok_and(|part: usize| last < part && part <= last + 8);
                is_near.then_some(number)
            });
            match next {
                Some(part) => parts.push(part),
                None => break,
            }
        }
        parts
    }

    /// `og`, `eller`, a comma or a dash between two numbers.
    fn separator(&mut self) -> bool {
        let found = self.attempt(|cursor| {
            cursor.space();
            let comma = cursor.eat(",");
            cursor.space();
            let word = ["og", "eller", "til", "-", "–"].iter().any(|word| cursor.eat(word));
            cursor.space();
            let number = cursor.rest().starts_with(|c: char| c.is_ascii_digit());
            ((comma || word) && number).then_some(())
        });
        found.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::groups;

    fn cited(text: &str) -> Vec<String> {
        groups(text).iter().flat_map(|group| &group.cited).map(ToString::to_string).collect()
    }

    #[test]
    fn citations_are_read_as_danes_write_them() {
        for (text, expected) in [
            ("efter § 15.", &["§ 15"][..]),
            ("§15 stk. 3", &["§ 15, stk. 3"]),
            ("§ 15, stk. 3, nr. 2", &["§ 15, stk. 3"]),
            ("§\u{a0}12\u{a0}b, stk. 1 og 2", &["§ 12 b, stk. 1", "§ 12 b, stk. 2"]),
            ("§ 12b", &["§ 12 b"]),
            ("§§ 42 og 43 i loven", &["§ 42", "§ 43"]),
            ("§§ 42, 43 a og 44", &["§ 42", "§ 43 a", "§ 44"]),
            ("§ 42 a", &["§ 42 a"]),
            ("§ 42 i, stk. 2", &["§ 42 i, stk. 2"]),
            ("§ 15 i barnets lov", &["§ 15"]),
            ("§ 15 og § 16", &["§ 15", "§ 16"]),
            ("§ 15 a4", &["§ 15"]),
            ("§ 15 og 16 børn", &["§ 15"]),
            ("§ 15, stk. 3 og 14 dage", &["§ 15, stk. 3"]),
            ("§ 15, stk. 3, 4 børn", &["§ 15, stk. 3"]),
            ("§§ 42, stk. 1, og 43", &["§ 42, stk. 1", "§ 43"]),
            ("§ 15, stk. 1-3", &["§ 15, stk. 1", "§ 15, stk. 3"]),
            ("§ 20000000", &[]),
            ("§ om noget", &[]),
            ("§", &[]),
        ] {
            assert_eq!(cited(text), expected, "{text}");
        }
        assert_eq!(groups("a § 15, stk. 3, b")[0].range, 2..15);
    }
}
