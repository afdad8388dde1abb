use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::diagnostic::{Argument, Phrase};

/// What was done to the lines of a text, counted from 0 in the text as it is now.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Changes {
    rewritten: Vec<Range<usize>>,
    added: Vec<Range<usize>>,
    /// The line before which some are gone, and how many.
    deleted: Vec<(usize, usize)>,
}

/// Lines beyond which changed ones are not matched with each other: the time grows with the square.
const MOST_MATCHED: usize = 4_000;
/// Places a message names.
const MOST_NAMED: usize = 8;

impl Changes {
    /// `before` and `now` are digests of the lines.
    pub(super) fn between(before: &[String], now: &[String]) -> Self {
        let same = before.iter().zip(now).take_while(|(one, other)| one == other).count();
        let (before, now) = (before.get(same..).unwrap_or(&[]), now.get(same..).unwrap_or(&[]));
        let same_end =
            before.iter().rev().zip(now.iter().rev()).take_while(|(one, other)| one == other).count();
        let before = before.get(..before.len() - same_end).unwrap_or(&[]);
        let now = now.get(..now.len() - same_end).unwrap_or(&[]);
        let mut changes = Self::default();
        if before.len() + now.len() > MOST_MATCHED {
            changes.replace(same, before.len(), now.len());
            return changes;
        }
        for operation in capture_diff_slices(Algorithm::Myers, before, now) {
            match operation {
                DiffOp::Equal { .. } => {}
                DiffOp::Delete { old_len, new_index, .. } => changes.replace(same + new_index, old_len, 0),
                DiffOp::Insert { new_index, new_len, .. } => changes.replace(same + new_index, 0, new_len),
                DiffOp::Replace { old_len, new_index, new_len, .. } => {
                    changes.replace(same + new_index, old_len, new_len);
                }
            }
        }
        changes
    }

    fn replace(&mut self, at: usize, gone: usize, come: usize) {
        let both = gone.min(come);
        if both > 0 {
            self.rewritten.push(at..at + both);
        }
        if come > both {
            self.added.push(at + both..at + come);
        }
        if gone > both {
            self.deleted.push((at + both, gone - both));
        }
    }

    /// The first line that is not as it was, or the one before which something is gone.
    pub(super) fn first(&self) -> Option<usize> {
        let starts = self.rewritten.iter().chain(&self.added).map(|range| range.start);
        starts.chain(self.deleted.iter().map(|(at, _)| *at)).min()
    }

    /// `linje 3 og 5-7 er rettet; linje 9 er tilføjet; 2 linjer er slettet efter linje 12`.
    pub(super) fn words(&self) -> Argument {
        let mut words: Vec<Argument> = Vec::new();
        let part = |part: Vec<Argument>, words: &mut Vec<Argument>| {
            if !words.is_empty() {
                words.push("; ".into());
            }
            words.extend(part);
        };
        for (ranges, what) in [(&self.rewritten, Phrase::LineRewritten), (&self.added, Phrase::LineAdded)] {
            if !ranges.is_empty() {
                part(vec![Phrase::LineWord.into(), named(ranges).into(), what.into()], &mut words);
            }
        }
        for (at, count) in self.deleted.iter().take(MOST_NAMED) {
            let lines = if *count == 1 { Phrase::OneLine.into() } else { (*count).into() };
            let many = if *count == 1 { Phrase::Deleted } else { Phrase::LinesDeleted };
            // Before the first line there is none to come after.
            let (place, line) = if *at == 0 { (Phrase::BeforeLine, 1) } else { (Phrase::AfterLine, *at) };
            part(vec![lines, many.into(), place.into(), line.into()], &mut words);
        }
        if self.deleted.len() > MOST_NAMED {
            words.push(" …".into());
        }
        Argument::Joined(words)
    }
}

/// `3, 5-7`, counted from 1.
fn named(ranges: &[Range<usize>]) -> String {
    let one = |range: &Range<usize>| {
        if range.len() == 1 { range.end.to_string() } else { format!("{}-{}", range.start + 1, range.end) }
    };
    let mut names: Vec<String> = ranges.iter().take(MOST_NAMED).map(one).collect();
    if ranges.len() > MOST_NAMED {
        names.push("…".to_owned());
    }
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines that are rewritten, added, and how many are gone before which.
    fn between(before: &str, now: &str) -> (String, String, Vec<(usize, usize)>) {
        let lines = |text: &str| text.chars().map(String::from).collect::<Vec<_>>();
        let changes = Changes::between(&lines(before), &lines(now));
        (named(&changes.rewritten), named(&changes.added), changes.deleted)
    }

    fn are(
        rewritten: &str,
        added: &str,
        deleted: &[(usize, usize)],
    ) -> (String, String, Vec<(usize, usize)>) {
        (rewritten.to_owned(), added.to_owned(), deleted.to_vec())
    }

    #[test]
    fn changed_added_and_deleted_lines_are_told_apart() {
        assert_eq!(between("abc", "abc"), are("", "", &[]));
        assert_eq!(between("abc", "aXc"), are("2", "", &[]));
        assert_eq!(between("abc", "abXYc"), are("", "3-4", &[]));
        assert_eq!(between("abcd", "ad"), are("", "", &[(1, 2)]));
        assert_eq!(between("abc", "bc"), are("", "", &[(0, 1)]));
        assert_eq!(between("abcdefgh", "aBcdfghij"), are("2", "8-9", &[(4, 1)]));
        assert_eq!(named(&[2..3, 4..7]), "3, 5-7");
    }

    #[test]
    fn a_long_text_without_a_line_of_the_old_one_is_soon_compared() {
        let many = |word: &str| (0..50_000).map(|number| format!("{word}{number}")).collect::<Vec<_>>();
        let changes = Changes::between(&many("a"), &many("b"));
        assert_eq!((named(&changes.rewritten).as_str(), changes.first()), ("1-50000", Some(0)));
    }
}
