use std::ops::Range;

use crate::markdown::{Inline, Link, ReferenceKind, Target};
use crate::source::Span;

/// The words of a paragraph, heading or cell, or of several of them, with where they were written and which of them lead to a law.
#[derive(Debug, Default)]
pub(super) struct Line<'a> {
    pub text: String,
    /// Where each piece stands in `text`, ascending, and where it was written.
    pieces: Vec<(Range<usize>, Span)>,
    /// Words that are links to laws, and what to: `barnets-lov/15/3`. A link without words takes no room.
    pub laws: Vec<(Range<usize>, &'a str)>,
}

impl<'a> Line<'a> {
    pub(super) fn of(inlines: &'a [Inline]) -> Self {
        let mut line = Self::default();
        line.push(inlines);
        line
    }

    /// What comes after the rest, as a paragraph of its own.
    pub(super) fn push(&mut self, inlines: &'a [Inline]) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.push_inlines(inlines);
    }

    fn push_inlines(&mut self, inlines: &'a [Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text { text, span } | Inline::Code { text, span } => {
                    let start = self.text.len();
                    self.text.push_str(text);
                    self.pieces.push((start..self.text.len(), *span));
                }
                Inline::SoftBreak | Inline::HardBreak => self.text.push(' '),
                Inline::Link(link) => {
                    let start = self.text.len();
                    self.push_inlines(&link.children);
                    if let Some(law) = law_of(link) {
                        self.laws.push((start..self.text.len(), law));
                    }
                }
                _ => self.push_inlines(inline.children()),
            }
        }
    }

    /// Where a part of the text was written, as far as its first piece goes; `None` for a text without words. A piece with escapes
    /// is longer in the file than here: then the whole piece is the place.
    pub(super) fn span_of(&self, range: Range<usize>) -> Option<Span> {
        let at = self.pieces.partition_point(|(piece, _)| piece.start <= range.start).checked_sub(1)?;
        let (piece, span) = self.pieces.get(at)?;
        let text = self.text.get(piece.clone())?;
        let exact = [text.len(), text.trim_end().len()].contains(&(span.end - span.start));
        let from = range.start.min(piece.end) - piece.start;
        let until = range.end.clamp(range.start, piece.end.max(range.start)) - piece.start;
        let here = Span::new(span.source, span.start + from, span.start + until);
        Some(if exact && here.end <= span.end { here } else { *span })
    }
}

/// What a link names among the laws.
pub(super) fn law_of(link: &Link) -> Option<&str> {
    match &link.target.value {
        Target::Reference(reference) if reference.kind == ReferenceKind::Law => Some(&reference.id),
        _ => None,
    }
}
