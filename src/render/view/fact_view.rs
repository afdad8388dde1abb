use serde::Serialize;

/// A fact of a list of facts: what it is called, and what is known of it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FactView {
    pub name: String,
    /// One a line. A text with an address is a link.
    pub values: Vec<FactValueView>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct FactValueView {
    pub text: String,
    pub href: Option<String>,
    /// ISO 8601, when the text is a date.
    pub iso: Option<String>,
}
