use serde::Serialize;

use super::DateView;

/// A consolidated wording of a statute (*lovbekendtgørelse*).
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ConsolidationView {
    /// `LBK nr. 890`.
    pub title: String,
    pub date: DateView,
    /// Its ELI address.
    pub href: Option<String>,
}
