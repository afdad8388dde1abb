use serde::Serialize;

/// A SHA-256 digest for people and for comparing.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DigestView {
    /// Its first twelve digits.
    pub short: String,
    /// All 64.
    pub whole: String,
}
