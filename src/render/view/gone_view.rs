use serde::Serialize;

use super::LinkView;

/// The page at an address that no single page has taken the place of.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct GoneView {
    /// What became of it, a whole sentence.
    pub text: String,
    /// Why, in the municipality's words.
    pub why: Option<String>,
    /// Its parts where they are now, or where it was read last.
    pub links: Vec<LinkView>,
}
