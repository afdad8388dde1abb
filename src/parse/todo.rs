//! Places marked `TODO`: what only people know and have not written yet.

use std::ops::Range;

use crate::diagnostic::{Code, Finding, Findings};
use crate::source::{SourceFile, SourceId, Span};
use crate::yaml::{Node, NodeKind};

/// The mark. In capitals and as a word of its own: `todo` and `TODOS` are words of some language.
const MARK: &str = "TODO";

/// The most of a line that a message repeats, in characters: less than after which any value is cut.
const LONGEST: usize = 110;

/// In running text: every mark.
pub(super) fn in_text(file: &SourceFile, id: SourceId, range: Range<usize>, findings: &mut Findings) {
    for at in marks(&file.text, &range) {
        findings.add(finding(&file.text, id, at, range.end));
    }
}

/// In YAML: every mark in a key or value, and every comment that begins with one. Other comments are the writer's own affair.
pub(super) fn in_yaml(
    file: &SourceFile,
    id: SourceId,
    range: Range<usize>,
    node: &Node,
    findings: &mut Findings,
) {
    let text = &file.text;
    let found: Vec<usize> = marks(text, &range).collect();
    if found.is_empty() {
        return;
    }
    let mut values = Vec::new();
    collect(node, &mut values);
    for at in found {
        if values.iter().any(|value| value.contains(&at)) || begins_comment(text, at) {
            findings.add(finding(text, id, at, range.end));
        }
    }
}

/// Where the marks are.
fn marks<'t>(text: &'t str, range: &Range<usize>) -> impl Iterator<Item = usize> + 't {
    let (start, end) = (range.start, range.end);
    let within = text.get(start..end).unwrap_or("");
    within.match_indices(MARK).map(move |(at, _)| start + at).filter(|at| {
        let before = text.get(..*at).and_then(|before| before.chars().next_back());
        let after = text.get(at + MARK.len()..).and_then(|after| after.chars().next());
        ![before, after].into_iter().flatten().any(|c| c.is_alphanumeric() || c == '_')
    })
}

/// Every single value that has the mark, and where: what the parser takes for the end of a value may be a comment after it.
fn collect(node: &Node, values: &mut Vec<Range<usize>>) {
    match &node.kind {
        NodeKind::Scalar { text, .. } if text.contains(MARK) => values.push(node.span.start..node.span.end),
        NodeKind::Null | NodeKind::Scalar { .. } => {}
        NodeKind::Sequence(items) => items.iter().for_each(|item| collect(item, values)),
        NodeKind::Mapping(entries) => entries.iter().for_each(|entry| collect(&entry.value, values)),
    }
}

/// Whether the mark is the first word after a `#` that begins a comment.
fn begins_comment(text: &str, at: usize) -> bool {
    let line = text.get(..at).and_then(|before| before.rsplit('\n').next()).unwrap_or("");
    let before = line.trim_end().trim_end_matches('#');
    before.len() < line.trim_end().len() && (before.is_empty() || before.ends_with([' ', '\t']))
}

/// From the mark to the end of its line.
fn finding(text: &str, id: SourceId, at: usize, end: usize) -> Finding {
    let rest = text.get(at..end).unwrap_or("").lines().next().unwrap_or("").trim_end();
    let words = rest.get(MARK.len()..).unwrap_or("");
    let what = words.trim_start_matches([':', '*', '_', ' ']).trim_end_matches(['"', '\'']);
    let what = match what.char_indices().nth(LONGEST) {
        _ if what.is_empty() => MARK.to_owned(),
        // Whole words.
        Some((end, _)) => {
            let start = what.get(..end).unwrap_or(what);
            format!("{} …", start.rsplit_once(' ').map_or(start, |(words, _)| words))
        }
        None => what.to_owned(),
    };
    Finding::new(Code::TodoLeft, Span::new(id, at, at + rest.len())).with("what", what)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Language, Wording};
    use crate::source::Sources;
    use crate::yaml;

    fn found(text: &str) -> Vec<String> {
        let file = SourceFile::new("a.yaml", text);
        let id = Sources::default().add(file.clone());
        let mut findings = Findings::default();
        let node = yaml::parse(&file, id, 0..text.len(), &mut findings).unwrap();
        in_yaml(&file, id, 0..text.len(), &node, &mut findings);
        findings
            .iter()
            .map(|finding| {
                let crate::diagnostic::Place::Span(span) = &finding.place else { panic!("a place") };
                let place = file.position(span.start);
                format!("{}:{} {}", place.line, place.column, &text[span.start..span.end])
            })
            .collect()
    }

    #[test]
    fn marks_are_found_in_values_and_at_the_beginning_of_comments() {
        assert_eq!(found("a: \"TODO: æ\"\n"), ["1:5 TODO: æ\""]);
        assert_eq!(
            found("# TODO: skriv\na: b # TODO\n#TODO x\n## TODO y\nc: [TODO]"),
            ["1:3 TODO: skriv", "2:8 TODO", "3:2 TODO x", "4:4 TODO y", "5:5 TODO]"]
        );
        assert_eq!(
            found("a: |\n  # TODO\n  b **TODO:** c\n# se TODO\nd: e\n"),
            ["2:5 TODO", "3:7 TODO:** c"]
        );
        assert_eq!(found("a: METODO, TODOS og todo # en TODO-liste\nTODO_x: b\n"), Vec::<String>::new());
    }

    #[test]
    fn a_message_repeats_the_guidance_or_its_first_whole_words() {
        let what = |text: &str| {
            let file = SourceFile::new("a.md", text);
            let id = Sources::default().add(file);
            let said = Wording::of(&finding(text, id, 0, text.len()), Language::Danish).message;
            said.split_once(": ").unwrap().1.to_owned()
        };
        assert_eq!(what("TODO"), "TODO");
        assert_eq!(what("TODO:** Skriv målet.\nMere"), "Skriv målet.");
        let long = format!("TODO: {}", "æøå ".repeat(50));
        assert_eq!(what(&long), format!("{} …", ["æøå"; 27].join(" ")));
        assert_eq!(what(&format!("TODO {}", "å".repeat(300))), format!("{} …", "å".repeat(LONGEST)));
    }

    #[test]
    fn running_text_has_no_comments() {
        let text = "# TODO\n\nen TODO: her, TODO";
        let file = SourceFile::new("a.md", text);
        let id = Sources::default().add(file.clone());
        let mut findings = Findings::default();
        in_text(&file, id, 0..text.len(), &mut findings);
        assert_eq!(findings.total(), 3);
    }
}
