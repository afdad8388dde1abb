/// A character of a file or a file's name as it may be shown: control characters, which command a terminal, and marks
/// that turn the direction of what follows, which make a line read as another, become U+FFFD.
pub(super) fn plain(character: char) -> char {
    let turns = matches!(character, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    // U+2028 and U+2029 are line ends to some terminals.
    let breaks = matches!(character, '\u{2028}' | '\u{2029}');
    if character.is_control() || turns || breaks { '\u{fffd}' } else { character }
}

/// Characters of a value or name beyond this are left out of messages: it may be anything that stood in a file.
const LONGEST_VALUE: usize = 120;

/// Adds a value on one line, cut when it is long. Line breaks and tabs are shown as spaces.
pub(super) fn push_plain(out: &mut String, value: &str) {
    for (count, character) in value.chars().enumerate() {
        if count == LONGEST_VALUE {
            out.push('…');
            return;
        }
        out.push(if matches!(character, '\n' | '\r' | '\t') { ' ' } else { plain(character) });
    }
}

/// A path on one line.
pub(crate) fn plain_path(path: &str) -> String {
    path.chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_commands_or_turns_is_left() {
        let mut out = String::new();
        push_plain(&mut out, "a\u{1b}[2J\nb\u{202e}c\u{9b}d\u{7f}");
        assert_eq!(out, "a\u{fffd}[2J b\u{fffd}c\u{fffd}d\u{fffd}");
        assert_eq!(plain_path("x\n\u{2028}.md"), "x\u{fffd}\u{fffd}.md");
    }

    #[test]
    fn long_values_are_cut() {
        let mut out = String::new();
        push_plain(&mut out, &"å".repeat(1_000_000));
        assert_eq!(out.chars().count(), LONGEST_VALUE + 1);
    }
}
