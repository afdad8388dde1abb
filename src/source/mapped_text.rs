use std::ops::Range;

use super::{SourceId, Span};

/// A text taken out of a file, which knows where each part of it was written.
///
/// The body of a Markdown file is one piece of its file. A Markdown text inside YAML is not: the indentation is gone,
/// folded lines are joined, escapes are replaced. A finding about such a text must still point at the right line, so
/// the text carries the places of its pieces.
#[derive(Debug, Clone)]
pub struct MappedText {
    pub text: String,
    source: SourceId,
    /// Offset in `text` and offset in the file, for the beginning of each piece; ascending in `text`.
    pieces: Vec<(usize, usize)>,
    /// Where the whole stands in the file.
    pub span: Span,
}

/// Bytes in which the next word of a text is looked for.
const FARTHEST: usize = 1_000;

impl MappedText {
    /// A text that stands in the file as it is.
    pub fn verbatim(text: impl Into<String>, source: SourceId, start: usize) -> Self {
        let text = text.into();
        let span = Span::new(source, start, start + text.len());
        Self { text, source, pieces: vec![(0, start)], span }
    }

    /// A text that was written as `written` at `span` and means `text`: both hold the same words in the same order, and
    /// each word is found again where it was written. A word changed by an escape keeps the place of the word before it.
    pub fn aligned(text: impl Into<String>, written: &str, span: Span) -> Self {
        let text = text.into();
        let mut pieces = vec![(0, span.start)];
        let mut from = 0;
        for word in text.split_whitespace() {
            let in_text = word.as_ptr().addr() - text.as_ptr().addr();
            // Between two words there is a line break and indentation, and perhaps words that an escape changed.
            let near = written.ceil_char_boundary(from + word.len() + FARTHEST);
            if let Some(found) = written.get(from..near).and_then(|rest| rest.find(word)) {
                pieces.push((in_text, span.start + from + found));
                from += found + word.len();
            }
        }
        Self { text, source: span.source, pieces, span }
    }

    /// Where a stretch of the text was written.
    pub fn span_of(&self, range: Range<usize>) -> Span {
        let start = self.offset(range.start);
        let last = self.text.floor_char_boundary(range.end.saturating_sub(1).min(self.text.len()));
        let end = if range.end > range.start { self.offset(last) + self.char_len(last) } else { start };
        let limit = self.span.end.max(start);
        Span::new(self.source, start, end.clamp(start, limit))
    }

    fn char_len(&self, at: usize) -> usize {
        self.text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
    }

    fn offset(&self, at: usize) -> usize {
        let index = self.pieces.partition_point(|&(text, _)| text <= at).saturating_sub(1);
        let (text, file) = self.pieces.get(index).copied().unwrap_or((0, self.span.start));
        (file + at.saturating_sub(text)).min(self.span.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{SourceFile, Sources};

    #[test]
    fn a_word_in_a_folded_text_is_found_where_it_was_written() {
        let file = "text: >\n  Første linje\n  anden linje\n";
        let mut sources = Sources::default();
        let id = sources.add(SourceFile::new("a.yaml", file));
        let text =
            MappedText::aligned("Første linje anden linje\n", &file[6..], Span::new(id, 6, file.len()));
        let at = text.text.find("anden linje").unwrap();
        let span = text.span_of(at..at + 5);
        assert_eq!(sources.slice(span), "anden");
    }
}
