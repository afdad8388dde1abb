use serde::Serialize;

use super::{LinkView, MemberView};

/// A body of the organisation: its adopted text, and an overview drawn from it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct OrganisationBodyView {
    /// The fragment.
    pub id: String,
    pub name: String,
    /// The adopted text; blocks, headings from `<h3>`.
    pub text_html: String,
    pub members: Vec<MemberView>,
    pub tasks: Vec<String>,
    /// How often it meets.
    pub meets: Option<String>,
    /// The body it belongs to, a fragment of the same page.
    pub parent: Option<LinkView>,
}
