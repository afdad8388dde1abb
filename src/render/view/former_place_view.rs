use serde::Serialize;

use super::LinkView;

/// Something that stood on the page and no longer does, so that an old link to it lands on an answer.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FormerPlaceView {
    /// The `#fragment` it had.
    pub id: String,
    pub title: String,
    /// What became of it, a whole sentence.
    pub text: String,
    /// Why, in the municipality's words.
    pub why: Option<String>,
    /// Where to read it now, or where it was read last.
    pub links: Vec<LinkView>,
}
