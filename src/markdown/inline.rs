use super::{Image, Link};
use crate::source::Span;

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Inline {
    /// Words exactly as they are published.
    Text {
        text: String,
        span: Span,
    },
    Emphasis {
        children: Vec<Inline>,
        span: Span,
    },
    Strong {
        children: Vec<Inline>,
        span: Span,
    },
    Strikethrough {
        children: Vec<Inline>,
        span: Span,
    },
    Code {
        text: String,
        span: Span,
    },
    Link(Link),
    Image(Image),
    FootnoteReference {
        /// The number of the note, from 1: the place in [`Document::footnotes`](super::Document::footnotes) plus one.
        number: usize,
        /// Which of the references to that note this is, from 1.
        occurrence: usize,
        span: Span,
    },
    /// The end of a line in the source, where the paragraph goes on.
    SoftBreak,
    /// A line break the writer asked for.
    HardBreak,
}

impl Inline {
    /// Where it was written; line breaks have no place.
    pub fn span(&self) -> Option<Span> {
        match self {
            Self::Text { span, .. }
            | Self::Emphasis { span, .. }
            | Self::Strong { span, .. }
            | Self::Strikethrough { span, .. }
            | Self::Code { span, .. }
            | Self::FootnoteReference { span, .. } => Some(*span),
            Self::Link(link) => Some(link.span),
            Self::Image(image) => Some(image.span),
            Self::SoftBreak | Self::HardBreak => None,
        }
    }

    /// Hands on every part of a line, a parent before its children.
    pub fn each(inlines: &mut [Self], on: &mut dyn FnMut(&mut Self)) {
        for inline in inlines {
            on(inline);
            Self::each(inline.children_mut(), on);
        }
    }

    fn children_mut(&mut self) -> &mut [Self] {
        match self {
            Self::Emphasis { children, .. }
            | Self::Strong { children, .. }
            | Self::Strikethrough { children, .. } => children,
            Self::Link(link) => &mut link.children,
            Self::Text { .. }
            | Self::Code { .. }
            | Self::Image(_)
            | Self::FootnoteReference { .. }
            | Self::SoftBreak
            | Self::HardBreak => &mut [],
        }
    }

    /// The parts inside this one.
    pub fn children(&self) -> &[Self] {
        match self {
            Self::Emphasis { children, .. }
            | Self::Strong { children, .. }
            | Self::Strikethrough { children, .. } => children,
            Self::Link(link) => &link.children,
            Self::Text { .. }
            | Self::Code { .. }
            | Self::Image(_)
            | Self::FootnoteReference { .. }
            | Self::SoftBreak
            | Self::HardBreak => &[],
        }
    }
}
