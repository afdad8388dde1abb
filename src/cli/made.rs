use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::standing::Standing;

/// What a build made.
pub(super) struct Made {
    pub folder: PathBuf,
    pub pages: usize,
    pub pdfs: usize,
    pub files: usize,
    pub bytes: u64,
    /// Inside the folder, in order.
    pub paths: Vec<String>,
    /// What holds on the day of the site.
    pub standings: Vec<Standing>,
    /// Addresses written to the ledger.
    pub recorded: usize,
    pub time: Duration,
}

impl Made {
    /// Counts what is about to be published.
    pub(super) fn of(outputs: &BTreeMap<String, Vec<u8>>, folder: &Path) -> Self {
        let ending = |end: &str| outputs.keys().filter(|path| path.ends_with(end)).count();
        Self {
            folder: folder.to_path_buf(),
            pages: ending(".html"),
            pdfs: ending(".pdf"),
            files: outputs.len(),
            bytes: outputs.values().map(|bytes| bytes.len() as u64).sum(),
            paths: outputs.keys().cloned().collect(),
            standings: Vec::new(),
            recorded: 0,
            time: Duration::ZERO,
        }
    }

    pub(super) fn megabytes(&self) -> f64 {
        self.bytes as f64 / 1_000_000.0
    }
}
