use serde::Serialize;

/// A file to download.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DownloadView {
    pub href: String,
    /// What it is, with its format: `Hent kortet som PDF (A4)`.
    pub text: String,
}
