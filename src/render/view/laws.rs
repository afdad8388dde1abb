//! The basis in law.

use serde::Serialize;

use super::{ChangeNoteView, DateView};

/// The section on the plan's basis in law.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LegalBasisView {
    /// The adopted text; blocks, headings from `<h2>`.
    pub body_html: String,
    /// The registry's entries for the statutes cited, which are not part of the adopted text.
    pub laws: Vec<LawView>,
}

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

/// A consolidated wording of a statute (*lovbekendtgørelse*).
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ConsolidationView {
    /// `LBK nr. 890`.
    pub title: String,
    pub date: DateView,
    /// Its ELI address.
    pub href: Option<String>,
}

/// A cited provision of a statute.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ProvisionView {
    /// The fragment, unique on the page: `barnets-lov-15-3`.
    pub id: String,
    /// `§ 15, stk. 3`.
    pub cite: String,
    /// The wording as the plan quotes it.
    pub text: Option<String>,
    /// The title and date of the consolidation the wording was read in, as one text.
    pub read_in: Option<String>,
    /// When somebody last compared the wording with the statute.
    pub checked: Option<DateView>,
    /// That it was changed since the edition of the page was adopted.
    pub change: Option<ChangeNoteView>,
}
