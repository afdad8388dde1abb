use super::Builder;
use crate::diagnostic::Code;
use crate::markdown::frame::{Frame, FrameKind};
use crate::markdown::reporter::Reporter;
use crate::markdown::{
    Block, CodeBlock, Definition, DefinitionList, Heading, Image, Inline, Link, List, ListItem, Paragraph,
    Quote, Table, TableCell, TableRow, Target, plain_text,
};
use crate::source::{Span, Spanned};

impl Builder<'_> {
    /// Ends the innermost part and gives it to the one it stands in.
    pub(super) fn end(&mut self, reporter: &mut Reporter) {
        let Some(frame) = self.frames.pop() else { return };
        self.block_depth -= usize::from(frame.is_container());
        self.inline_depth -= usize::from(frame.is_inline());
        let Frame { kind, span, .. } = frame;
        match kind {
            FrameKind::Document | FrameKind::Html => {}
            FrameKind::Paragraph => {
                if !frame.inlines.is_empty() {
                    self.top().push_block(Block::Paragraph(Paragraph { inlines: frame.inlines, span }));
                }
            }
            FrameKind::Heading(level) => self.end_heading(level, frame.inlines, span, reporter),
            FrameKind::Code { language, text } => {
                self.top().push_block(Block::Code(CodeBlock { language, text, span }));
            }
            FrameKind::Emphasis => self.push_inline(Inline::Emphasis { children: frame.inlines, span }),
            FrameKind::Strong => self.push_inline(Inline::Strong { children: frame.inlines, span }),
            FrameKind::Strikethrough => {
                self.push_inline(Inline::Strikethrough { children: frame.inlines, span });
            }
            FrameKind::Link(target) => self.end_link(target, frame.inlines, span, reporter),
            FrameKind::Image(target) => self.end_image(target, &frame.inlines, span, reporter),
            FrameKind::Table { alignments, head: Some(head), rows } => {
                self.top().push_block(Block::Table(Table { alignments, head, rows, span }));
            }
            FrameKind::Table { head: None, .. } => {}
            FrameKind::Row { head, cells } => self.end_row(head, TableRow { cells, span }),
            FrameKind::Cell => {
                if let FrameKind::Row { cells, .. } = &mut self.top().kind {
                    cells.push(TableCell { inlines: frame.inlines, span });
                }
            }
            FrameKind::List { start, tight, items } => {
                self.top().push_block(Block::List(List { start, tight, items, span }));
            }
            FrameKind::DefinitionList { entries } => {
                self.top().push_block(Block::DefinitionList(DefinitionList { entries, span }));
            }
            FrameKind::Term => {
                if let FrameKind::DefinitionList { entries } = &mut self.top().kind {
                    entries.push(Definition { term: frame.inlines, explanations: Vec::new(), span });
                }
            }
            FrameKind::Quote | FrameKind::Item | FrameKind::Explanation | FrameKind::Footnote(_) => {
                let blocks = Frame { kind: FrameKind::Document, ..frame }.take_blocks();
                self.end_container(kind, blocks, span, reporter);
            }
        }
    }

    fn end_container(&mut self, kind: FrameKind, blocks: Vec<Block>, span: Span, reporter: &mut Reporter) {
        match kind {
            FrameKind::Quote => self.top().push_block(Block::Quote(Quote { blocks, span })),
            FrameKind::Footnote(label) => self.footnotes.define(&label, blocks, span, reporter),
            FrameKind::Item => {
                if let FrameKind::List { items, .. } = &mut self.top().kind {
                    items.push(ListItem { blocks, span });
                }
            }
            FrameKind::Explanation => {
                if let FrameKind::DefinitionList { entries } = &mut self.top().kind
                    && let Some(entry) = entries.last_mut()
                {
                    entry.explanations.push(blocks);
                }
            }
            _ => {}
        }
    }

    fn end_row(&mut self, is_head: bool, row: TableRow) {
        if let FrameKind::Table { head, rows, .. } = &mut self.top().kind {
            if is_head { *head = Some(row) } else { rows.push(row) }
        }
    }

    fn end_heading(&mut self, level: u8, inlines: Vec<Inline>, span: Span, reporter: &mut Reporter) {
        if !says_something(&inlines) {
            reporter.add(Code::EmptyHeading, span, |finding| finding);
        } else if !self.frames.is_empty() {
            reporter.add(Code::MisplacedHeading, span, |finding| finding);
            self.top().push_block(Block::Paragraph(Paragraph { inlines, span }));
        } else {
            if level > self.heading_level + 1 {
                reporter.add(Code::HeadingSkips, span, |finding| finding);
            }
            self.heading_level = level;
            let id = self.heading_ids.next(&plain_text(&inlines));
            self.top().push_block(Block::Heading(Heading { level, id, inlines, span }));
        }
    }

    fn end_link(
        &mut self,
        target: Option<Spanned<Target>>,
        children: Vec<Inline>,
        span: Span,
        reporter: &mut Reporter,
    ) {
        let Some(target) = target else { return self.top().inlines.extend(children) };
        let names_itself = matches!(target.value, Target::Reference(_));
        let is_empty = !says_something(&children);
        if is_empty && !names_itself {
            reporter.add(Code::LinkWithoutText, span, |finding| finding);
        }
        let children = if is_empty { Vec::new() } else { children };
        self.push_inline(Inline::Link(Link { target, children, span }));
    }

    fn end_image(
        &mut self,
        target: Option<Spanned<Target>>,
        children: &[Inline],
        span: Span,
        reporter: &mut Reporter,
    ) {
        let alt = plain_text(children).trim().to_owned();
        if alt.is_empty() {
            reporter.add(Code::MissingAlt, span, |finding| finding);
        }
        self.push_inline(match target {
            Some(target) => Inline::Image(Image { target, alt, span }),
            None => Inline::Text { text: alt, span },
        });
    }
}

/// Whether a reader sees words here, or a picture, or the name of an entry.
fn says_something(inlines: &[Inline]) -> bool {
    inlines.iter().any(|inline| match inline {
        Inline::Text { text, .. } | Inline::Code { text, .. } => !text.trim().is_empty(),
        Inline::Image(_) => true,
        Inline::Link(link) => link.children.is_empty() || says_something(&link.children),
        Inline::FootnoteReference { .. } | Inline::SoftBreak | Inline::HardBreak => false,
        Inline::Emphasis { .. } | Inline::Strong { .. } | Inline::Strikethrough { .. } => {
            says_something(inline.children())
        }
    })
}
