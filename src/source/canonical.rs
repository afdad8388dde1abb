use std::ops::Range;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// A text as its digest is made of it: letters composed (Unicode NFC), lines ended by a line feed, and no empty lines at
/// the end. A checkout on another system changes these and nothing else. The mark at the beginning of a file was taken
/// away when it was read.
pub(crate) fn canonical(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in canonical_lines(text) {
        let line = text.get(line).unwrap_or("");
        // Nearly all text is composed already, and seeing that is far cheaper than composing it.
        match is_nfc_quick(line.chars()) {
            IsNormalized::Yes => out.push_str(line),
            IsNormalized::No | IsNormalized::Maybe => out.extend(line.nfc()),
        }
        out.push('\n');
    }
    out.truncate(out.trim_end_matches('\n').len());
    out
}

/// Where the lines of a text are, without what ends them: a line feed, a carriage return, or both.
pub(crate) fn canonical_lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = Some(0);
    std::iter::from_fn(move || {
        let start = at?;
        let rest = text.get(start..)?;
        let Some(length) = rest.find(['\n', '\r']) else {
            at = None;
            return Some(start..text.len());
        };
        let end = start + length;
        let ending = if text.get(end..).is_some_and(|rest| rest.starts_with("\r\n")) { 2 } else { 1 };
        at = Some(end + ending);
        Some(start..end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn systems_differ_and_texts_do_not() {
        let text = "Første linje\n\n  anden linje";
        for same in [
            "Første linje\n\n  anden linje\n",
            "Første linje\n\n  anden linje\n\n\n",
            "Første linje\r\n\r\n  anden linje\r\n",
            "Første linje\r\r  anden linje\r",
        ] {
            assert_eq!(canonical(same), text, "{same:?}");
        }
        assert_eq!(canonical("a\u{30a}"), "å");
        for other in ["Første linje\n  anden linje", "Første linje \n\n  anden linje", "\n", " ", "\u{feff}"]
        {
            assert_ne!(canonical(other), text, "{other:?}");
        }
        assert_eq!((canonical(""), canonical("\r\n\n\r")), (String::new(), String::new()));
        assert_ne!(canonical("a\u{feff}"), "a");
    }

    #[test]
    fn lines_know_where_they_are() {
        let found: Vec<_> = canonical_lines("a\r\nb\rc\n\nd").collect();
        assert_eq!(found, [0..1, 3..4, 5..6, 7..7, 8..9]);
    }
}
