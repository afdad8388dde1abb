use std::collections::BTreeMap;
use std::sync::Mutex;

use crate::model::values::Sha256Digest;

/// Documents printed before, by what they were made from. What is kept makes a build faster and never another one: a document
/// that is not given is printed anew, to the same bytes.
pub trait PrintCache: Sync {
    /// The document kept under `key`, whole and unchanged; `None` when there is none, or it cannot be read.
    fn get(&self, key: &Sha256Digest) -> Option<Vec<u8>>;

    /// Keeps a document. Whether that succeeds is of no consequence.
    fn put(&self, key: &Sha256Digest, document: &[u8]);
}

/// A cache in memory.
#[derive(Debug, Default)]
pub struct MemoryPrintCache {
    documents: Mutex<BTreeMap<Sha256Digest, Vec<u8>>>,
}

impl MemoryPrintCache {
    /// The keys of what is kept.
    pub fn keys(&self) -> Vec<Sha256Digest> {
        self.documents.lock().map(|documents| documents.keys().cloned().collect()).unwrap_or_default()
    }
}

impl PrintCache for MemoryPrintCache {
    fn get(&self, key: &Sha256Digest) -> Option<Vec<u8>> {
        self.documents.lock().ok()?.get(key).cloned()
    }

    fn put(&self, key: &Sha256Digest, document: &[u8]) {
        if let Ok(mut documents) = self.documents.lock() {
            documents.insert(key.clone(), document.to_vec());
        }
    }
}
