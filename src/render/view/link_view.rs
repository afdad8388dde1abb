use serde::Serialize;

/// A link: where it leads and what it says.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LinkView {
    /// Relative to the page, or absolute for another site, or a `mailto:` address.
    pub href: String,
    pub text: String,
}
