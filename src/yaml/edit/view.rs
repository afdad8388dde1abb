use std::ops::Range;

use super::document::Document;
use super::layout::Part;
use super::lines::{is_blank, line_above, line_break, line_end, line_start, next_line};
use super::write::{Style, column};
use super::{NotEdited, Obstacle};

/// A text with what was read of it, and where in it what is.
pub(super) struct View<'a> {
    pub text: &'a str,
    pub range: Range<usize>,
    pub document: &'a Document,
    pub style: Style,
}

/// What is put in the place of which bytes.
#[derive(Debug)]
pub(super) struct Patch {
    pub range: Range<usize>,
    pub text: String,
}

impl<'a> View<'a> {
    pub(super) fn new(text: &'a str, range: Range<usize>, document: &'a Document) -> Self {
        let style = Style::of(text, &document.root);
        Self { text, range, document, style }
    }

    /// With each text on one line.
    pub(super) fn without_blocks(self) -> Self {
        Self { style: Style { blocks: false, ..self.style }, ..self }
    }

    pub(super) fn slice(&self, range: Range<usize>) -> &'a str {
        self.text.get(range).unwrap_or("")
    }

    pub(super) fn line_end(&self, at: usize) -> usize {
        line_end(self.text, at).min(self.range.end)
    }

    pub(super) fn line_start(&self, at: usize) -> usize {
        line_start(self.text, at).max(self.range.start)
    }

    pub(super) fn next_line(&self, end: usize) -> usize {
        next_line(self.text, end).min(self.range.end)
    }

    /// Whether nothing but white space stands before a place on its line.
    pub(super) fn begins_line(&self, at: usize) -> bool {
        is_blank(self.slice(self.line_start(at)..at))
    }

    /// As many spaces as there is text before a place on its line.
    pub(super) fn pad(&self, at: usize) -> String {
        " ".repeat(column(self.text, at))
    }

    /// How the line with the byte at `at` ends; the last one, as the one before.
    pub(super) fn line_break(&self, at: usize) -> &'static str {
        let own = line_break(self.slice(self.line_end(at)..self.range.end));
        let before = self.slice(self.range.start..self.line_start(at));
        let before = ["\r\n", "\n", "\r"].into_iter().find(|end| before.ends_with(end));
        own.or(before).unwrap_or("\n")
    }

    /// Lines below that with the byte at `line`, as far in as the key or hyphen that stands at `at`, each with its break before it.
    pub(super) fn below(&self, lines: &[String], line: usize, at: usize) -> String {
        let pad = self.pad(at);
        let line_break = self.line_break(line);
        let line = |line: &String| {
            let pad = if line.is_empty() { "" } else { &pad };
            format!("{line_break}{pad}{line}")
        };
        lines.iter().map(line).collect()
    }

    /// Where the line with a part's last word ends, or the last of the comments below that stand further in than the part itself,
    /// be there empty lines between: these belong to it.
    pub(super) fn extent(&self, part: &Part) -> usize {
        let inset = column(self.text, part.start);
        let mut end = self.line_end(part.value.end);
        loop {
            let next = self.blanks_below(self.next_line(end));
            let line = self.slice(next..self.line_end(next));
            let inner = line.trim_start_matches(' ');
            if next == end || !inner.starts_with('#') || line.len() - inner.len() <= inset {
                return end;
            }
            end = self.line_end(next);
        }
    }

    /// Where the lines of comments begin that stand right above the line that begins at `line`, none of them further in than
    /// `inset`, or that line.
    pub(super) fn comments_above(&self, line: usize, inset: usize) -> usize {
        let mut top = line;
        while let Some(above) = line_above(self.text, self.range.start, top) {
            let comment = self.slice(above..top).trim_start_matches('\u{feff}');
            let inner = comment.trim_start();
            if !inner.starts_with('#') || comment.len() - inner.len() > inset {
                break;
            }
            top = above;
        }
        top
    }

    /// Where the empty lines begin right above the line that begins at `line`.
    pub(super) fn blanks_above(&self, line: usize) -> usize {
        let mut top = line;
        while let Some(above) = line_above(self.text, self.range.start, top)
            && is_blank(self.slice(above..top))
        {
            top = above;
        }
        top
    }

    /// Where the empty lines end that begin at `line`.
    pub(super) fn blanks_below(&self, line: usize) -> usize {
        let mut end = line;
        loop {
            let next = self.next_line(self.line_end(end));
            if next == end || !is_blank(self.slice(end..next)) {
                return end;
            }
            end = next;
        }
    }

    pub(super) fn comments_in(&self, range: &Range<usize>) -> impl Iterator<Item = &'a Range<usize>> {
        let range = range.clone();
        self.document
            .comments
            .iter()
            .filter(move |comment| range.start <= comment.start && comment.start < range.end)
    }

    /// A refusal when a comment stands there.
    pub(super) fn no_comment_in(&self, range: Range<usize>) -> Result<(), NotEdited> {
        match self.comments_in(&range).next() {
            Some(comment) => Err(NotEdited { why: Obstacle::Comment, at: comment.start }),
            None => Ok(()),
        }
    }
}
