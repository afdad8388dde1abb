//! Lines of a text by place. A line ends with a line feed, a carriage return, or both (YAML 1.2, chapter 5.4).

/// Where the line with the byte at `at` begins.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind(['\n', '\r'])).map_or(0, |end| end + 1)
}

/// Where the line with the byte at `at` ends, what ends it not counted.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or("");
    at + rest.find(['\n', '\r']).unwrap_or(rest.len())
}

/// Where the line after the one that ends at `end` begins; `end` itself when it is the last one.
pub(super) fn next_line(text: &str, end: usize) -> usize {
    let rest = text.get(end..).unwrap_or("");
    if rest.starts_with("\r\n") { end + 2 } else { end + rest.len().min(1) }
}

/// Where the line before the one that begins at `start` begins. `None`: there is none from `first` on.
pub(super) fn line_above(text: &str, first: usize, start: usize) -> Option<usize> {
    let break_at = if text.get(..start)?.ends_with("\r\n") { start - 2 } else { start.checked_sub(1)? };
    (break_at >= first && start > first).then(|| line_start(text, break_at).max(first))
}

/// How the first line of a text ends. `None`: it is the last one.
pub(super) fn line_break(text: &str) -> Option<&'static str> {
    let rest = text.get(text.find(['\n', '\r'])?..)?;
    Some(match rest.starts_with("\r\n") {
        true => "\r\n",
        false if rest.starts_with('\r') => "\r",
        false => "\n",
    })
}

pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_whitespace() || c == '\u{feff}')
}
