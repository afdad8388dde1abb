use serde::Serialize;

/// The same matter in other versions, by the link relations of RFC 5829; each `none` where it has no such page.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct VersionLinksView {
    /// In the edition before.
    pub predecessor: Option<String>,
    /// In the edition after.
    pub successor: Option<String>,
    /// In the edition in force.
    pub latest: Option<String>,
}
