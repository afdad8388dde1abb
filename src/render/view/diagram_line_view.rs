use serde::Serialize;

/// One line of text in a diagram, broken by us because SVG does not break lines.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DiagramLineView {
    /// Where the line begins, in user units.
    pub x: u32,
    /// Its baseline, in user units.
    pub y: u32,
    pub text: String,
    /// Whether it says what the box is (heavy) or is about it (light).
    pub strong: bool,
}
