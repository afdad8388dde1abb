use serde::Serialize;

/// What a shared link shows elsewhere (Open Graph). Site name, description and address come from the page and the site.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct OpenGraphView {
    pub title: String,
    /// `website` for home and front pages, `article` for the others.
    pub kind: String,
    /// Language and country with underscore: `da_DK`.
    pub locale: String,
}
