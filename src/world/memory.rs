use std::collections::BTreeMap;

use super::{FileKind, Refusal, World, WorldFile};

/// Files in memory, for tests and for what is built into the program.
#[derive(Debug, Default, Clone)]
pub struct MemoryWorld {
    files: BTreeMap<String, Vec<u8>>,
}

impl MemoryWorld {
    pub fn insert(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.files.insert(path.into(), bytes.into());
    }

    pub fn remove(&mut self, path: &str) -> Option<Vec<u8>> {
        self.files.remove(path)
    }
}

impl World for MemoryWorld {
    fn list(&self) -> Result<Vec<WorldFile>, Refusal> {
        Ok(self.files.keys().map(|path| WorldFile { path: path.clone(), kind: FileKind::File }).collect())
    }

    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, Refusal> {
        let bytes = self.files.get(path).ok_or(Refusal::NotFound)?;
        let size = bytes.len() as u64;
        if size > limit { Err(Refusal::TooLarge { size }) } else { Ok(bytes.clone()) }
    }

    fn shown(&self, path: &str) -> String {
        path.to_owned()
    }
}
