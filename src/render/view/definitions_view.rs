use serde::Serialize;

use super::TermView;

/// The section of definitions.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DefinitionsView {
    pub intro_html: Option<String>,
    pub terms: Vec<TermView>,
}
