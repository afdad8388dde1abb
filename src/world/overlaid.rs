use std::collections::BTreeMap;

use super::{FileKind, Refusal, World, WorldFile};

/// A world as it would be with some files written anew: what is checked before anything is written.
pub struct OverlaidWorld<'a> {
    below: &'a dyn World,
    files: BTreeMap<String, Vec<u8>>,
}

impl<'a> OverlaidWorld<'a> {
    pub fn new(below: &'a dyn World) -> Self {
        Self { below, files: BTreeMap::new() }
    }

    pub fn insert(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.files.insert(path.into(), bytes.into());
    }
}

impl World for OverlaidWorld<'_> {
    fn list(&self) -> Result<Vec<WorldFile>, Refusal> {
        let mut files = self.below.list()?;
        files.retain(|file| !self.files.contains_key(&file.path));
        files.extend(self.files.keys().map(|path| WorldFile { path: path.clone(), kind: FileKind::File }));
        files.sort_unstable();
        Ok(files)
    }

    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, Refusal> {
        let Some(bytes) = self.files.get(path) else { return self.below.read(path, limit) };
        let size = bytes.len() as u64;
        if size > limit { Err(Refusal::TooLarge { size }) } else { Ok(bytes.clone()) }
    }

    fn shown(&self, path: &str) -> String {
        self.below.shown(path)
    }
}
