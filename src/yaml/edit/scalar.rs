//! Texts as YAML (1.2, chapter 7.3): in the quotes that stand around them where these can hold the text, else in those that can.

use super::layout::Form;
use crate::yaml::node::{is_reserved, read_as};
use crate::yaml::{quoted, scalar};

/// A text on one line. `around` is how the text before it, or those beside it, are written.
pub(super) fn on_one_line(text: &str, around: Form, in_flow: bool) -> String {
    match around {
        Form::Double => quoted(text),
        Form::Single if fits_single(text) => single(text),
        _ if fits_plain(text, in_flow) => text.to_owned(),
        _ => quoted(text),
    }
}

/// A text on one line, in quotes where it needs them.
pub(super) fn simple(text: &str, in_flow: bool) -> String {
    // In brackets a comma or a bracket would end it.
    let goes = !in_flow || text.chars().all(|c| c.is_alphanumeric() || " -".contains(c));
    if goes { scalar(text) } else { quoted(text) }
}

/// A key on its line.
pub(super) fn key(key: &str) -> String {
    if fits_plain(key, true) && !key.contains(':') { key.to_owned() } else { quoted(key) }
}

fn single(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn fits_single(text: &str) -> bool {
    text.chars().all(is_printable)
}

/// What every reader of YAML 1.1 and 1.2 takes for the text it is, without quotes.
pub(super) fn fits_plain(text: &str, in_flow: bool) -> bool {
    let ends = |c: char| c.is_whitespace();
    let starts = |c: char| "-?:,[]{}#&*!|>'\"%@`=<~".contains(c) || c.is_ascii_digit() || "+.".contains(c);
    !text.is_empty()
        && !text.starts_with(ends)
        && !text.ends_with(ends)
        && !text.starts_with(starts)
        && !text.ends_with(':')
        && !text.contains(": ")
        && !text.contains(" #")
        && text.chars().all(|c| is_printable(c) && (c == ' ' || !c.is_whitespace()))
        && !(in_flow && text.contains(['[', ']', '{', '}', ',', ':']))
        && !is_reserved(text)
        && read_as(text).is_none()
}

/// What may stand in quotes as it is, on one line.
fn is_printable(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// A text as a block of lines: the sign before it, and the lines without their indentation.
pub(super) struct Block {
    pub sign: String,
    pub lines: Vec<String>,
}

/// The text in the lines it has. `None`: it has none, or some that a reader would not take as they stand.
pub(super) fn literal(text: &str) -> Option<Block> {
    let lines = block_lines(text)?;
    Some(Block { sign: format!("|{}", at_end(text)), lines: lines.map(str::to_owned).collect() })
}

/// The text with its lines broken at spaces before `width` characters.
pub(super) fn folded(text: &str, width: usize) -> Option<Block> {
    let mut lines: Vec<String> = Vec::new();
    let mut has_words = false;
    for line in block_lines(text)? {
        // Lines that begin with a space are not folded, and a space at the end would stand twice.
        if line.starts_with([' ', '\t']) || line.ends_with([' ', '\t']) {
            return None;
        }
        if line.is_empty() {
            lines.push(String::new());
            continue;
        }
        // A single break is folded to a space; with an empty line it stays a break.
        if has_words {
            lines.push(String::new());
        }
        has_words = true;
        lines.extend(broken(line, width));
    }
    Some(Block { sign: format!(">{}", at_end(text)), lines })
}

/// The lines of a text. More than one break at its end would depend on what comes after it.
fn block_lines(text: &str) -> Option<impl Iterator<Item = &str>> {
    let words = text.strip_suffix('\n').unwrap_or(text);
    let goes = |line: &str| {
        line.is_empty() || !line.trim().is_empty() && line.chars().all(|c| c == '\t' || is_printable(c))
    };
    let first = words.split('\n').find(|line| !line.is_empty())?;
    let fits = !first.starts_with([' ', '\t']) && !words.ends_with('\n') && words.split('\n').all(goes);
    fits.then(|| words.split('\n'))
}

/// The sign that says what ends the text (YAML 1.2, chapter 8.1.1.2).
fn at_end(text: &str) -> &'static str {
    if text.ends_with('\n') { "" } else { "-" }
}

fn broken(line: &str, width: usize) -> Vec<String> {
    // A break stands for one space.
    if line.contains("  ") {
        return vec![line.to_owned()];
    }
    let mut lines: Vec<String> = Vec::new();
    let mut length = 0;
    for word in line.split(' ') {
        let size = word.chars().count();
        match lines.last_mut().filter(|_| length + 1 + size <= width) {
            Some(last) => {
                last.push(' ');
                last.push_str(word);
                length += 1 + size;
            }
            None => {
                lines.push(word.to_owned());
                length = size;
            }
        }
    }
    lines
}
