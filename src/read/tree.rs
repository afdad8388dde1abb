use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::source::SourceId;

/// The content folder as read. Paths are relative to it, `/` between parts.
#[derive(Debug, Default, Clone)]
pub struct Tree {
    /// `.yaml`, `.md`, `.lock` and `.ledger` files.
    pub texts: BTreeMap<String, SourceId>,
    /// All other files.
    pub attachments: BTreeMap<String, Arc<[u8]>>,
    /// Those of them that are drawings, as texts, so that a finding can point into them. One that is no UTF-8 is not here.
    pub drawings: BTreeMap<String, SourceId>,
    pub folders: BTreeSet<String>,
    /// What is there but could not be read; a finding says why.
    pub unreadable: BTreeSet<String>,
    /// By the folder of a plan or an edition: a number that is another one whenever anything in it is. Only to be compared with
    /// those of another tree of the same [`Remembered`](super::Remembered).
    pub revisions: BTreeMap<String, u64>,
}

/// What a map of paths has whose path begins with that of a folder, its own included, and little else: of names that go on after
/// the folder's some may be among them.
pub(crate) fn below_folder<'a, T>(
    files: &'a BTreeMap<String, T>,
    folder: &str,
) -> impl Iterator<Item = (&'a String, &'a T)> {
    let folder = folder.to_owned();
    files.range(folder.clone()..).take_while(move |(path, _)| path.starts_with(&folder))
}

impl Tree {
    /// Whether a file, or a folder it is in, is there but could not be read.
    pub fn is_unreadable(&self, path: &str) -> bool {
        let folders = path.match_indices('/').filter_map(|(at, _)| path.get(..at));
        folders.chain([path]).any(|path| self.unreadable.contains(path))
    }

    /// Whether something in a folder, or the folder itself, could not be read.
    pub fn has_unreadable_in(&self, folder: &str) -> bool {
        self.unreadable.iter().any(|path| {
            path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }

    /// The names directly inside a folder, folders only.
    pub fn folders_in<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a str> {
        // A folder of a memory world exists by its files, so both are looked at.
        let below = |path: &'a str| {
            path.strip_prefix(folder)?.strip_prefix('/')?.split_once('/').map(|(name, _)| name)
        };
        let texts = below_folder(&self.texts, folder).map(|(path, _)| path);
        let others = below_folder(&self.attachments, folder).map(|(path, _)| path);
        let with_files = texts.chain(others).filter_map(move |path| below(path));
        let empty = self.folders.iter().filter_map(move |path| {
            let name = path.strip_prefix(folder)?.strip_prefix('/')?;
            (!name.contains('/')).then_some(name)
        });
        with_files.chain(empty).collect::<BTreeSet<_>>().into_iter()
    }

    /// The names of the texts directly inside a folder.
    pub fn texts_in<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a str> {
        below_folder(&self.texts, folder).filter_map(move |(path, _)| {
            let name = path.strip_prefix(folder)?.strip_prefix('/')?;
            (!name.contains('/')).then_some(name)
        })
    }
}
