//! One more thing in a file that is there, all else as it was: order, comments, line ends.

use std::ops::Range;

use crate::diagnostic::Findings;
use crate::parse::split_head;
use crate::source::{SourceFile, Sources};
use crate::yaml::{self, Entry, Node, NodeKind};

/// A YAML file with one more entry at the end of a list. `entry` is the entry in lines, beginning with `- `; one of several lines
/// gets an empty line before it. `None`: the list is written in a form that cannot be edited line by line.
pub(crate) fn with_item(text: &str, key: &str, entry: &str) -> Option<String> {
    in_range(text, 0..text.len(), key, entry)
}

/// A Markdown file with one more name at the end of a list of its head.
pub(crate) fn with_listed(text: &str, key: &str, name: &str) -> Option<String> {
    let (head, _) = split_head(text)?;
    in_range(text, head, key, &format!("- {}", yaml::scalar(name)))
}

/// A YAML file in which a key has another value, written as given.
pub(super) fn with_value(text: &str, key: &str, value: &str) -> Option<String> {
    let entries = entries(text, 0..text.len())?;
    let entry = entries.iter().find(|entry| entry.key.value == key)?;
    let NodeKind::Scalar { .. } = entry.value.kind else { return None };
    let mut new = text.to_owned();
    // A text of several lines has a sign before it.
    let after_key = text.get(entry.key.span.end..)?.find(':')? + entry.key.span.end + 1;
    new.replace_range(after_key..entry.value.written_end(text), &format!(" {value}"));
    self::entries(&new, 0..new.len())?;
    Some(new)
}

fn in_range(text: &str, range: Range<usize>, key: &str, entry: &str) -> Option<String> {
    let before = entries(text, range.clone())?;
    let (place, new) = insertion(text, &range, &before, key, entry.trim_end())?;
    let new = if text.contains("\r\n") { new.replace('\n', "\r\n") } else { new };
    let mut edited = text.to_owned();
    text.get(place.clone())?;
    edited.replace_range(place.clone(), &new);
    let end = range.end - place.len() + new.len();
    let after = entries(&edited, range.start..end)?;
    let others = |entries: &[Entry]| -> Vec<String> {
        let others = entries.iter().filter(|entry| entry.key.value != key);
        others.map(|entry| format!("{}: {}", entry.key.value, yaml::emit(&entry.value, 0))).collect()
    };
    let (old_items, new_items) = (items(&before, key), items(&after, key));
    let is_longer = new_items.len() == old_items.len() + 1 && new_items.starts_with(&old_items);
    (is_longer && others(&before) == others(&after)).then_some(edited)
}

/// What is put where.
fn insertion(
    text: &str,
    range: &Range<usize>,
    entries: &[Entry],
    key: &str,
    item: &str,
) -> Option<(Range<usize>, String)> {
    // Written in braces, the keys have no lines of their own.
    let first = entries.first()?.key.span.start;
    line_before(text, first)?.trim_start_matches('\u{feff}').is_empty().then_some(())?;
    let Some(list) = entries.iter().find(|entry| entry.key.value == key) else {
        let last = entries.iter().map(|entry| entry.value.written_end(text)).max()?;
        let end = line_end(text, last).min(range.end);
        return Some((end..end, format!("\n{key}:\n{}", indented(item, 2))));
    };
    let written = text.get(list.value.span.start..list.value.span.end)?;
    match &list.value.kind {
        NodeKind::Sequence(items) if items.is_empty() => {
            // The key's colon and the empty brackets.
            let after_key = text.get(list.key.span.end..)?.find(':')? + list.key.span.end + 1;
            Some((after_key..list.value.written_end(text), format!("\n{}", indented(item, 2))))
        }
        NodeKind::Sequence(items) if written.starts_with('[') => {
            let last = items.last()?.written_end(text);
            let name = item.strip_prefix("- ").filter(|name| !name.contains('\n'))?;
            Some((last..last, format!(", {name}")))
        }
        NodeKind::Sequence(items) => {
            let indent = line_before(text, items.first()?.span.start)?;
            let spaces = indent.len() - indent.trim_start_matches(' ').len();
            indent.get(spaces..)?.starts_with('-').then_some(())?;
            let end = with_comments(text, line_end(text, list.value.written_end(text)), spaces);
            let apart = if item.contains('\n') { "\n" } else { "" };
            Some((end..end, format!("\n{apart}{}", indented(item, spaces))))
        }
        NodeKind::Null => {
            let end = line_end(text, list.key.span.end);
            Some((end..end, format!("\n{}", indented(item, 2))))
        }
        NodeKind::Scalar { .. } | NodeKind::Mapping(_) => None,
    }
}

fn indented(item: &str, spaces: usize) -> String {
    let lines: Vec<String> = item.lines().map(|line| format!("{}{line}", " ".repeat(spaces))).collect();
    lines.join("\n")
}

/// What stands before a place on its line.
fn line_before(text: &str, at: usize) -> Option<&str> {
    text.get(..at)?.rsplit('\n').next()
}

/// Where the line that holds `at` ends, its line end not counted.
fn line_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or("");
    at + rest.find(['\r', '\n']).unwrap_or(rest.len())
}

/// Where the comments end that follow a line and stand further in than `spaces`: they belong to what is above them.
fn with_comments(text: &str, end: usize, spaces: usize) -> usize {
    let mut end = end;
    loop {
        let rest = text.get(end..).unwrap_or("");
        let next = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n')).unwrap_or("");
        let line = next.lines().next().unwrap_or("");
        let inner = line.trim_start_matches(' ');
        if !inner.starts_with('#') || line.len() - inner.len() <= spaces {
            return end;
        }
        end += rest.len() - next.len() + line.len();
    }
}

fn items(entries: &[Entry], key: &str) -> Vec<String> {
    match entries.iter().find(|entry| entry.key.value == key).map(|entry| &entry.value.kind) {
        Some(NodeKind::Sequence(items)) => items.iter().map(|item| yaml::emit(item, 0)).collect(),
        _ => Vec::new(),
    }
}

fn entries(text: &str, range: Range<usize>) -> Option<Vec<Entry>> {
    let mut sources = Sources::default();
    let file = SourceFile::new("", text);
    let id = sources.add(file.clone());
    match yaml::parse(&file, id, range, &mut Findings::default())? {
        Node { kind: NodeKind::Mapping(entries), .. } => Some(entries),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_item(before: &str, entry: &str, after: Option<&str>) {
        assert_eq!(with_item(before, "list", entry).as_deref(), after);
        let crlf = |text: &str| text.replace('\n', "\r\n");
        assert_eq!(with_item(&crlf(before), "list", entry), after.map(crlf));
    }

    #[test]
    fn an_entry_stands_last_and_all_else_stays() {
        assert_item(
            "# a\nlist:\n  - x # y\n\n# b\nc: d\n",
            "- z",
            Some("# a\nlist:\n  - x # y\n  - z\n\n# b\nc: d\n"),
        );
        assert_item("list:\n- x\nc: d\n", "- z", Some("list:\n- x\n- z\nc: d\n"));
        assert_item("list: [] # tom\nc: d\n", "- z", Some("list:\n  - z # tom\nc: d\n"));
        assert_item("c: d\nlist: [a, b]\n", "- z", Some("c: d\nlist: [a, b, z]\n"));
        assert_item("c: d\n", "- z", Some("c: d\nlist:\n  - z\n"));
        assert_item("b: a\nc: d", "- z", Some("b: a\nc: d\nlist:\n  - z"));
        assert_item("list:\nc: d\n", "- z", Some("list:\n  - z\nc: d\n"));
        let commented = "list:\n  - id: a\n    # b: c\n\n  # d\ne: f\n";
        assert_item(
            commented,
            "- id: z\n  x: y\n",
            Some("list:\n  - id: a\n    # b: c\n\n  - id: z\n    x: y\n\n  # d\ne: f\n"),
        );
        assert_item(
            "list:\n    - id: a\n      text: >-\n        b\n        c\n# om d\nd: e\n",
            "- id: z\n  text: q\n  # r\n",
            Some(
                "list:\n    - id: a\n      text: >-\n        b\n        c\n\n    - id: z\n      text: q\n      # r\n# om d\nd: e\n",
            ),
        );
    }

    #[test]
    fn what_has_no_lines_is_left() {
        for text in [
            "{ list: [a] }",
            "list: a",
            "list: { a: b }",
            "",
            "- a",
            "list: [",
            "a: b\nlist:\n  -\n    x\n  ",
        ] {
            let _ = with_item(text, "list", "- z");
        }
        assert_eq!(with_item("{ list: [a] }", "list", "- z"), None);
        assert_eq!(with_item("list: [a]", "list", "- z: a\n  b: c"), None);
        assert_eq!(with_item("list: a", "list", "- z"), None);
    }

    #[test]
    fn heads_of_markdown_are_edited_and_the_body_stays() {
        let text = "---\n# a\norder: []\n---\n\nlist:\n";
        assert_eq!(
            with_listed(text, "order", "12b").unwrap(),
            "---\n# a\norder:\n  - \"12b\"\n---\n\nlist:\n"
        );
        let text = "---\ntitle: a\n---\nx";
        assert_eq!(with_listed(text, "order", "b").unwrap(), "---\ntitle: a\norder:\n  - b\n---\nx");
        assert_eq!(with_listed("order: []", "order", "b"), None);
    }

    #[test]
    fn a_value_is_replaced_where_it_stands() {
        let text = "# a\nupdated: \"2024-01-01\" # dag\nb: c\n";
        assert_eq!(
            with_value(text, "updated", "2026-11-23").unwrap(),
            "# a\nupdated: 2026-11-23 # dag\nb: c\n"
        );
        assert_eq!(with_value("a: [b]", "a", "c"), None);
    }
}
