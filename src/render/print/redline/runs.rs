use serde_json::{Value, json};

use crate::compose::RedlineWords;
use crate::redline::{Mark, Redline, Run, RunKind, Word};

/// Runs of words as data for paper.
///
/// A run: `{"change":…,"gap":…,"parts":[…],"place":…}`, where `change` is what became of it in the redline's own words, `gap`
/// parts it from the run before, and `place` is `null` or tells of a run that moved where its other end is. A part:
/// `{"text":…,"marks":[…]}` or `{"break":true}`.
pub(super) struct Runs<'r> {
    pub redline: &'r Redline,
    pub words: &'r RedlineWords<'r>,
}

impl Runs<'_> {
    /// The runs of a passage that is in both editions, or new, or gone.
    pub(super) fn all(&self, runs: &[Run]) -> Vec<Value> {
        runs.iter().enumerate().map(|(at, run)| self.run(run, at > 0)).collect()
    }

    /// All words as one run, for a passage that as a whole met one fate.
    pub(super) fn whole(&self, runs: &[Run], change: RunKind) -> Vec<Value> {
        let words: Vec<Word> = runs.iter().flat_map(|run| run.words.iter().cloned()).collect();
        vec![self.run(&Run { change, moved: None, words }, false)]
    }

    fn run(&self, run: &Run, follows: bool) -> Value {
        let is_old = matches!(run.change, RunKind::Deleted | RunKind::MovedAway);
        let targets = matches!(run.change, RunKind::Inserted | RunKind::Deleted);
        let moved = run.moved.and_then(|number| Some((number, self.redline.moves.get(number)?)));
        let place = moved.map(|(number, moved)| {
            let key = if is_old { "redline_to_place" } else { "redline_from_place" };
            let place = self.words.elsewhere(self.redline, moved, !is_old);
            json!({
                "text": format!("{} {place}", self.words.text(key)),
                "here": end(number, !is_old),
                "there": end(number, is_old),
            })
        });
        let (gap, parts) = self.parts(&run.words, !is_old, targets);
        json!({
            "change": run.change,
            "gap": if follows { gap } else { "" },
            "parts": parts,
            "place": place,
        })
    }

    /// What stands before the words, and the words: those that follow each other with the same marks as one part.
    fn parts(&self, words: &[Word], new: bool, targets: bool) -> (&'static str, Vec<Value>) {
        let read = self.words.read(words, new, targets);
        let gap = read.first().map_or("", |word| word.gap);
        let mut parts = Vec::new();
        let mut first = true;
        for group in read.chunk_by(|a, b| a.word.marks == b.word.marks) {
            let marks: Vec<&str> =
                group.first().iter().flat_map(|read| &read.word.marks).filter_map(name).collect();
            let mut text = String::new();
            for word in group {
                match if std::mem::take(&mut first) { "" } else { word.gap } {
                    "\n" => {
                        push(&mut parts, &mut text, &marks);
                        parts.push(json!({ "break": true }));
                    }
                    gap => text += gap,
                }
                text += &dialled(&word.text);
                text.extend(word.target.as_ref().map(|target| format!(" ({target})")));
            }
            push(&mut parts, &mut text, &marks);
        }
        (gap, parts)
    }
}

/// The name of one end of a move: the new place, or the old.
pub(super) fn end(number: usize, new: bool) -> String {
    format!("{}-{}", if new { "to" } else { "from" }, number + 1)
}

fn push(parts: &mut Vec<Value>, text: &mut String, marks: &[&str]) {
    if !text.is_empty() {
        parts.push(json!({ "text": std::mem::take(text), "marks": marks }));
    }
}

/// A phone number is never broken over two lines.
fn dialled(text: &str) -> String {
    let is_number = text.contains(' ') && text.chars().all(|c| c.is_ascii_digit() || " +()".contains(c));
    if is_number { text.replace(' ', "\u{a0}") } else { text.to_owned() }
}

fn name(mark: &Mark) -> Option<&'static str> {
    match mark {
        Mark::Emphasis => Some("emphasis"),
        Mark::Strong => Some("strong"),
        Mark::Strikethrough => Some("strikethrough"),
        Mark::Code => Some("code"),
        Mark::Link(_)
        | Mark::Contact
        | Mark::Name
        | Mark::Picture(_)
        | Mark::Note
        | Mark::Cell
        | Mark::Date
        | Mark::Key => None,
    }
}
