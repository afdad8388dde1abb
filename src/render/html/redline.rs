use super::escape::push_escaped;
use crate::compose::{ChangedWords, Format, RedlinePiece, RedlineText};
use crate::model::{Direction, TextLanguage};
use crate::redline::RunKind;
use crate::render::number_runs;

/// What became of words, as HTML.
pub(super) fn redline(text: &RedlineText) -> String {
    let mut writer = Writer { out: String::new(), language: text.language };
    writer.pieces(&text.pieces);
    writer.out
}

struct Writer {
    out: String,
    language: Option<TextLanguage>,
}

impl Writer {
    fn pieces(&mut self, pieces: &[RedlinePiece]) {
        for piece in pieces {
            match piece {
                RedlinePiece::Words(text) => self.text(text),
                RedlinePiece::Break => self.out.push_str("<br>\n"),
                RedlinePiece::Formatted(formats, pieces) => {
                    let names = || formats.iter().map(|format| element(*format));
                    self.out.extend(names().map(|name| format!("<{name}>")));
                    self.pieces(pieces);
                    self.out.extend(names().rev().map(|name| format!("</{name}>")));
                }
                RedlinePiece::Target(target) => {
                    self.out.push_str(" <span class=\"redline-target\"");
                    self.danish();
                    self.out.push_str(">(");
                    push_escaped(&mut self.out, target);
                    self.out.push_str(")</span>");
                }
                RedlinePiece::Changed(changed) => self.changed(changed),
            }
        }
    }

    fn changed(&mut self, changed: &ChangedWords) {
        let (name, class) = match changed.change {
            RunKind::Kept => return self.pieces(&changed.pieces),
            RunKind::Inserted => ("ins", ""),
            RunKind::Deleted => ("del", ""),
            RunKind::MovedHere => ("span", "redline-here"),
            RunKind::MovedAway => ("span", "redline-away"),
        };
        self.out.push_str(&format!("<{name}"));
        if !class.is_empty() {
            self.out.push_str(&format!(" class=\"{class}\""));
        }
        if let Some(id) = &changed.id {
            self.out.push_str(&format!(" id=\"{id}\""));
        }
        self.out.push('>');
        self.hidden(&format!("{} ", changed.said));
        self.pieces(&changed.pieces);
        self.hidden(&format!(" {}", changed.end));
        self.out.push_str(&format!("</{name}>"));
        if let Some((id, place)) = &changed.place {
            self.out.push_str(&format!(" <a class=\"redline-place\" href=\"#{id}\""));
            self.danish();
            self.out.push_str(">(");
            push_escaped(&mut self.out, place);
            self.out.push_str(")</a>");
        }
    }

    /// In a text that runs from right to left the groups of a number would change places.
    fn text(&mut self, text: &str) {
        if self.language.is_none_or(|language| language.direction() == Direction::LeftToRight) {
            return push_escaped(&mut self.out, text);
        }
        for (is_number, piece) in number_runs(text) {
            self.out.push_str(if is_number { "<bdi dir=\"ltr\">" } else { "" });
            push_escaped(&mut self.out, piece);
            self.out.push_str(if is_number { "</bdi>" } else { "" });
        }
    }

    /// The page's own words, said inside a text in another language.
    fn hidden(&mut self, text: &str) {
        self.out.push_str("<span class=\"visually-hidden\"");
        self.danish();
        self.out.push('>');
        push_escaped(&mut self.out, text);
        self.out.push_str("</span>");
    }

    fn danish(&mut self) {
        if self.language.is_some() {
            self.out.push_str(" lang=\"da\" dir=\"ltr\"");
        }
    }
}

fn element(format: Format) -> &'static str {
    match format {
        Format::Emphasis => "em",
        Format::Strong => "strong",
        Format::Strikethrough => "s",
        Format::Code => "code",
    }
}
