//! Who does what, with its two pictures.

use serde::Serialize;

use super::{ContactView, LinkView};

/// The section on who does what.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct OrganisationView {
    pub intro_html: Option<String>,
    pub resource_persons: Vec<ContactView>,
    pub bodies: Vec<OrganisationBodyView>,
    /// The bodies and how they belong together; `none` when there are fewer than two.
    pub diagram: Option<DiagramView>,
    pub procedure: Option<ProcedureView>,
}

/// A body of the organisation: its adopted text, and an overview drawn from it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct OrganisationBodyView {
    /// The fragment.
    pub id: String,
    pub name: String,
    /// The adopted text; blocks, headings from `<h3>`.
    pub text_html: String,
    pub members: Vec<MemberView>,
    pub tasks: Vec<String>,
    /// How often it meets.
    pub meets: Option<String>,
    /// The body it belongs to, a fragment of the same page.
    pub parent: Option<LinkView>,
}

/// A member of a body: a function or an authority, never a private person.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct MemberView {
    pub name: String,
    /// Its entry on the contact page.
    pub href: Option<String>,
}

/// The case procedure, from a concern to a decision: an overview drawn from the adopted text.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ProcedureView {
    pub title: String,
    pub steps: Vec<ProcedureStepView>,
    /// The steps below each other.
    pub diagram: DiagramView,
}

/// A step of the case procedure.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ProcedureStepView {
    /// The fragment.
    pub id: String,
    pub text: String,
    /// `none` where the plan's text does not say.
    pub responsible: Option<String>,
}

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
