use serde::Serialize;

use super::{ChangeNoteView, ConsolidationView, ProvisionView};

/// A statute of the registry with the provisions the plan cites.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LawView {
    /// The fragment.
    pub id: String,
    /// The short name: `barnets lov`.
    pub short: String,
    pub title: String,
    /// `LOV nr. 721 …`.
    pub number: Option<String>,
    /// The statute's ELI address.
    pub href: Option<String>,
    /// That it was changed since the edition of the page was adopted.
    pub change: Option<ChangeNoteView>,
    /// Oldest first.
    pub consolidations: Vec<ConsolidationView>,
    pub provisions: Vec<ProvisionView>,
}
