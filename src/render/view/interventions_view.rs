use serde::Serialize;

use super::InterventionLinkView;

/// The section that lists the interventions.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct InterventionsView {
    pub intro_html: Option<String>,
    pub interventions: Vec<InterventionLinkView>,
}
