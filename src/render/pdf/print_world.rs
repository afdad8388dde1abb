use std::collections::BTreeMap;
use std::num::NonZeroU16;
use std::ops::RangeInclusive;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, World};

use super::PrintTheme;

/// What Typst sees while it sets one document: the theme's layouts and fonts, and the document's data and pictures.
pub(super) struct PrintWorld<'a> {
    pub theme: &'a PrintTheme,
    pub main: FileId,
    pub data: Bytes,
    /// By Typst's number of the path, as [`PrintTheme::files`].
    pub files: BTreeMap<NonZeroU16, Bytes>,
    pub pages: Option<RangeInclusive<usize>>,
}

impl World for PrintWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.theme.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.theme.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.theme.sources.get(&id.into_raw()).cloned().ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.theme.data_id {
            return Ok(self.data.clone());
        }
        let files = [&self.files, &self.theme.files];
        files.iter().find_map(|files| files.get(&id.into_raw())).cloned().ok_or_else(|| not_found(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.theme.fonts.get(index).cloned()
    }

    /// A card is the same whenever it is made: a layout that asks for today's date gets an error.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}
