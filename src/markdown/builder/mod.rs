//! From the parser's events to the tree, with a stack of its own instead of the thread's.

mod close;
mod inlines;

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Tag};

use super::footnotes::Footnotes;
use super::frame::{Frame, FrameKind};
use super::heading_ids::HeadingIds;
use super::reporter::Reporter;
use super::{
    Alignment, Block, Document, Inline, MAX_BLOCK_DEPTH, MAX_INLINE_DEPTH, MAX_TABLE_CELLS, MAX_TABLE_COLUMNS,
};
use crate::diagnostic::Code;
use crate::source::Span;

pub(super) struct Builder<'a> {
    text: &'a str,
    root: Frame,
    /// What has begun and not ended, the innermost last.
    frames: Vec<Frame>,
    /// How many parts have begun inside one that is left out, itself counted.
    skipped: usize,
    block_depth: usize,
    inline_depth: usize,
    /// The stretch of the source that the words last read repeat exactly.
    run: Range<usize>,
    footnotes: Footnotes,
    heading_ids: HeadingIds,
    /// Of the heading last read, 0 before the first.
    heading_level: u8,
}

impl<'a> Builder<'a> {
    pub fn new(text: &'a str, span: Span) -> Self {
        Self {
            text,
            root: Frame::new(FrameKind::Document, span),
            frames: Vec::new(),
            skipped: 0,
            block_depth: 0,
            inline_depth: 0,
            run: 0..0,
            footnotes: Footnotes::default(),
            heading_ids: HeadingIds::default(),
            heading_level: 0,
        }
    }

    pub fn event(&mut self, event: Event, range: Range<usize>, reporter: &mut Reporter) {
        if self.skipped > 0 {
            match event {
                Event::Start(_) => self.skipped += 1,
                Event::End(_) => self.skipped -= 1,
                _ => {}
            }
            return;
        }
        if !matches!(event, Event::Text(_)) {
            self.end_run(reporter);
        }
        match event {
            Event::Start(tag) => self.start(tag, range, reporter),
            Event::End(_) => self.end(reporter),
            Event::Text(text) => self.text(&text, range, reporter),
            Event::Code(text) => {
                let span = reporter.span(&range);
                self.push_inline(Inline::Code { text: published(&text), span });
            }
            Event::InlineHtml(_) => {
                let span = reporter.span(&range);
                reporter.add(Code::RawHtml, span, |finding| finding);
            }
            Event::FootnoteReference(label) => {
                let span = reporter.span(&range);
                let number = self.footnotes.key(&label);
                self.push_inline(Inline::FootnoteReference { number, occurrence: 0, span });
            }
            Event::SoftBreak => self.push_inline(Inline::SoftBreak),
            Event::HardBreak => self.push_inline(Inline::HardBreak),
            Event::Rule => {
                let span = reporter.span(&range);
                self.top().push_block(Block::Rule(span));
            }
            // The lines of a block of HTML, reported where it began; the others are not switched on.
            Event::Html(_) | Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    pub fn finish(mut self, reporter: &mut Reporter) -> Document {
        self.end_run(reporter);
        let mut blocks = self.root.take_blocks();
        let footnotes = self.footnotes.number(&mut blocks, reporter);
        Document { blocks, footnotes }
    }

    fn start(&mut self, tag: Tag, range: Range<usize>, reporter: &mut Reporter) {
        let kind = match tag {
            Tag::Paragraph => {
                self.loosen_list();
                FrameKind::Paragraph
            }
            Tag::Heading { level, .. } => FrameKind::Heading(level as u8),
            Tag::BlockQuote(_) => FrameKind::Quote,
            Tag::CodeBlock(kind) => FrameKind::Code { language: language(&kind), text: String::new() },
            Tag::HtmlBlock => FrameKind::Html,
            Tag::List(start) => FrameKind::List { start, tight: true, items: Vec::new() },
            Tag::Item => FrameKind::Item,
            Tag::FootnoteDefinition(label) => FrameKind::Footnote(label.into_string()),
            Tag::DefinitionList => FrameKind::DefinitionList { entries: Vec::new() },
            Tag::DefinitionListTitle => FrameKind::Term,
            Tag::DefinitionListDefinition => FrameKind::Explanation,
            Tag::Table(columns) => FrameKind::Table {
                alignments: columns.into_iter().map(alignment).collect(),
                head: None,
                rows: Vec::new(),
            },
            Tag::TableHead => FrameKind::Row { head: true, cells: Vec::new() },
            Tag::TableRow => FrameKind::Row { head: false, cells: Vec::new() },
            Tag::TableCell => FrameKind::Cell,
            Tag::Emphasis => FrameKind::Emphasis,
            Tag::Strong => FrameKind::Strong,
            Tag::Strikethrough => FrameKind::Strikethrough,
            // Before its target is looked at: what is too deep is not read at all.
            Tag::Link { .. } | Tag::Image { .. } if self.inline_depth >= MAX_INLINE_DEPTH => {
                FrameKind::Emphasis
            }
            // An address in angle brackets is a link also where another one is open.
            Tag::Link { .. } if self.frames.iter().any(|frame| matches!(frame.kind, FrameKind::Link(_))) => {
                reporter.add(Code::UnreadLink, reporter.span(&range), |finding| finding);
                FrameKind::Link(None)
            }
            Tag::Link { link_type, dest_url, title, .. } => {
                let raw = if link_type == LinkType::Email {
                    format!("mailto:{dest_url}")
                } else {
                    dest_url.into_string()
                };
                FrameKind::Link(self.link_target(&raw, &title, &range, reporter))
            }
            Tag::Image { dest_url, title, .. } => {
                FrameKind::Image(self.image_target(&dest_url, &title, &range, reporter))
            }
            // Not switched on.
            Tag::Superscript | Tag::Subscript | Tag::MetadataBlock(_) => FrameKind::Html,
        };
        let frame = Frame::new(kind, reporter.span(&range));
        if self.is_within_limits(&frame, reporter) { self.open(frame, reporter) } else { self.skipped = 1 }
    }

    fn open(&mut self, frame: Frame, reporter: &mut Reporter) {
        if matches!(frame.kind, FrameKind::Html) {
            reporter.add(Code::RawHtml, frame.span, |finding| finding);
        }
        self.block_depth += usize::from(frame.is_container());
        self.inline_depth += usize::from(frame.is_inline());
        self.frames.push(frame);
    }

    fn is_within_limits(&mut self, frame: &Frame, reporter: &mut Reporter) -> bool {
        let too_large = |finding: crate::diagnostic::Finding| {
            finding.with("columns", MAX_TABLE_COLUMNS).with("cells", MAX_TABLE_CELLS)
        };
        if frame.is_container() && self.block_depth >= MAX_BLOCK_DEPTH {
            reporter.add(Code::MarkdownTooDeep, frame.span, |finding| finding.with("limit", MAX_BLOCK_DEPTH));
            return false;
        }
        if frame.is_inline() && self.inline_depth >= MAX_INLINE_DEPTH {
            reporter.add(Code::InlineTooDeep, frame.span, |finding| finding.with("limit", MAX_INLINE_DEPTH));
            return false;
        }
        match (&frame.kind, &self.top().kind) {
            (FrameKind::Table { alignments, .. }, _) if alignments.len() > MAX_TABLE_COLUMNS => {
                reporter.add(Code::TableTooLarge, frame.span, too_large);
                false
            }
            (FrameKind::Row { head: false, .. }, FrameKind::Table { alignments, rows, .. }) => {
                let columns = alignments.len().max(1);
                // The head is a row too.
                let room = MAX_TABLE_CELLS / columns - 1;
                if rows.len() == room && !self.top().is_cut {
                    reporter.add(Code::TableTooLarge, frame.span, too_large);
                    self.top().is_cut = true;
                }
                !self.top().is_cut
            }
            _ => true,
        }
    }

    fn top(&mut self) -> &mut Frame {
        self.frames.last_mut().unwrap_or(&mut self.root)
    }

    /// A paragraph with a mark of its own directly in an item: blank lines part the items of that list.
    fn loosen_list(&mut self) {
        if let [.., list, item] = self.frames.as_mut_slice()
            && let (FrameKind::List { tight, .. }, FrameKind::Item) = (&mut list.kind, &item.kind)
        {
            *tight = false;
        }
    }
}

fn alignment(alignment: pulldown_cmark::Alignment) -> Alignment {
    match alignment {
        pulldown_cmark::Alignment::None => Alignment::Natural,
        pulldown_cmark::Alignment::Left => Alignment::Left,
        pulldown_cmark::Alignment::Center => Alignment::Centre,
        pulldown_cmark::Alignment::Right => Alignment::Right,
    }
}

fn language(kind: &CodeBlockKind) -> Option<String> {
    match kind {
        CodeBlockKind::Fenced(info) => info.split_whitespace().next().map(published),
        CodeBlockKind::Indented => None,
    }
}

/// The text without characters that no page and no print may hold: controls other than line break and tab, and code
/// points that are no characters (HTML Living Standard, 13.1). They come unseen with text pasted from elsewhere.
fn published(text: &str) -> String {
    let forbidden = |c: char| {
        (c.is_control() && c != '\n' && c != '\t')
            || ('\u{fdd0}'..='\u{fdef}').contains(&c)
            || (u32::from(c) & 0xfffe) == 0xfffe
    };
    text.chars().filter(|c| !forbidden(*c)).collect()
}
