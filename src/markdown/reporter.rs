use std::ops::Range;

use crate::diagnostic::{Code, Finding, Findings};
use crate::source::{MappedText, Span};

/// Puts findings about one text in their places.
pub(super) struct Reporter<'a> {
    text: &'a MappedText,
    findings: &'a mut Findings,
}

impl<'a> Reporter<'a> {
    pub fn new(text: &'a MappedText, findings: &'a mut Findings) -> Self {
        Self { text, findings }
    }

    /// Where a stretch of the text was written, widened to whole characters and without the line break at its end.
    pub fn span(&self, range: &Range<usize>) -> Span {
        let text = self.text.text.as_str();
        let start = text.floor_char_boundary(range.start.min(text.len()));
        let end = text.ceil_char_boundary(range.end.clamp(start, text.len()));
        let written = text.get(start..end).unwrap_or("");
        self.text.span_of(start..start + written.trim_end_matches(['\n', '\r', ' ', '\t']).len())
    }

    pub fn add(&mut self, code: Code, span: Span, describe: impl FnOnce(Finding) -> Finding) {
        let finding = Finding::new(code, span);
        let has_room = self.findings.has_room(code, Some(span.source));
        self.findings.add(if has_room { describe(finding) } else { finding });
    }
}
