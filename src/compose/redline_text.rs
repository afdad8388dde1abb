use super::RedlineWords;
use crate::model::TextLanguage;
use crate::redline::{Mark, Redline, Run, RunKind, Word};

/// Words of two editions with what became of them. There are no links but those between the two places of a text that moved: a
/// number here may be one that holds no more.
pub(crate) struct RedlineText {
    pub pieces: Vec<RedlinePiece>,
    /// Of the text that changed, where it is not Danish as the page is.
    pub language: Option<TextLanguage>,
}

pub(crate) enum RedlinePiece {
    Words(String),
    Break,
    Formatted(Vec<Format>, Vec<RedlinePiece>),
    /// Where a link leads, in the page's own words.
    Target(String),
    Changed(ChangedWords),
}

/// A run that changed.
pub(crate) struct ChangedWords {
    pub change: RunKind,
    /// For the link from the other end of a move.
    pub id: Option<String>,
    /// Named once, to those who cannot see how it is marked.
    pub said: String,
    pub end: String,
    pub pieces: Vec<RedlinePiece>,
    /// The id of the other end of a move, and where it is in words.
    pub place: Option<(String, String)>,
}

#[derive(Clone, Copy)]
pub(crate) enum Format {
    Emphasis,
    Strong,
    Strikethrough,
    Code,
}

/// Makes the texts of a redline.
pub(super) struct RedlineTexts<'r> {
    pub redline: &'r Redline,
    pub words: &'r RedlineWords<'r>,
}

impl RedlineTexts<'_> {
    /// The runs of a passage that is in both editions, or in pieces elsewhere.
    pub(super) fn runs(&self, runs: &[Run]) -> Vec<RedlinePiece> {
        let mut out = Vec::new();
        for (at, run) in runs.iter().enumerate() {
            self.run(run, at > 0, &mut out);
        }
        out
    }

    /// Words without a mark of what became of them.
    pub(super) fn plain(&self, runs: &[Run], new: bool) -> Vec<RedlinePiece> {
        let mut out = Vec::new();
        for (at, run) in runs.iter().enumerate() {
            self.push(&run.words, new, false, at > 0, &mut out);
        }
        out
    }

    fn run(&self, run: &Run, follows: bool, out: &mut Vec<RedlinePiece>) {
        let said = match run.change {
            RunKind::Kept => return self.push(&run.words, true, false, follows, out),
            RunKind::Inserted => "redline_inserted",
            RunKind::Deleted => "redline_deleted",
            RunKind::MovedHere => "redline_moved_sentence",
            RunKind::MovedAway => "redline_moved_off",
        };
        let is_new = matches!(run.change, RunKind::Inserted | RunKind::MovedHere);
        let moved = run.moved.and_then(|number| Some((number, self.redline.moves.get(number)?)));
        if follows {
            // The space stands outside, so that no line is drawn under it.
            out.extend(run.words.first().and_then(gap));
        }
        let targets = matches!(run.change, RunKind::Inserted | RunKind::Deleted);
        let mut pieces = Vec::new();
        self.push(&run.words, is_new, targets, false, &mut pieces);
        let place = moved.map(|(number, moved)| {
            let key = if is_new { "redline_from_place" } else { "redline_to_place" };
            let place = self.words.elsewhere(self.redline, moved, is_new);
            (anchor(number, !is_new), format!("{} {place}", self.words.text(key)))
        });
        out.push(RedlinePiece::Changed(ChangedWords {
            change: run.change,
            id: moved.map(|(number, _)| anchor(number, is_new)),
            said: self.words.text(said).to_owned(),
            end: self.words.text("redline_end").to_owned(),
            pieces,
            place,
        }));
    }

    /// `gap`: with what parts the first word from the one before.
    fn push(&self, words: &[Word], new: bool, targets: bool, gap: bool, out: &mut Vec<RedlinePiece>) {
        let read = self.words.read(words, new, targets);
        let mut first = !gap;
        for group in read.chunk_by(|a, b| a.word.marks == b.word.marks) {
            let formats: Vec<Format> =
                group.first().iter().flat_map(|read| &read.word.marks).filter_map(format).collect();
            let mut pieces = Vec::new();
            let mut text = String::new();
            for (at, read) in group.iter().enumerate() {
                if !std::mem::take(&mut first) {
                    // What parts the group from the one before is no part of it.
                    let before = if at == 0 { &mut *out } else { &mut pieces };
                    if read.gap == "\n" {
                        words_of(&mut text, before);
                        before.push(RedlinePiece::Break);
                    } else {
                        text.push_str(read.gap);
                    }
                }
                if at == 0 {
                    words_of(&mut text, out);
                }
                text.push_str(&read.text);
                if let Some(target) = &read.target {
                    words_of(&mut text, &mut pieces);
                    pieces.push(RedlinePiece::Target(target.clone()));
                }
            }
            words_of(&mut text, &mut pieces);
            match formats.is_empty() {
                true => out.append(&mut pieces),
                false => out.push(RedlinePiece::Formatted(formats, pieces)),
            }
        }
    }
}

/// Adds what has been gathered.
fn words_of(text: &mut String, out: &mut Vec<RedlinePiece>) {
    if !text.is_empty() {
        out.push(RedlinePiece::Words(std::mem::take(text)));
    }
}

/// The id of one end of a move: the new place, or the old.
pub(super) fn anchor(number: usize, new: bool) -> String {
    format!("_{}-{}", if new { "til" } else { "fra" }, number + 1)
}

fn gap(word: &Word) -> Option<RedlinePiece> {
    match word.text.chars().next() {
        Some(' ') => Some(RedlinePiece::Words(" ".to_owned())),
        Some('\n') => Some(RedlinePiece::Break),
        _ => None,
    }
}

fn format(mark: &Mark) -> Option<Format> {
    match mark {
        Mark::Emphasis => Some(Format::Emphasis),
        Mark::Strong => Some(Format::Strong),
        Mark::Strikethrough => Some(Format::Strikethrough),
        Mark::Code => Some(Format::Code),
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
