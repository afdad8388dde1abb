use std::ops::Range;

use granit_parser::{Event, Options, Parser, ScalarStyle};

use super::{Entry, Node, NodeKind, syntax};
use crate::diagnostic::{Code, Finding, Findings, Phrase};
use crate::source::{SourceFile, SourceId, Span, Spanned};

/// Lists and mappings inside each other; a plan's files use six.
const DEEPEST: usize = 24;

/// Reads one YAML document out of `range` of a file. `None`: it is no YAML, and a finding says why. An empty document
/// is a null.
///
/// Anchors, aliases, tags and several documents are refused: content has no use for them, aliases are a way to make a
/// small file fill the memory, and a text that begins with `&` or `*` unquoted is a slip.
pub(crate) fn parse(
    file: &SourceFile,
    source: SourceId,
    range: Range<usize>,
    findings: &mut Findings,
) -> Option<Node> {
    events(file, source, range, None, findings)
}

/// The same, with the places of the comments in their order.
pub(super) fn parse_with_comments(
    file: &SourceFile,
    source: SourceId,
    range: Range<usize>,
    findings: &mut Findings,
) -> Option<(Node, Vec<Range<usize>>)> {
    let mut comments = Vec::new();
    let node = events(file, source, range, Some(&mut comments), findings)?;
    Some((node, comments))
}

fn events(
    file: &SourceFile,
    source: SourceId,
    range: Range<usize>,
    mut comments: Option<&mut Vec<Range<usize>>>,
    findings: &mut Findings,
) -> Option<Node> {
    let text = file.text.get(range.clone())?;
    let mut options = Options::default();
    options.emit_comments = comments.is_some();
    options.emit_unresolved_aliases = true;
    options.flow_nesting_limit = DEEPEST;
    options.block_nesting_limit = DEEPEST;
    let mut builder = Builder { findings, open: Vec::new(), root: None, documents: 0, refused: false };
    for next in Parser::new_from_str_with_options(text, options) {
        match next {
            Ok((event, at)) => {
                let at = at.byte_range().unwrap_or(0..0);
                if let (Event::Comment(..), Some(comments)) = (&event, &mut comments) {
                    comments.push(range.start + at.start..range.start + at.end);
                }
                builder.take(event, Span::new(source, range.start + at.start, range.start + at.end));
            }
            Err(error) => {
                let at = text.floor_char_boundary(error.marker().byte_offset().unwrap_or(0));
                let (problem, mend, place) = syntax::explain(error.kind(), text, at);
                let span = Span::new(source, range.start + place.start, range.start + place.end);
                builder.findings.add(match problem {
                    Some(problem) => {
                        Finding::new(Code::YamlSyntax, span).with("problem", problem).with("mend", mend)
                    }
                    None => Finding::new(Code::YamlTooDeep, span).with("limit", DEEPEST),
                });
                return None;
            }
        }
    }
    if builder.refused {
        return None;
    }
    let end = range.end;
    Some(builder.root.unwrap_or(Node {
        span: Span::new(source, range.start, end.min(range.start + 1)),
        kind: NodeKind::Null,
    }))
}

/// Puts events together. A stack of its own, so that depth costs no call stack.
struct Builder<'a> {
    findings: &'a mut Findings,
    open: Vec<Open>,
    root: Option<Node>,
    documents: usize,
    refused: bool,
}

enum Open {
    Sequence(Span, Vec<Node>),
    Mapping(Span, Vec<Entry>, Option<Spanned<String>>),
}

impl Builder<'_> {
    fn take(&mut self, event: Event<'_>, span: Span) {
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents == 2 {
                    self.refuse(Phrase::SeveralDocuments, Phrase::SeveralDocumentsMend, span);
                }
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.refuse(Phrase::Aliases, Phrase::AliasesMend, span);
                self.put(Node { span, kind: NodeKind::Null });
            }
            Event::Scalar(text, style, anchor, tag) => {
                self.refuse_properties(anchor, tag.is_some(), span);
                let plain = style == ScalarStyle::Plain;
                let null = plain && matches!(text.as_ref(), "" | "~" | "null" | "Null" | "NULL");
                let kind =
                    if null { NodeKind::Null } else { NodeKind::Scalar { text: text.into_owned(), plain } };
                self.put(Node { span, kind });
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.refuse_properties(anchor, tag.is_some(), span);
                self.open.push(Open::Sequence(span, Vec::new()));
            }
            Event::MappingStart(_, anchor, tag) => {
                self.refuse_properties(anchor, tag.is_some(), span);
                self.open.push(Open::Mapping(span, Vec::new(), None));
            }
            Event::SequenceEnd | Event::MappingEnd => match self.open.pop() {
                Some(Open::Sequence(start, items)) => {
                    self.put(Node {
                        span: Span::new(start.source, start.start, span.end),
                        kind: NodeKind::Sequence(items),
                    });
                }
                Some(Open::Mapping(start, entries, _)) => {
                    self.put(Node {
                        span: Span::new(start.source, start.start, span.end),
                        kind: NodeKind::Mapping(entries),
                    });
                }
                None => {}
            },
            _ => {}
        }
    }

    fn put(&mut self, node: Node) {
        match self.open.last_mut() {
            None => {
                self.root.get_or_insert(node);
            }
            Some(Open::Sequence(_, items)) => items.push(node),
            Some(Open::Mapping(_, entries, key)) => match key.take() {
                Some(key) => entries.push(Entry { key, value: node }),
                None => match node.kind {
                    NodeKind::Scalar { text, .. } => *key = Some(Spanned::new(text, node.span)),
                    _ => {
                        *key = Some(Spanned::new(String::new(), node.span));
                        self.refuse(Phrase::KeyNotText, Phrase::KeyNotTextMend, node.span);
                    }
                },
            },
        }
    }

    fn refuse_properties(&mut self, anchor: usize, tag: bool, span: Span) {
        if anchor > 0 {
            self.refuse(Phrase::Anchors, Phrase::AnchorsMend, span);
        }
        if tag {
            self.refuse(Phrase::Tags, Phrase::TagsMend, span);
        }
    }

    fn refuse(&mut self, feature: Phrase, mend: Phrase, span: Span) {
        self.refused = true;
        self.findings.add(Finding::new(Code::YamlFeature, span).with("feature", feature).with("mend", mend));
    }
}
