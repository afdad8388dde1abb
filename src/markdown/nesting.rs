use std::ops::Range;

/// More marks of lists and quotes at the beginning of one line than any text has; far above the depth that is allowed, so
/// that a long row of hyphens is still a rule.
const MOST_MARKS: usize = 100;

/// Bytes of marks and space before the words of a line that has marks.
const WIDEST_MARKS: usize = 200;

/// The first line that begins with more than [`MOST_MARKS`] marks of lists, quotes, definitions and notes, or stands
/// further in than [`WIDEST_MARKS`].
///
/// The parser compares every line with everything that is open around it: a hundred thousand quotes that begin on one line
/// and a hundred thousand short lines after it would take it hours. Depth that grows line by line is bounded by how far in
/// a line may begin.
pub(super) fn overfull_line(text: &str) -> Option<Range<usize>> {
    let mut start = 0;
    for line in text.split_inclusive(['\n', '\r']) {
        let (count, width) = marks(line.as_bytes());
        if count > MOST_MARKS || (count > 0 && width > WIDEST_MARKS) {
            return Some(start..start + line.len());
        }
        start += line.len();
    }
    None
}

/// How many marks a line begins with, and the bytes before its words.
fn marks(line: &[u8]) -> (usize, usize) {
    let line = line.trim_ascii_end();
    let mut count = 0;
    let mut rest = line.trim_ascii_start();
    while let Some(after) = after_mark(rest) {
        count += 1;
        rest = after.trim_ascii_start();
    }
    (count, line.len() - rest.len())
}

fn after_mark(line: &[u8]) -> Option<&[u8]> {
    let spaced = |rest: &[u8]| rest.first().is_none_or(u8::is_ascii_whitespace);
    match line {
        [b'>', rest @ ..] => Some(rest),
        [b'-' | b'+' | b'*' | b':', rest @ ..] if spaced(rest) => Some(rest),
        [b'[', b'^', rest @ ..] => {
            let end = rest.iter().position(|byte| byte.is_ascii_whitespace() || *byte == b']')?;
            rest.get(end..)?.strip_prefix(b"]:")
        }
        [b'0'..=b'9', ..] => {
            let end = line.iter().position(|byte| !byte.is_ascii_digit())?;
            match line.get(end..)? {
                [b'.' | b')', rest @ ..] if spaced(rest) => Some(rest),
                _ => None,
            }
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_counted_as_the_parser_takes_them() {
        assert_eq!(marks(b"> - 1. * a - b\n"), (4, 9));
        assert_eq!(marks(b">>>\t: [^x]: 12) y"), (6, 16));
        assert_eq!(marks(b"-a"), (0, 0));
        assert_eq!(marks(b"2015. "), (1, 5));
        assert_eq!(marks(b"2015.x"), (0, 0));
        assert_eq!(marks(b"[^x"), (0, 0));
    }

    #[test]
    fn the_line_is_found() {
        let deep = "> ".repeat(MOST_MARKS + 1);
        assert_eq!(overfull_line(&format!("æ\n{deep}\n")), Some(3..3 + deep.len() + 1));
        assert_eq!(overfull_line(&"- ".repeat(MOST_MARKS)), None);
        let far = format!("{}- a\n", " ".repeat(WIDEST_MARKS));
        assert_eq!(overfull_line(&far), Some(0..far.len()));
        assert_eq!(overfull_line(&format!("{}kode", " ".repeat(WIDEST_MARKS))), None);
    }
}
