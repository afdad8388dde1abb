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
    kept: Mutex<Kept>,
    /// The bytes it may hold; `None`: as many as come.
    limit: Option<usize>,
}

#[derive(Debug, Default)]
struct Kept {
    /// With the number of the time each was asked for last.
    documents: BTreeMap<Sha256Digest, (u64, Vec<u8>)>,
    time: u64,
    bytes: usize,
}

impl MemoryPrintCache {
    /// One that forgets what nobody has asked for longest, to hold at most so many bytes.
    pub fn bounded(limit: usize) -> Self {
        Self { limit: Some(limit), ..Self::default() }
    }

    /// The keys of what is kept.
    pub fn keys(&self) -> Vec<Sha256Digest> {
        self.kept.lock().map(|kept| kept.documents.keys().cloned().collect()).unwrap_or_default()
    }
}

impl PrintCache for MemoryPrintCache {
    fn get(&self, key: &Sha256Digest) -> Option<Vec<u8>> {
        let mut kept = self.kept.lock().ok()?;
        kept.time += 1;
        let now = kept.time;
        let (asked, document) = kept.documents.get_mut(key)?;
        *asked = now;
        Some(document.clone())
    }

    fn put(&self, key: &Sha256Digest, document: &[u8]) {
        let Ok(mut kept) = self.kept.lock() else { return };
        if self.limit.is_some_and(|limit| document.len() > limit) {
            return;
        }
        kept.time += 1;
        let new = (kept.time, document.to_vec());
        kept.bytes += document.len();
        if let Some((_, before)) = kept.documents.insert(key.clone(), new) {
            kept.bytes -= before.len();
        }
        while self.limit.is_some_and(|limit| kept.bytes > limit) {
            let oldest =
                kept.documents.iter().min_by_key(|(_, (asked, _))| *asked).map(|(key, _)| key.clone());
            let Some((_, gone)) = oldest.and_then(|key| kept.documents.remove(&key)) else { return };
            kept.bytes -= gone.len();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bounded_cache_forgets_what_was_asked_for_longest_ago() {
        let cache = MemoryPrintCache::bounded(10);
        let [a, b, c, d] = [b"a", b"b", b"c", b"d"].map(|key| Sha256Digest::of(key));
        cache.put(&a, b"1234");
        cache.put(&b, b"1234");
        assert!(cache.get(&a).is_some());
        cache.put(&c, b"1234");
        assert_eq!([&a, &b, &c].map(|key| cache.get(key).is_some()), [true, false, true]);
        cache.put(&d, b"12345678901");
        assert_eq!(cache.keys().len(), 2, "too large for it");
        cache.put(&a, b"123456");
        assert_eq!((cache.get(&a).as_deref(), cache.keys().len()), (Some(&b"123456"[..]), 2));
    }
}
