use serde::Serialize;

/// An intervention in the list of them.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct InterventionLinkView {
    /// The fragment of this entry in the list.
    pub id: String,
    pub href: String,
    pub title: String,
    pub target_group: Option<String>,
}
