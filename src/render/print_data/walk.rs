use serde_json::Value;

use super::TextPlace;
use super::blocks::list;
use super::heading_levels::below;
use crate::markdown::Document;
use crate::render::html::Links;

/// One text on its way to paper.
pub(super) struct Walk<'a> {
    pub text: &'a Document,
    pub links: &'a dyn Links,
    /// `None` on a card.
    pub place: Option<&'a TextPlace<'a>>,
    /// Of the headings, in their order.
    levels: Vec<u8>,
}

impl<'a> Walk<'a> {
    pub fn on_card(text: &'a Document, links: &'a dyn Links) -> Self {
        Self { text, links, place: None, levels: Vec::new() }
    }

    pub fn in_document(text: &'a Document, links: &'a dyn Links, place: &'a TextPlace<'a>) -> Self {
        let levels = below(place.heading_base, text.headings().map(|heading| heading.level));
        Self { text, links, place: Some(place), levels }
    }

    pub fn document(&self) -> Vec<Value> {
        let mut out = self.blocks(&self.text.blocks);
        if self.place.is_none() && !self.text.footnotes.is_empty() {
            let notes = self.text.footnotes.iter().map(|note| self.blocks(&note.blocks)).collect();
            out.push(list(Some(1), notes));
        }
        out
    }

    /// The level of the heading with this id.
    pub fn level(&self, id: &str) -> u8 {
        let at = self.text.headings().position(|heading| heading.id == id);
        at.and_then(|at| self.levels.get(at)).copied().unwrap_or(1)
    }
}
