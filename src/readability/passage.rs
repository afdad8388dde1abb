use crate::source::Span;

/// A stretch of running text that is a whole of its own, such as a paragraph, and where its parts were written.
#[derive(Debug, Default)]
pub(super) struct Passage {
    pub text: String,
    /// In the order of the text.
    parts: Vec<Part>,
}

#[derive(Debug, Clone, Copy)]
struct Part {
    /// Where it begins in the text.
    from: usize,
    place: Span,
    /// Whether it was written as it reads, letter by letter: without escapes and folded lines.
    is_verbatim: bool,
}

impl Passage {
    pub fn clear(&mut self) {
        self.text.clear();
        self.parts.clear();
    }

    pub fn push(&mut self, text: &str, place: Span) {
        // Space at the end belongs to no place.
        let is_verbatim = text.trim_end().len() == place.end - place.start;
        self.parts.push(Part { from: self.text.len(), place, is_verbatim });
        self.text.push_str(text);
    }

    /// A line break of the source.
    pub fn push_space(&mut self) {
        self.text.push(' ');
    }

    /// Where a word was written, or the words from one to another. A part that is not verbatim is pointed at as a whole.
    pub fn place(&self, start: usize, end: usize) -> Option<Span> {
        let first = self.part(start)?;
        let last = self.part(end.saturating_sub(1))?;
        let begin = if first.is_verbatim { start - first.from } else { 0 };
        let begin = first.place.start + begin;
        let close = if last.is_verbatim { last.place.start + (end - last.from) } else { last.place.end };
        Some(Span::new(first.place.source, begin, close.min(last.place.end)))
    }

    fn part(&self, at: usize) -> Option<&Part> {
        let index = self.parts.partition_point(|part| part.from <= at).checked_sub(1)?;
        self.parts.get(index)
    }
}
