use serde::Serialize;

use super::{ContactView, DiagramView, OrganisationBodyView, ProcedureView};

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
