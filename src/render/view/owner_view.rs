use serde::Serialize;

/// Who is responsible for the text of a page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct OwnerView {
    pub name: String,
    /// The owner's entry on the contact page.
    pub href: Option<String>,
}
