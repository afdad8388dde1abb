use super::{Block, Footnote, Heading, Image, Inline, Link, Reference, Target, plain_text, walk};
use crate::source::Spanned;

/// One Markdown text: a file's body, or a value in YAML.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Document {
    pub blocks: Vec<Block>,
    /// Those that are referred to, in the order of the first reference; note 1 is the first.
    pub footnotes: Vec<Footnote>,
}

impl Document {
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty() && self.footnotes.is_empty()
    }

    /// The inlines of a text that is one paragraph and nothing else, such as a step of an action card.
    pub fn single_paragraph(&self) -> Option<&[Inline]> {
        match self.blocks.as_slice() {
            [Block::Paragraph(paragraph)] if self.footnotes.is_empty() => Some(&paragraph.inlines),
            _ => None,
        }
    }

    /// Every inline in the order of the text, a parent before its children, those in footnotes last.
    pub fn inlines(&self) -> impl Iterator<Item = &Inline> {
        walk::inlines(self)
    }

    /// Hands on every inline in the same order, to be changed.
    pub fn each_inline(&mut self, on: &mut dyn FnMut(&mut Inline)) {
        walk::each_inline(&mut self.blocks, on);
        for note in &mut self.footnotes {
            walk::each_inline(&mut note.blocks, on);
        }
    }

    /// Every link in the order of the text, those in footnotes last. [`Link::target`] has its place.
    pub fn links(&self) -> impl Iterator<Item = &Link> {
        walk::inlines(self).filter_map(|inline| match inline {
            Inline::Link(link) => Some(link),
            _ => None,
        })
    }

    /// Every image in the order of the text, those in footnotes last.
    pub fn images(&self) -> impl Iterator<Item = &Image> {
        walk::inlines(self).filter_map(|inline| match inline {
            Inline::Image(image) => Some(image),
            _ => None,
        })
    }

    /// The targets of all links and images in the order of the text, each with its place.
    pub fn targets(&self) -> impl Iterator<Item = &Spanned<Target>> {
        walk::inlines(self).filter_map(|inline| match inline {
            Inline::Link(link) => Some(&link.target),
            Inline::Image(image) => Some(&image.target),
            _ => None,
        })
    }

    /// The headings for "on this page". A heading never stands inside another block.
    pub fn headings(&self) -> impl Iterator<Item = &Heading> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Heading(heading) => Some(heading),
            _ => None,
        })
    }

    /// The words alone, for descriptions and search: one line a paragraph, item or cell. Footnotes are left out.
    pub fn plain_text(&self) -> String {
        self.plain_text_with(&|_| String::new())
    }

    /// As [`plain_text`](Self::plain_text); a reference without words gives its entry's own name.
    pub fn plain_text_with(&self, names: &dyn Fn(&Reference) -> String) -> String {
        plain_text::of_blocks(&self.blocks, names)
    }
}
