use crate::model::{Direction, TextLanguage};
use crate::redline::{Mark, Redline, Run, RunKind, Word};
use crate::render::html::push_escaped;
use crate::render::{RedlineWords, number_runs};

/// Writes runs as HTML. Every run that changed is named once to those who cannot see how it is marked. There are no links
/// but those between the two places of a text that moved: a number on this page may be one that holds no more.
pub(super) struct RedlineHtml<'r> {
    pub redline: &'r Redline,
    pub words: &'r RedlineWords<'r>,
    /// Of the text that changed, where it is not Danish as the page is.
    pub language: Option<TextLanguage>,
}

impl RedlineHtml<'_> {
    /// The runs of a passage that is in both editions, or in pieces elsewhere.
    pub(super) fn runs(&self, runs: &[Run]) -> String {
        let mut out = String::new();
        for (at, run) in runs.iter().enumerate() {
            self.run(run, at > 0, &mut out);
        }
        out
    }

    /// Words without a mark of what became of them.
    pub(super) fn plain(&self, runs: &[Run], new: bool) -> String {
        let mut out = String::new();
        for (at, run) in runs.iter().enumerate() {
            self.push(&run.words, new, false, at > 0, &mut out);
        }
        out
    }

    fn run(&self, run: &Run, follows: bool, out: &mut String) {
        let (name, class, said) = match run.change {
            RunKind::Kept => return self.push(&run.words, true, false, follows, out),
            RunKind::Inserted => ("ins", "", "redline_inserted"),
            RunKind::Deleted => ("del", "", "redline_deleted"),
            RunKind::MovedHere => ("span", "redline-here", "redline_moved_sentence"),
            RunKind::MovedAway => ("span", "redline-away", "redline_moved_off"),
        };
        let is_new = matches!(run.change, RunKind::Inserted | RunKind::MovedHere);
        let moved = run.moved.and_then(|number| Some((number, self.redline.moves.get(number)?)));
        if follows {
            // The space stands outside, so that no line is drawn under it.
            out.push_str(run.words.first().map_or("", |word| gap(word)));
        }
        out.push_str(&format!("<{name}"));
        if !class.is_empty() {
            out.push_str(&format!(" class=\"{class}\""));
        }
        if let Some((number, _)) = moved {
            out.push_str(&format!(" id=\"{}\"", anchor(number, is_new)));
        }
        out.push('>');
        self.hidden(&format!("{} ", self.words.text(said)), out);
        let targets = matches!(run.change, RunKind::Inserted | RunKind::Deleted);
        self.push(&run.words, is_new, targets, false, out);
        self.hidden(&format!(" {}", self.words.text("redline_end")), out);
        out.push_str(&format!("</{name}>"));
        if let Some((number, moved)) = moved {
            let key = if is_new { "redline_from_place" } else { "redline_to_place" };
            let place = self.words.elsewhere(self.redline, moved, is_new);
            out.push_str(&format!(" <a class=\"redline-place\" href=\"#{}\"", anchor(number, !is_new)));
            self.danish(out);
            out.push_str(">(");
            push_escaped(out, &format!("{} {place}", self.words.text(key)));
            out.push_str(")</a>");
        }
    }

    /// `gap`: with what parts the first word from the one before.
    fn push(&self, words: &[Word], new: bool, targets: bool, gap: bool, out: &mut String) {
        let read = self.words.read(words, new, targets);
        let mut first = !gap;
        let mut text = String::new();
        for group in read.chunk_by(|a, b| a.word.marks == b.word.marks) {
            let tags: Vec<&str> =
                group.first().iter().flat_map(|read| &read.word.marks).filter_map(element).collect();
            for (at, read) in group.iter().enumerate() {
                if !std::mem::take(&mut first) {
                    if read.gap == "\n" {
                        self.text(&mut text, out);
                        out.push_str("<br>\n");
                    } else {
                        text.push_str(read.gap);
                    }
                }
                if at == 0 {
                    self.text(&mut text, out);
                    out.extend(tags.iter().map(|tag| format!("<{tag}>")));
                }
                text.push_str(&read.text);
                if let Some(target) = &read.target {
                    self.text(&mut text, out);
                    out.push_str(" <span class=\"redline-target\"");
                    self.danish(out);
                    out.push_str(">(");
                    push_escaped(out, target);
                    out.push_str(")</span>");
                }
            }
            self.text(&mut text, out);
            out.extend(tags.iter().rev().map(|tag| format!("</{tag}>")));
        }
    }

    /// Writes what has been gathered. In a text that runs from right to left the groups of a number would change places.
    fn text(&self, text: &mut String, out: &mut String) {
        let text = std::mem::take(text);
        if self.language.is_none_or(|language| language.direction() == Direction::LeftToRight) {
            return push_escaped(out, &text);
        }
        for (is_number, piece) in number_runs(&text) {
            out.push_str(if is_number { "<bdi dir=\"ltr\">" } else { "" });
            push_escaped(out, piece);
            out.push_str(if is_number { "</bdi>" } else { "" });
        }
    }

    /// The page's own words, said inside a text in another language.
    fn hidden(&self, text: &str, out: &mut String) {
        out.push_str("<span class=\"visually-hidden\"");
        self.danish(out);
        out.push('>');
        push_escaped(out, text);
        out.push_str("</span>");
    }

    fn danish(&self, out: &mut String) {
        if self.language.is_some() {
            out.push_str(" lang=\"da\" dir=\"ltr\"");
        }
    }
}

/// The id of one end of a move: the new place, or the old.
pub(super) fn anchor(number: usize, new: bool) -> String {
    format!("_{}-{}", if new { "til" } else { "fra" }, number + 1)
}

fn gap(word: &Word) -> &'static str {
    match word.text.chars().next() {
        Some(' ') => " ",
        Some('\n') => "<br>\n",
        _ => "",
    }
}

fn element(mark: &Mark) -> Option<&'static str> {
    match mark {
        Mark::Emphasis => Some("em"),
        Mark::Strong => Some("strong"),
        Mark::Strikethrough => Some("s"),
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
