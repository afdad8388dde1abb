use std::collections::{BTreeMap, BTreeSet};

use super::slug;

/// An id of a heading has at most this many characters.
const LONGEST_ID: usize = 80;

/// Hands out the ids of one document's headings: its words, and a number when they were used before.
#[derive(Default)]
pub(super) struct HeadingIds {
    used: BTreeSet<String>,
    /// The number last tried for each base, so that a thousand equal headings take a thousand steps.
    last: BTreeMap<String, usize>,
}

impl HeadingIds {
    pub fn next(&mut self, words: &str) -> String {
        let short: String = words.chars().take(LONGEST_ID).collect();
        let mut base = slug(&short);
        base.truncate(LONGEST_ID);
        base.truncate(base.trim_end_matches('-').len());
        if base.is_empty() {
            base.push_str("afsnit");
        }
        let number = self.last.entry(base.clone()).or_insert(0);
        loop {
            *number += 1;
            let id = if *number == 1 { base.clone() } else { format!("{base}-{number}") };
            if self.used.insert(id.clone()) {
                return id;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::HeadingIds;

    #[test]
    fn equal_headings_get_numbers_that_no_other_heading_has() {
        let mut ids = HeadingIds::default();
        let given = ["Mål", "Mål 2", "Mål", "Mål", "…"].map(|words| ids.next(words));
        assert_eq!(given, ["maal", "maal-2", "maal-3", "maal-4", "afsnit"]);
    }
}
