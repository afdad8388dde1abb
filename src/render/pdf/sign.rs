use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

const JOINER: char = '\u{200d}';

/// Everything that stands as one sign with what is at `range` of `line`: a letter with the marks on it, a picture sign
/// with its colour and what is joined to it, the two letters of a flag. The rules are those of Unicode's grapheme
/// clusters (UAX #29) for the signs that fonts most often lack; jamo and Indic conjuncts count letter by letter.
pub(super) fn sign_around(line: &str, range: Range<usize>) -> Range<usize> {
    let (mut start, mut end) = (range.start.min(line.len()), range.end.min(line.len()));
    let mut after_end = line.get(end..).unwrap_or_default().chars();
    let mut last = line.get(start..end).and_then(|text| text.chars().next_back());
    let mut flags =
        line.get(start..end).map_or(0, |text| text.chars().filter(|c| is_flag_letter(*c)).count());
    for next in after_end.by_ref() {
        let flag = is_flag_letter(next) && flags == 1;
        if !(extends(next) || last == Some(JOINER) || flag) {
            break;
        }
        flags += usize::from(flag);
        last = Some(next);
        end += next.len_utf8();
    }
    let mut first = line.get(start..end).and_then(|text| text.chars().next());
    for before in line.get(..start).unwrap_or_default().chars().rev() {
        let flag = is_flag_letter(before) && flags == 1;
        if !(first.is_some_and(extends) || before == JOINER || flag) {
            break;
        }
        flags += usize::from(flag);
        first = Some(before);
        start -= before.len_utf8();
    }
    start..end
}

/// Whether a character belongs to the one before it.
fn extends(character: char) -> bool {
    let modifies = matches!(character, '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e007f}');
    character == JOINER || modifies || is_combining_mark(character)
}

/// A letter of which two make a flag.
fn is_flag_letter(character: char) -> bool {
    matches!(character, '\u{1f1e6}'..='\u{1f1ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_sign(line: &str, part: &str, expected: &str) {
        let start = line.find(part).unwrap();
        assert_eq!(&line[sign_around(line, start..start + part.len())], expected, "{part:?} of {line:?}");
    }

    #[test]
    fn one_sign_is_told_as_one() {
        assert_sign("Ring 漢字", "漢", "漢");
        assert_sign("ax\u{302}\u{323}b", "\u{302}", "x\u{302}\u{323}");
        assert_sign("ax\u{302}b", "x", "x\u{302}");
        assert_sign("Vink 👋🏽 nu", "👋", "👋🏽");
        assert_sign("Vink 👋🏽 nu", "🏽", "👋🏽");
        let family = "👩\u{200d}👩\u{200d}👧";
        for part in ["👩", "👧", family] {
            assert_sign(&format!("En {family}."), part, family);
        }
        assert_sign("1\u{fe0f}\u{20e3}2", "\u{20e3}", "1\u{fe0f}\u{20e3}");
        assert_sign("🇩🇰", "🇩", "🇩🇰");
        assert_sign("🇩🇰", "🇰", "🇩🇰");
    }

    #[test]
    fn neighbours_are_not_taken_along() {
        assert_sign("😀😀", "😀", "😀");
        assert_sign("a漢\u{302}b", "漢", "漢\u{302}");
        assert_sign("", "", "");
    }
}
