use serde_json::Value;

use super::TextPlace;
use super::blocks::list;
use crate::markdown::Document;
use crate::render::html::Links;

/// One text on its way to paper.
pub(super) struct Walk<'a> {
    pub text: &'a Document,
    pub links: &'a dyn Links,
    /// `None` on a card.
    pub place: Option<&'a TextPlace<'a>>,
}

impl Walk<'_> {
    pub fn document(&self) -> Vec<Value> {
        let mut out = self.blocks(&self.text.blocks);
        if self.place.is_none() && !self.text.footnotes.is_empty() {
            let notes = self.text.footnotes.iter().map(|note| self.blocks(&note.blocks)).collect();
            out.push(list(Some(1), notes));
        }
        out
    }
}
