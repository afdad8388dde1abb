use std::ops::Range;

use crate::diagnostic::Findings;
use crate::model::values::{Date, WebAddress};
use crate::source::{SourceFile, Sources};
use crate::yaml::{self, Entry, Node, NodeKind, quoted, scalar};

/// What the council decided, as it is written into `edition.yaml`.
#[derive(Debug, Clone)]
pub(crate) struct Decision {
    pub date: Date,
    pub body: String,
    pub meeting: Option<String>,
    pub minutes: Option<WebAddress>,
    /// The first day the edition holds, when it is another than the day of adoption.
    pub in_force: Option<Date>,
}

/// The text of an `edition.yaml` with the adoption written in, everything else as it was: order, comments, line ends.
/// `None`: it is written in a form that cannot be edited line by line.
pub(crate) fn adopted(text: &str, decision: &Decision) -> Option<String> {
    let mut editor = Editor::new(text)?;
    let status = editor.entry("status")?;
    editor.put(status.value.span.start..status.value.span.end, "adopted".to_owned());
    let mut lines = Vec::new();
    let values = decision.values();
    match editor.entry("adopted") {
        None => {
            lines.push("adopted:".to_owned());
            lines.extend(values.iter().map(|(key, value)| format!("  {key}: {value}")));
        }
        Some(adopted) => editor.fill(&adopted, &values)?,
    }
    if let Some(date) = decision.in_force {
        match editor.entry("in_force") {
            None => lines.push(format!("in_force: {date}")),
            Some(Entry { key, value }) => {
                // A key not yet filled in: after its colon.
                let empty = matches!(value.kind, NodeKind::Null);
                let colon = text.get(key.span.end..).and_then(|rest| rest.find(':'))? + key.span.end + 1;
                let (place, space) =
                    if empty { (colon..colon, " ") } else { (value.span.start..value.span.end, "") };
                editor.put(place, format!("{space}{date}"));
            }
        }
    }
    editor.insert_after(status.value.span.end, &lines);
    editor.finish()
}

/// The text of an `edition.yaml` with the adoption taken out again.
pub(crate) fn draft(text: &str) -> Option<String> {
    let mut editor = Editor::new(text)?;
    let status = editor.entry("status")?;
    editor.put(status.value.span.start..status.value.span.end, "draft".to_owned());
    for key in ["adopted", "in_force"] {
        if let Some(entry) = editor.entry(key) {
            editor.remove_lines(&entry)?;
        }
    }
    editor.finish()
}

impl Decision {
    fn values(&self) -> Vec<(&'static str, String)> {
        let mut values = vec![("date", self.date.to_string()), ("body", scalar(&self.body))];
        values.extend(self.meeting.as_ref().map(|meeting| ("meeting", scalar(meeting))));
        values.extend(self.minutes.as_ref().map(|minutes| ("minutes", scalar(minutes.as_str()))));
        values
    }
}

/// Changes to a text, each at the place it was read from.
struct Editor<'a> {
    text: &'a str,
    entries: Vec<Entry>,
    /// What is put in the place of which bytes.
    edits: Vec<(Range<usize>, String)>,
}

impl<'a> Editor<'a> {
    fn new(text: &'a str) -> Option<Self> {
        let entries = entries(text)?;
        // In one pair of braces there are no lines to work with.
        let first = entries.first()?.key.span.start;
        let line = text.get(..first)?.rsplit(['\n', '\r']).next()?;
        line.trim_start_matches('\u{feff}').is_empty().then_some(Self { text, entries, edits: Vec::new() })
    }

    fn entry(&self, key: &str) -> Option<Entry> {
        self.entries.iter().find(|entry| entry.key.value == key).cloned()
    }

    fn put(&mut self, range: Range<usize>, text: String) {
        self.edits.push((range, text));
    }

    /// Where the line with the byte before `at` ends, its line end not counted.
    fn line_end(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or("");
        at + rest.find(['\n', '\r']).unwrap_or(rest.len())
    }

    /// How this file ends its lines.
    fn line_break(&self) -> &'static str {
        match self.text.find(['\n', '\r']).and_then(|at| self.text.get(at..)) {
            Some(rest) if rest.starts_with("\r\n") => "\r\n",
            Some(rest) if rest.starts_with('\r') => "\r",
            _ => "\n",
        }
    }

    fn insert_after(&mut self, at: usize, lines: &[String]) {
        let end = self.line_end(at);
        let text: String = lines.iter().map(|line| format!("{}{line}", self.line_break())).collect();
        self.put(end..end, text);
    }

    /// Writes values into an `adopted:` that is there already, filled in or not.
    fn fill(&mut self, adopted: &Entry, values: &[(&'static str, String)]) -> Option<()> {
        match &adopted.value.kind {
            NodeKind::Null => {
                let lines: Vec<String> =
                    values.iter().map(|(key, value)| format!("  {key}: {value}")).collect();
                let bare = self.text.get(adopted.key.span.end..self.line_end(adopted.key.span.end))?;
                bare.trim_start().strip_prefix(':').filter(|rest| is_blank(rest))?;
                self.insert_after(adopted.key.span.end, &lines);
                Some(())
            }
            NodeKind::Mapping(entries) => {
                let known = |key: &str| entries.iter().find(|entry| entry.key.value == key);
                for (key, value) in values {
                    match known(key).map(|entry| &entry.value) {
                        Some(Node { kind: NodeKind::Scalar { .. }, span }) => {
                            self.put(span.start..span.end, value.clone());
                        }
                        Some(_) => return None,
                        None => {}
                    }
                }
                let new = values.iter().filter(|(key, _)| known(key).is_none());
                if self.text.get(adopted.value.span.start..)?.starts_with('{') {
                    let text: String =
                        new.map(|(key, value)| format!(" {key}: {}{}", in_braces(value), ",")).collect();
                    let start = adopted.value.span.start + 1;
                    self.put(start..start, text);
                } else {
                    let first = entries.first()?.key.span.start;
                    let line = self.text.get(..first)?.rsplit(['\n', '\r']).next()?.to_owned();
                    let lines: Vec<String> =
                        new.map(|(key, value)| format!("{line}{key}: {value}")).collect();
                    self.insert_after(self.end(adopted), &lines);
                }
                Some(())
            }
            _ => None,
        }
    }

    /// Takes away the lines of an entry.
    fn remove_lines(&mut self, entry: &Entry) -> Option<()> {
        let start = entry.key.span.start;
        let before = self.text.get(..start)?;
        before
            .is_empty()
            .then_some(())
            .or_else(|| before.ends_with(['\n', '\r', '\u{feff}']).then_some(()))?;
        let end = self.line_end(self.end(entry));
        let rest = self.text.get(end..)?;
        let line_break = if rest.starts_with("\r\n") { 2 } else { rest.len().min(1) };
        self.put(start..end + line_break, String::new());
        Some(())
    }

    /// Where the last thing written in an entry ends: what the parser calls the end of a block is the next key.
    fn end(&self, entry: &Entry) -> usize {
        let span = entry.value.span;
        let is_flow = self.text.get(span.start..).is_some_and(|text| text.starts_with(['{', '[']));
        match &entry.value.kind {
            NodeKind::Null => entry.key.span.end,
            NodeKind::Mapping(entries) if !is_flow => {
                entries.iter().map(|entry| self.end(entry)).max().unwrap_or(span.start)
            }
            _ => span.end,
        }
    }

    /// The new text, when it says of everything else what the old one said.
    fn finish(mut self) -> Option<String> {
        self.edits.sort_by_key(|(range, _)| (range.start, range.end));
        let mut text = self.text.to_owned();
        for (range, new) in self.edits.iter().rev() {
            text.get(range.clone())?;
            text.replace_range(range.clone(), new);
        }
        let others = |entries: &[Entry]| -> Vec<String> {
            let mine = ["status", "adopted", "in_force"];
            let others = entries.iter().filter(|entry| !mine.contains(&entry.key.value.as_str()));
            others.map(|entry| format!("{}: {}", entry.key.value, yaml::emit(&entry.value, 0))).collect()
        };
        (others(&entries(&text)?) == others(&self.entries)).then_some(text)
    }
}

fn is_blank(rest: &str) -> bool {
    let rest = rest.trim_start();
    rest.is_empty() || rest.starts_with('#')
}

/// Inside braces, a comma or a bracket would end a text without quotes.
fn in_braces(value: &str) -> String {
    if value.starts_with('"') || value.chars().all(|c| c.is_alphanumeric() || " -".contains(c)) {
        value.to_owned()
    } else {
        quoted(value)
    }
}

fn entries(text: &str) -> Option<Vec<Entry>> {
    let mut sources = Sources::default();
    let file = SourceFile::new("edition.yaml", text);
    let id = sources.add(file.clone());
    match yaml::parse(&file, id, 0..text.len(), &mut Findings::default())?.kind {
        NodeKind::Mapping(entries) => Some(entries),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decision() -> Decision {
        Decision {
            date: Date::parse("2028-05-22").unwrap(),
            body: "Aalborg Byråd".to_owned(),
            meeting: None,
            minutes: None,
            in_force: None,
        }
    }

    fn full() -> Decision {
        Decision {
            meeting: Some("Punkt 7: planen".to_owned()),
            minutes: WebAddress::parse("https://a.dk/b?c=1"),
            in_force: Date::parse("2028-06-01"),
            ..decision()
        }
    }

    const DRAFT: &str =
        "# Kladden.\n\ntitle: Plan # titlen\nstatus: draft # endnu\n\n# Rækkefølgen.\nsections: [purpose]\n";

    #[test]
    fn the_adoption_stands_after_the_status_and_nothing_else_changes() {
        let expected = "# Kladden.\n\ntitle: Plan # titlen\nstatus: adopted # endnu\nadopted:\n  date: 2028-05-22\n  body: Aalborg Byråd\n\n# Rækkefølgen.\nsections: [purpose]\n";
        assert_eq!(adopted(DRAFT, &decision()).unwrap(), expected);
        let expected = "title: a\nstatus: adopted\nadopted:\n  date: 2028-05-22\n  body: Aalborg Byråd\n  meeting: \"Punkt 7: planen\"\n  minutes: https://a.dk/b?c=1\nin_force: 2028-06-01";
        assert_eq!(adopted("title: a\nstatus: draft", &full()).unwrap(), expected);
        for status in ["'draft'", "\"draft\"", "  draft"] {
            let text = DRAFT.replace("draft", status);
            let adopted = adopted(&text, &decision()).unwrap();
            assert!(
                adopted.contains("adopted # endnu\nadopted:\n") && !adopted.contains("draft"),
                "{adopted}"
            );
        }
    }

    #[test]
    fn line_ends_and_the_mark_at_the_beginning_stay() {
        for (mark, line_break) in [("", "\r\n"), ("", "\r"), ("\u{feff}", "\r\n"), ("\u{feff}", "\n")] {
            let text = format!("{mark}{}", DRAFT.replace('\n', line_break));
            let expected = format!("{mark}{}", adopted(DRAFT, &full()).unwrap().replace('\n', line_break));
            assert_eq!(adopted(&text, &full()).unwrap(), expected, "{text:?}");
            assert_eq!(draft(&expected).unwrap(), text);
        }
    }

    #[test]
    fn what_was_filled_in_before_is_filled_out() {
        let before = "status: draft\nadopted:\n    date: 2028-01-01 # foreløbig\n    # hvem\n    body: ?\nin_force: 2028-02-02 # dagen\ntitle: a\n";
        let before = before.replace('?', "'Udvalget'");
        let after = "status: adopted\nadopted:\n    date: 2028-05-22 # foreløbig\n    # hvem\n    body: Aalborg Byråd\n    meeting: \"Punkt 7: planen\"\n    minutes: https://a.dk/b?c=1\nin_force: 2028-06-01 # dagen\ntitle: a\n";
        assert_eq!(adopted(&before, &full()).unwrap(), after);
        let empty = "status: draft\nadopted: # her\nin_force: # dagen\ntitle: a\n";
        let after = "status: adopted\nadopted: # her\n  date: 2028-05-22\n  body: Aalborg Byråd\n  meeting: \"Punkt 7: planen\"\n  minutes: https://a.dk/b?c=1\nin_force: 2028-06-01 # dagen\ntitle: a\n";
        assert_eq!(adopted(empty, &full()).unwrap(), after);
        let braces = "status: draft\nadopted: { body: A }\ntitle: a\n";
        let after = "status: adopted\nadopted: { date: 2028-05-22, body: Aalborg Byråd }\ntitle: a\n";
        assert_eq!(adopted(braces, &decision()).unwrap(), after);
    }

    #[test]
    fn what_cannot_be_edited_by_lines_is_left() {
        for text in
            ["{ title: a, status: draft }", "", "- a", "title: a\n", "status: draft\nadopted: [a]\n", "a: ["]
        {
            assert_eq!(adopted(text, &decision()), None, "{text}");
        }
    }

    #[test]
    fn a_draft_adopted_and_made_a_draft_again_is_what_it_was() {
        for text in [DRAFT, "status: draft\ntitle: a", "title: a\nsections: [purpose]\nstatus: draft # x\n"] {
            for decision in [decision(), full()] {
                let adopted = adopted(text, &decision).unwrap();
                assert_eq!(draft(&adopted).unwrap(), text, "{adopted}");
            }
        }
        assert_eq!(draft("{ status: adopted, adopted: { date: 2028-01-01, body: a } }"), None);
    }
}
