use std::ops::Range;

use super::lines::line_start;
use crate::yaml::{Node, NodeKind};

/// A value and where it stands, with what it hangs on: a key and its colon, or a hyphen.
#[derive(Debug)]
pub(super) struct Part {
    /// `None`: an entry of a list, or the whole document.
    pub key: Option<String>,
    /// Where its key or hyphen begins; in brackets without a key, where its value does.
    pub start: usize,
    /// Behind its colon or hyphen; in brackets without a key, where its value begins.
    pub mark: usize,
    pub hook: Hook,
    /// From the first sign of the value, be it a quotation mark or the sign before a block of text, to its last.
    pub value: Range<usize>,
    pub form: Form,
    pub text: String,
    pub parts: Vec<Part>,
}

/// What a value hangs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hook {
    /// A colon on the line of its key, a hyphen, or nothing, as in brackets.
    Usual,
    /// A key in braces without a colon.
    Bare,
    /// A key behind a question mark, or with a colon on another line.
    Explicit,
}

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Null,
    Plain,
    Single,
    Double,
    /// A block of text after `|`.
    Literal,
    /// A block of text after `>`.
    Folded,
    /// In lines: behind hyphens.
    List,
    /// In lines: keys.
    Record,
    /// In brackets.
    FlowList,
    /// In braces.
    FlowRecord,
    /// One key in brackets without braces of its own: `[a: b]`.
    Pair,
}

impl Form {
    pub(super) fn is_flow(self) -> bool {
        matches!(self, Self::FlowList | Self::FlowRecord | Self::Pair)
    }

    /// In lines of its own.
    pub(super) fn is_block(self) -> bool {
        matches!(self, Self::List | Self::Record | Self::Literal | Self::Folded)
    }

    pub(super) fn is_list(self) -> bool {
        matches!(self, Self::List | Self::FlowList)
    }

    pub(super) fn is_record(self) -> bool {
        matches!(self, Self::Record | Self::FlowRecord | Self::Pair)
    }
}

/// The whole document, which hangs on nothing.
pub(super) fn layout(text: &str, node: &Node) -> Part {
    let hung = Hung { key: None, start: node.span.start, mark: node.span.start, hook: Hook::Usual };
    part(text, node, hung, false)
}

struct Hung {
    key: Option<String>,
    start: usize,
    mark: usize,
    hook: Hook,
}

fn part(text: &str, node: &Node, hung: Hung, in_flow: bool) -> Part {
    let first = skip_blank(text, hung.mark);
    let sign = text.get(first..).and_then(|rest| rest.chars().next());
    let written = node.span.start..node.span.end;
    let mut parts = Vec::new();
    let (form, value, words) = match &node.kind {
        NodeKind::Null if written.is_empty() => (Form::Null, hung.mark..hung.mark, ""),
        NodeKind::Null => (Form::Null, written, ""),
        NodeKind::Scalar { text: words, plain: true } => (Form::Plain, written, words.as_str()),
        NodeKind::Scalar { text: words, .. } => match sign {
            Some('\'') => (Form::Single, written, words.as_str()),
            Some('"') => (Form::Double, written, words.as_str()),
            Some('>') => (Form::Folded, first..block_end(text, first, written, words), words.as_str()),
            _ => (Form::Literal, first..block_end(text, first, written, words), words.as_str()),
        },
        NodeKind::Sequence(items) => {
            let is_flow = in_flow || sign == Some('[');
            let mut at = hung.mark;
            for item in items {
                let (start, mark) = if is_flow {
                    (item.span.start, item.span.start)
                } else {
                    let hyphen = skip_blank(text, at);
                    (hyphen, hyphen + 1)
                };
                let item = part(text, item, Hung { key: None, start, mark, hook: Hook::Usual }, is_flow);
                at = item.value.end;
                parts.push(item);
            }
            let form = if is_flow { Form::FlowList } else { Form::List };
            (form, collection(is_flow, written, first, at), "")
        }
        NodeKind::Mapping(entries) => {
            let has_braces = text.get(node.span.start..).is_some_and(|rest| rest.starts_with('{'));
            let is_flow = in_flow || sign == Some('{');
            for entry in entries {
                let hung = Hung {
                    key: Some(entry.key.value.clone()),
                    ..hung_on(text, entry.key.span.start, entry.key.span.end, is_flow)
                };
                parts.push(part(text, &entry.value, hung, is_flow));
            }
            let form = match (is_flow, has_braces) {
                (false, _) => Form::Record,
                (true, true) => Form::FlowRecord,
                (true, false) => Form::Pair,
            };
            let end = parts.last().map_or(first, |last| last.value.end);
            (form, collection(is_flow, written, node.span.start, end), "")
        }
    };
    let Hung { key, start, mark, hook } = hung;
    Part { key, start, mark, hook, value, form, text: words.to_owned(), parts }
}

/// Where a collection stands: one in lines from its first entry to the end of the last one's text, since the parser takes
/// comments on what follows for a part of it.
fn collection(is_flow: bool, written: Range<usize>, first: usize, end: usize) -> Range<usize> {
    if is_flow { written } else { first..end }
}

/// Where a value hangs whose key stands from `start` to `end`.
fn hung_on(text: &str, start: usize, end: usize, in_flow: bool) -> Hung {
    let colon = skip_blank(text, end);
    let has_colon = text.get(colon..).is_some_and(|rest| rest.starts_with(':'));
    let line = line_start(text, start);
    let mark =
        text.get(line..start).unwrap_or("").trim_end().strip_suffix('?').map(|before| line + before.len());
    let is_apart = !in_flow && text.get(end..colon).unwrap_or("").contains(['\n', '\r']);
    let hook = match (has_colon, mark.is_some() || is_apart) {
        (false, _) => Hook::Bare,
        (true, false) => Hook::Usual,
        (true, true) => Hook::Explicit,
    };
    Hung { key: None, start: mark.unwrap_or(start), mark: if has_colon { colon + 1 } else { end }, hook }
}

/// Where a block of text ends whose sign stands at `sign` and whose lines are `written`: behind its last line with words, or, where
/// empty lines are a part of it, behind these, what ends the last of them not counted.
fn block_end(text: &str, sign: usize, written: Range<usize>, words: &str) -> usize {
    let header = text.get(sign..).unwrap_or("");
    let signs =
        header.len() - header.trim_start_matches(|c: char| "|>+-".contains(c) || c.is_ascii_digit()).len();
    let lines = text.get(written.clone()).unwrap_or("");
    if words.is_empty() {
        return sign + signs;
    }
    let last = words.trim_end_matches('\n').rsplit('\n').next().unwrap_or("");
    let has_empty_lines = words.ends_with("\n\n") || last.trim().is_empty();
    let end = if has_empty_lines {
        // What follows the last break is the indentation of what comes next.
        let lines = lines.trim_end_matches(' ');
        let lines = lines.strip_suffix("\r\n").or_else(|| lines.strip_suffix(['\n', '\r'])).unwrap_or(lines);
        written.start + lines.len()
    } else {
        written.start + lines.trim_end_matches(['\n', '\r', ' ', '\t']).len()
    };
    end.max(sign + signs)
}

/// The next place from `at` on that is no white space, line break or comment.
pub(super) fn skip_blank(text: &str, at: usize) -> usize {
    let mut at = at;
    loop {
        let rest = text.get(at..).unwrap_or("");
        let blank = rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
        at += blank;
        match rest.get(blank..) {
            Some(comment) if comment.starts_with('#') => {
                at += comment.find(['\n', '\r']).unwrap_or(comment.len());
            }
            _ => return at,
        }
    }
}
