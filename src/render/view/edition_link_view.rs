use serde::Serialize;

/// The page's matter in one of the plan's editions.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct EditionLinkView {
    /// The edition's name in addresses: `2024`.
    pub edition: String,
    pub href: String,
    pub in_force: bool,
    /// Whether it is the edition of this page.
    pub current: bool,
}
