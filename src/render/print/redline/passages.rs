use serde_json::{Value, json};

use super::runs::{Runs, end};
use crate::compose::{RedlineNumbers, RedlineWords};
use crate::redline::{FieldName, Form, Frame, PassageChange, PassageStanding, Redline, RunKind, Shape};

/// What changed of an item, as data for paper.
///
/// A field: `{"label":…,"groups":[…]}`. A group is `{"folded":…}`, a line that stands for passages that are unchanged, or
/// `{"passages":[…]}`. A passage:
///
/// - `standing`: what became of it, in the redline's own words;
/// - `form`: `heading`, `code` or `text`;
/// - `frame`: `item` of a list with its `marker`, `more` of such an item, `quote`, or `none`, in so many lists as `depth` says;
/// - `note`: that it is set up in another way, or `null`;
/// - `place`: where its other end is, when it moved as a whole;
/// - `runs`: see [`Runs`].
pub(super) struct Passages<'r> {
    pub redline: &'r Redline,
    pub words: &'r RedlineWords<'r>,
    pub runs: Runs<'r>,
}

impl Passages<'_> {
    pub(super) fn field(&self, name: FieldName, passages: &[PassageChange]) -> Value {
        let mut numbers = RedlineNumbers::default();
        let markers: Vec<String> = passages.iter().map(|passage| numbers.marker(passage)).collect();
        let mut marked = passages.iter().zip(markers);
        let groups = passages.chunk_by(|a, b| is_kept(a) == is_kept(b)).map(|group| {
            let passages: Vec<_> = marked.by_ref().take(group.len()).collect();
            if group.first().is_some_and(is_kept) {
                return json!({ "folded": self.words.counted("redline_same", group.len()) });
            }
            let passages: Vec<_> =
                passages.into_iter().map(|(passage, marker)| self.passage(passage, &marker)).collect();
            json!({ "passages": passages })
        });
        json!({
            "label": (name != FieldName::TEXT).then(|| self.words.field(name)),
            "groups": groups.collect::<Vec<_>>(),
        })
    }

    fn passage(&self, passage: &PassageChange, marker: &str) -> Value {
        let away = passage.standing == PassageStanding::MovedAway;
        let moved = passage.moved.and_then(|number| Some((number, self.redline.moves.get(number)?)));
        let place = moved.map(|(number, moved)| {
            let key = if away { "redline_moved_away" } else { "redline_moved_here" };
            let place = self.words.elsewhere(self.redline, moved, !away);
            json!({
                "text": format!("{} {place}", self.words.text(key)),
                "here": end(number, !away),
                "there": end(number, away),
            })
        });
        let reshaped = passage.was.is_some() && passage.runs.iter().all(|run| run.change == RunKind::Kept);
        json!({
            "standing": passage.standing,
            "form": match passage.shape.form {
                Form::Heading(_) | Form::HeadRow | Form::Term => "heading",
                Form::Code(_) => "code",
                Form::Paragraph | Form::Row | Form::Rule | Form::Value => "text",
            },
            "frame": frame(&passage.shape, marker),
            "marker": marker,
            "depth": passage.shape.within.len(),
            "note": reshaped.then(|| self.words.text("redline_reshaped")),
            "place": place,
            "runs": match passage.standing {
                PassageStanding::MovedAway => self.runs.whole(&passage.runs, RunKind::MovedAway),
                _ => self.runs.all(&passage.runs),
            },
        })
    }
}

pub(super) fn is_kept(passage: &PassageChange) -> bool {
    passage.standing == PassageStanding::Kept
}

fn frame(shape: &Shape, marker: &str) -> &'static str {
    match shape.within.last() {
        Some(Frame::Quote) => "quote",
        Some(_) if !marker.is_empty() => "item",
        Some(_) => "more",
        None => "none",
    }
}
