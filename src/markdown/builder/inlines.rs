use std::ops::Range;

use super::{Builder, published};
use crate::diagnostic::Code;
use crate::markdown::frame::FrameKind;
use crate::markdown::reporter::Reporter;
use crate::markdown::target_parser::{TargetFault, parse_target};
use crate::markdown::{Inline, ReferenceKind, Target};
use crate::source::{Span, Spanned};

/// No label of a footnote is longer.
const LONGEST_LABEL: usize = 100;

impl Builder<'_> {
    pub(super) fn text(&mut self, text: &str, range: Range<usize>, reporter: &mut Reporter) {
        match &mut self.top().kind {
            FrameKind::Code { text: code, .. } => return code.push_str(&published(text)),
            FrameKind::Html => return,
            _ => {}
        }
        if self.run.end != range.start || self.text.get(range.clone()) != Some(text) {
            self.end_run(reporter);
            self.run = range.start..range.start;
        }
        if self.text.get(range.clone()) == Some(text) {
            self.run.end = range.end;
        }
        let span = reporter.span(&range);
        let text = published(text);
        if let Some(Inline::Text { text: before, span: whole }) = self.top().inlines.last_mut() {
            before.push_str(&text);
            *whole = Span::new(whole.source, whole.start, whole.end.max(span.end));
        } else if !text.is_empty() {
            self.push_inline(Inline::Text { text, span });
        }
    }

    pub(super) fn push_inline(&mut self, inline: Inline) {
        self.top().inlines.push(inline);
    }

    /// Looks in the words for what the parser could not read and took for words: marks of footnotes that are not written,
    /// and links with a fault.
    pub(super) fn end_run(&mut self, reporter: &mut Reporter) {
        let run = std::mem::replace(&mut self.run, 0..0);
        let Some(words) = self.text.get(run.clone()) else { return };
        let before = self.text.get(..run.start).unwrap_or("");
        for (at, mark) in words.match_indices("](") {
            if at > 0 || !before.ends_with('\\') {
                let start = run.start + at;
                let span = reporter.span(&(start..start + mark.len()));
                reporter.add(Code::UnreadLink, span, |finding| finding);
            }
        }
        for (at, mark) in words.match_indices("[^") {
            let escaped = at == 0 && before.ends_with('\\');
            let after = words.get(at + mark.len()..).unwrap_or("");
            let length = after
                .char_indices()
                .take(LONGEST_LABEL)
                .find(|(_, c)| matches!(c, ']' | '[' | '^') || c.is_whitespace());
            if let Some((length @ 1.., ']')) = length
                && let Some(label) = after.get(..length)
                && !escaped
            {
                let start = run.start + at;
                let span = reporter.span(&(start..start + mark.len() + length + 1));
                reporter.add(Code::UnknownFootnote, span, |finding| finding.with("id", label));
            }
        }
    }

    pub(super) fn link_target(
        &self,
        raw: &str,
        title: &str,
        range: &Range<usize>,
        reporter: &mut Reporter,
    ) -> Option<Spanned<Target>> {
        let span = reporter.span(&self.place_of_target(raw.trim_start_matches("mailto:"), range));
        report_title(title, reporter.span(range), reporter);
        match parse_target(raw) {
            Ok(target) => return Some(Spanned::new(target, span)),
            Err(TargetFault::Empty) => reporter.add(Code::EmptyLink, span, |finding| finding),
            Err(TargetFault::Outside) => {
                reporter.add(Code::PathOutside, span, |finding| finding.with("path", raw));
            }
            Err(TargetFault::Forbidden(meant)) => reporter.add(Code::ForbiddenLink, span, |finding| {
                let schemes = ReferenceKind::ALL.map(|kind| format!("`{}:`", kind.scheme())).join(", ");
                finding.with("target", raw).with("schemes", schemes).nearest(meant)
            }),
        }
        None
    }

    pub(super) fn image_target(
        &self,
        raw: &str,
        title: &str,
        range: &Range<usize>,
        reporter: &mut Reporter,
    ) -> Option<Spanned<Target>> {
        let span = reporter.span(&self.place_of_target(raw, range));
        report_title(title, reporter.span(range), reporter);
        match parse_target(raw) {
            Ok(target @ Target::File(_)) => return Some(Spanned::new(target, span)),
            Err(TargetFault::Outside) => {
                reporter.add(Code::PathOutside, span, |finding| finding.with("path", raw));
            }
            Ok(_) | Err(TargetFault::Empty | TargetFault::Forbidden(_)) => {
                reporter.add(Code::ForbiddenImage, span, |finding| finding.with("target", raw));
            }
        }
        None
    }

    /// Where the target itself stands in a link; the whole link when it is written elsewhere, or with escapes.
    fn place_of_target(&self, raw: &str, range: &Range<usize>) -> Range<usize> {
        let link = self.text.get(range.clone()).unwrap_or("");
        match link.rfind(raw) {
            Some(at) if !raw.is_empty() => range.start + at..range.start + at + raw.len(),
            _ => range.clone(),
        }
    }
}

fn report_title(title: &str, span: Span, reporter: &mut Reporter) {
    if !title.is_empty() {
        reporter.add(Code::HiddenTitle, span, |finding| finding.with("title", title));
    }
}
