use serde::Serialize;

use super::DiagramBoxView;

/// A picture of boxes below each other with lines between them, drawn as SVG by `components/diagram.svg.html`.
///
/// One user unit is one CSS pixel at normal size: 320 units fit a phone. What it shows stands as text beside it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DiagramView {
    /// Unique on the page; prefix of the ids inside the picture.
    pub id: String,
    /// The picture's accessible name.
    pub title: String,
    /// What it shows, in a sentence.
    pub description: String,
    pub width: u32,
    pub height: u32,
    pub boxes: Vec<DiagramBoxView>,
    /// Path data of lines without arrowhead: one body belongs to another.
    pub lines: Vec<String>,
    /// Path data of lines with an arrowhead at their end: one step follows another.
    pub arrows: Vec<String>,
}
