use super::{SourceFile, SourceId, Span};

/// All files that were read, in the order they were read.
#[derive(Debug, Default, Clone)]
pub struct Sources {
    files: Vec<SourceFile>,
}

impl Sources {
    pub fn add(&mut self, file: SourceFile) -> SourceId {
        let id = SourceId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push(file);
        id
    }

    pub fn get(&self, id: SourceId) -> Option<&SourceFile> {
        self.files.get(id.0 as usize)
    }

    /// All files with their ids, in the order they were read.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &SourceFile)> {
        (0..).map(SourceId).zip(&self.files)
    }

    pub fn path(&self, id: SourceId) -> &str {
        self.get(id).map_or("", |file| file.path.as_str())
    }

    pub fn slice(&self, span: Span) -> &str {
        self.get(span.source).and_then(|file| file.text.get(span.start..span.end)).unwrap_or("")
    }
}
