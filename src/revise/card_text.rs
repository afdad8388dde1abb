use std::ops::Range;

use crate::diagnostic::Findings;
use crate::source::{SourceFile, Sources};
use crate::yaml::{self, NodeKind};

/// A card's file without its approval and its day of review, and without the comments right above these; all else as it
/// was. `None`: it is no card that can be read, or not written in lines.
pub(super) fn cleared(bytes: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let file = SourceFile::new("", text);
    let source = Sources::default().add(file.clone());
    let node = yaml::parse(&file, source, 0..text.len(), &mut Findings::default())?;
    let NodeKind::Mapping(entries) = &node.kind else { return None };
    // Written in braces, its keys have no lines of their own.
    if text.get(node.span.start..)?.starts_with('{') {
        return None;
    }
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    for entry in entries {
        let lines = || lines(text, entry.key.span.start, entry.value.written_end(text));
        match entry.key.value.as_str() {
            "approved" => edits.push((lines(), format!("approved: none{line_end}"))),
            "review_by" => edits.push((lines(), String::new())),
            _ => {}
        }
    }
    edits.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
    let mut text = text.to_owned();
    for (range, new) in edits {
        text.replace_range(range, &new);
    }
    Some(text.into_bytes())
}

/// The whole lines between two places, with the last line's break and the comments right above.
fn lines(text: &str, start: usize, end: usize) -> Range<usize> {
    let line_start =
        |place: usize| text.get(..place).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let mut start = line_start(start);
    while let Some(above) = start.checked_sub(1).map(line_start)
        && text.get(above..start).is_some_and(|line| line.trim_start().starts_with('#'))
    {
        start = above;
    }
    let end = text.get(end..).and_then(|after| after.find('\n')).map_or(text.len(), |at| end + at + 1);
    start..end
}

#[cfg(test)]
mod tests {
    use super::cleared;

    #[track_caller]
    fn assert_cleared(card: &str, expected: &str) {
        let cleared = cleared(card.as_bytes()).expect("a card");
        assert_eq!(String::from_utf8(cleared).unwrap(), expected);
    }

    #[test]
    fn approval_and_review_go_and_all_else_stays() {
        assert_cleared(
            "# Kort\nid: a\napproved:\n  by: Byrådet # enigt\n  date: 2024-04-15\n# om ejeren\nowner: B\n# Fire år.\n# Efter loven.\nreview_by: 2028-04-15\n",
            "# Kort\nid: a\napproved: none\n# om ejeren\nowner: B\n",
        );
        assert_cleared(
            "approved: { by: Byrådet, date: 2024-04-15 }\nreview_by: 2028-04-15\nid: a\n",
            "approved: none\nid: a\n",
        );
        assert_cleared("approved: {\n  by: B,\n  date: 2024-04-15\n}\nid: a\n", "approved: none\nid: a\n");
        assert_cleared(
            "id: a\nreview_by: 2028-04-15\napproved:\n  date: 2024-04-15\n  by: >-\n    Et råd\n    til",
            "id: a\napproved: none\n",
        );
        assert_cleared("id: a\r\napproved: { by: B, date: 2024-04-15 }\r\n", "id: a\r\napproved: none\r\n");
        assert_cleared("id: a\napproved: none\n", "id: a\napproved: none\n");
        assert!(cleared(b"{ approved: none }").is_none());
        assert!(cleared(b"[").is_none() && cleared(&[0xff]).is_none());
    }
}
