use std::sync::Arc;

use super::{SourceFile, SourceId, Span};

/// All files that were read. A copy holds the same files, so it costs next to nothing.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Sources {
    /// `None`: the file is gone, and its place is free.
    files: Vec<Option<Arc<SourceFile>>>,
    free: Vec<SourceId>,
}

impl Sources {
    pub fn add(&mut self, file: SourceFile) -> SourceId {
        let file = Some(Arc::new(file));
        if let Some(id) = self.free.pop() {
            self.put(id, file);
            return id;
        }
        let id = SourceId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push(file);
        id
    }

    /// Another text of the same file: places in what was read of it before mean nothing any more.
    pub(crate) fn replace(&mut self, id: SourceId, file: SourceFile) {
        self.put(id, Some(Arc::new(file)));
    }

    /// A file that is gone. Its id will be another file's.
    pub(crate) fn remove(&mut self, id: SourceId) {
        if self.get(id).is_some() {
            self.put(id, None);
            self.free.push(id);
        }
    }

    fn put(&mut self, id: SourceId, file: Option<Arc<SourceFile>>) {
        if let Some(place) = self.files.get_mut(id.0 as usize) {
            *place = file;
        }
    }

    pub fn get(&self, id: SourceId) -> Option<&SourceFile> {
        self.files.get(id.0 as usize)?.as_deref()
    }

    /// All files with their ids; when nothing was removed, in the order they were read.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &SourceFile)> {
        (0..).map(SourceId).zip(&self.files).filter_map(|(id, file)| Some((id, file.as_deref()?)))
    }

    /// How many files there are, and how many ids were ever given out.
    pub fn counts(&self) -> (usize, usize) {
        (self.files.len() - self.free.len(), self.files.len())
    }

    pub fn path(&self, id: SourceId) -> &str {
        self.get(id).map_or("", |file| file.path.as_str())
    }

    pub fn slice(&self, span: Span) -> &str {
        self.get(span.source).and_then(|file| file.text.get(span.start..span.end)).unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_stay_with_their_files_and_are_used_again() {
        let mut sources = Sources::default();
        let [a, b] = ["a", "b"].map(|path| sources.add(SourceFile::new(path, "")));
        let before = sources.clone();
        sources.replace(a, SourceFile::new("a", "new"));
        sources.remove(b);
        sources.remove(b);
        assert_eq!((sources.get(a).unwrap().text.as_ref(), sources.path(b)), ("new", ""));
        assert_eq!((before.get(a).unwrap().text.as_ref(), before.path(b)), ("", "b"));
        assert_eq!((sources.iter().count(), sources.counts()), (1, (1, 2)));
        assert_eq!(sources.add(SourceFile::new("c", "")), b);
        assert_ne!(sources.add(SourceFile::new("d", "")), b);
        assert_eq!(sources.counts(), (3, 3));
    }
}
