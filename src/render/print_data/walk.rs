use super::{Block, Paper, TextPlace};
use crate::compose::Links;
use crate::markdown::Document;

/// One text on its way to paper.
pub(super) struct Walk<'a> {
    pub text: &'a Document,
    pub links: &'a dyn Links,
    pub paper: &'a dyn Paper,
    /// `None` on a card.
    pub place: Option<&'a TextPlace<'a>>,
}

impl Walk<'_> {
    pub fn document(&self) -> Vec<Block> {
        let mut out = self.blocks(&self.text.blocks);
        if self.place.is_none() && !self.text.footnotes.is_empty() {
            let notes = self.text.footnotes.iter().map(|note| self.blocks(&note.blocks)).collect();
            out.push(Block::list(Some(1), notes));
        }
        out
    }
}
