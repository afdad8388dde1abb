use serde::Serialize;

use super::{EmergencyView, LinkView};

/// The site and its municipality: the same on every page of one language, so nothing here is relative to a page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SiteView {
    /// The municipality's name.
    pub name: String,
    /// Eight digits.
    pub cvr: String,
    /// Street, then postal code and city.
    pub address_lines: Vec<String>,
    /// Absolute.
    pub website: Option<LinkView>,
    /// In the order of `site.yaml`.
    pub emergency: Vec<EmergencyView>,
    /// Absolute address of the accessibility statement.
    pub accessibility_statement: Option<String>,
    /// Name and version for `<meta name="generator">`.
    pub generator: String,
}
