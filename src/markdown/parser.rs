use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{BrokenLink, LinkType, Options, Parser};

use super::builder::Builder;
use super::nesting::overfull_line;
use super::reporter::Reporter;
use super::{Document, MAX_BLOCK_DEPTH};
use crate::diagnostic::{Code, Findings};
use crate::source::MappedText;

/// Reads a text. What cannot be published is a finding, and is left out of the tree or replaced by its words; when there
/// are no new errors in `findings`, the tree holds everything that was written.
///
/// Knows nothing of other texts: whether a reference, a file or a fragment exists is for later stages.
pub fn parse(text: &MappedText, findings: &mut Findings) -> Document {
    let mut reporter = Reporter::new(text, findings);
    if let Some(line) = overfull_line(&text.text) {
        let span = reporter.span(&line);
        reporter.add(Code::MarkdownTooDeep, span, |finding| finding.with("limit", MAX_BLOCK_DEPTH));
        return Document::default();
    }
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_DEFINITION_LIST;
    let mut undefined: BTreeSet<(usize, usize, String)> = BTreeSet::new();
    let mut on_broken_link = |link: BrokenLink| {
        // `[word]` alone is ordinary text; `[text][label]` and `[text][]` are not.
        if matches!(link.link_type, LinkType::Reference | LinkType::Collapsed) {
            undefined.insert((link.span.start, link.span.end, link.reference.to_string()));
        }
        None
    };
    let parser = Parser::new_with_broken_link_callback(&text.text, options, Some(&mut on_broken_link));
    let mut builder = Builder::new(&text.text, text.span);
    for (event, range) in parser.into_offset_iter() {
        builder.event(event, range, &mut reporter);
    }
    let document = builder.finish(&mut reporter);
    for (start, end, label) in undefined {
        let span = reporter.span(&Range { start, end });
        reporter.add(Code::UndefinedLink, span, |finding| finding.with("label", label));
    }
    document
}
