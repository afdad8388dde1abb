use serde::Serialize;

/// Where something was taken from.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SourceView {
    pub name: String,
    pub href: Option<String>,
}
