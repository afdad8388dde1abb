use serde::Serialize;

use super::DiagramLineView;

/// A box of a diagram with its text, in user units.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DiagramBoxView {
    pub x: u32,
    pub y: u32,
    pub width: u32,
    pub height: u32,
    /// The step's number, shown in a disc at the box's upper left corner.
    pub number: Option<u32>,
    pub lines: Vec<DiagramLineView>,
}
