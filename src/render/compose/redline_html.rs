use crate::redline::{Mark, Redline, Run, RunKind, Word};
use crate::render::RedlineWords;
use crate::render::html::push_escaped;

/// Writes runs as HTML. Every run that changed is named once to those who cannot see how it is marked. There are no links
/// but those between the two places of a text that moved: a number on this page may be one that holds no more.
pub(super) struct RedlineHtml<'r> {
    pub redline: &'r Redline,
    pub words: &'r RedlineWords<'r>,
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
        hidden(&format!("{} ", self.words.text(said)), out);
        let targets = matches!(run.change, RunKind::Inserted | RunKind::Deleted);
        self.push(&run.words, is_new, targets, false, out);
        hidden(&format!(" {}", self.words.text("redline_end")), out);
        out.push_str(&format!("</{name}>"));
        if let Some((number, moved)) = moved {
            let key = if is_new { "redline_from_place" } else { "redline_to_place" };
            let place = self.words.elsewhere(self.redline, moved, is_new);
            out.push_str(&format!(" <a class=\"redline-place\" href=\"#{}\">(", anchor(number, !is_new)));
            push_escaped(out, &format!("{} {place}", self.words.text(key)));
            out.push_str(")</a>");
        }
    }

    /// `gap`: with what parts the first word from the one before.
    fn push(&self, words: &[Word], new: bool, targets: bool, gap: bool, out: &mut String) {
        let read = self.words.read(words, new, targets);
        let mut first = !gap;
        for group in read.chunk_by(|a, b| a.word.marks == b.word.marks) {
            let tags: Vec<&str> =
                group.first().iter().flat_map(|read| &read.word.marks).filter_map(element).collect();
            for (at, read) in group.iter().enumerate() {
                if !std::mem::take(&mut first) {
                    out.push_str(if read.gap == "\n" { "<br>\n" } else { read.gap });
                }
                if at == 0 {
                    out.extend(tags.iter().map(|tag| format!("<{tag}>")));
                }
                push_escaped(out, &read.text);
                if let Some(target) = &read.target {
                    out.push_str(" <span class=\"redline-target\">(");
                    push_escaped(out, target);
                    out.push_str(")</span>");
                }
            }
            out.extend(tags.iter().rev().map(|tag| format!("</{tag}>")));
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
        Mark::Link(_) | Mark::Name | Mark::Picture(_) | Mark::Note | Mark::Cell | Mark::Date | Mark::Key => {
            None
        }
    }
}

fn hidden(text: &str, out: &mut String) {
    out.push_str("<span class=\"visually-hidden\">");
    push_escaped(out, text);
    out.push_str("</span>");
}
