use std::collections::BTreeMap;

/// Where a text stands in a document.
#[derive(Debug, Clone, Copy)]
pub struct TextPlace<'a> {
    /// The level of its first headings: one below the heading the text stands under.
    pub heading_base: u8,
    /// Stands before every id the text makes, so that texts can share a document.
    pub id_prefix: &'a str,
    /// The text's number among those of the document: notes are called by it.
    pub text: usize,
    /// The pictures that can be printed: from the path in the edition to the name the layout reads.
    pub pictures: &'a BTreeMap<String, String>,
}

impl TextPlace<'_> {
    /// The level on paper of a heading that the writer gave `level`; a PDF 1.7 has tags for six (ISO 32000-1, 14.8.4.3.2).
    pub(super) fn level(&self, level: u8) -> u8 {
        self.heading_base.saturating_add(level).saturating_sub(1).clamp(1, 6)
    }
}
