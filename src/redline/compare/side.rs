use std::ops::Range;

use crate::redline::text::{EditionText, FieldName, Passage};

/// One edition's passages in one row.
pub(super) struct Side<'t> {
    pub text: &'t EditionText,
    pub parts: Vec<Part<'t>>,
    /// Of each item, where its passages stand in the row.
    of_items: Vec<Range<usize>>,
}

/// A passage and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part<'t> {
    pub item: usize,
    pub field: FieldName,
    pub passage: &'t Passage,
}

impl<'t> Side<'t> {
    pub(super) fn new(text: &'t EditionText) -> Self {
        let mut parts = Vec::new();
        let mut of_items = Vec::new();
        for (item, of) in text.items.iter().enumerate() {
            let begin = parts.len();
            for (field, passages) in &of.fields {
                parts.extend(passages.iter().map(|passage| Part { item, field: *field, passage }));
            }
            of_items.push(begin..parts.len());
        }
        Self { text, parts, of_items }
    }

    /// Where a field's passages stand in the row; empty when the item has no such field.
    pub(super) fn field(&self, item: usize, field: FieldName) -> Range<usize> {
        let Some(of) = self.of_items.get(item) else { return 0..0 };
        let parts = self.parts.get(of.clone()).unwrap_or(&[]);
        let begin = of.start + parts.partition_point(|part| part.field < field);
        let end = of.start + parts.partition_point(|part| part.field <= field);
        begin..end
    }
}
