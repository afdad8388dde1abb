use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, Metadata};
use std::path::Path;
use std::time::SystemTime;

use walkdir::WalkDir;

use crate::world::{DiskWorld, hidden};

/// What a folder held when it was last looked at: enough to tell that a file is another one now.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Listing {
    stamps: BTreeMap<String, Stamp>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stamp {
    Folder,
    File {
        length: u64,
        modified: Option<SystemTime>,
        number: u64,
    },
    /// A link to nothing, or a place that may not be looked at.
    Unknown,
}

impl Stamp {
    fn of(metadata: &Metadata) -> Self {
        if metadata.is_dir() {
            return Self::Folder;
        }
        Self::File { length: metadata.len(), modified: metadata.modified().ok(), number: number(metadata) }
    }
}

/// Which file it is, where the system says: one that was renamed into another's place is as long and as old at times.
#[cfg(unix)]
pub(super) fn number(metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

#[cfg(not(unix))]
pub(super) fn number(_: &Metadata) -> u64 {
    0
}

impl Listing {
    pub(super) fn of(root: &Path) -> Self {
        let mut listing = Self::default();
        listing.walk(root, "");
        listing
    }

    fn walk(&mut self, root: &Path, below: &str) {
        let (most, deepest) = DiskWorld::LIMITS;
        let from = if below.is_empty() { root.to_path_buf() } else { root.join(below) };
        let walk = WalkDir::new(from).follow_links(false).max_depth(deepest + 1);
        let shown = walk
            .into_iter()
            .filter_entry(|entry| entry.depth() == 0 || !hidden(&entry.file_name().to_string_lossy()));
        for entry in shown.flatten() {
            let Some(path) = entry.path().strip_prefix(root).ok().and_then(inside) else { continue };
            if path.is_empty() {
                continue;
            }
            if self.stamps.len() > most {
                return;
            }
            // Of a link, the file it leads to: that is what is read.
            let stamp = fs::metadata(entry.path()).map_or(Stamp::Unknown, |metadata| Stamp::of(&metadata));
            self.stamps.insert(path, stamp);
        }
    }

    /// Looks at a place, and all below it, again. What has changed there beside the place itself: of a folder that was renamed
    /// the system tells nothing but its name.
    pub(super) fn look_again(&mut self, root: &Path, path: &str) -> BTreeSet<String> {
        let below = format!("{path}/");
        let known = self.stamps.range(below.clone()..).take_while(|(path, _)| path.starts_with(&below));
        let known: Vec<String> = known.map(|(path, _)| path.clone()).collect();
        let mut before = Self::default();
        for path in known.into_iter().chain([path.to_owned()]) {
            if let Some((path, stamp)) = self.stamps.remove_entry(&path) {
                before.stamps.insert(path, stamp);
            }
        }
        let mut now = Self::default();
        now.walk(root, path);
        let changes = before.changes(&now);
        self.stamps.append(&mut now.stamps);
        changes
    }

    pub(super) fn has_folder(&self, path: &str) -> bool {
        self.stamps.get(path) == Some(&Stamp::Folder)
    }

    /// What is there, gone or another than before.
    pub(super) fn changes(&self, newer: &Self) -> BTreeSet<String> {
        let gone = self.stamps.keys().filter(|path| !newer.stamps.contains_key(*path));
        let other = newer.stamps.iter().filter(|(path, stamp)| self.stamps.get(*path) != Some(stamp));
        gone.chain(other.map(|(path, _)| path)).cloned().collect()
    }
}

/// A path inside a folder as the preview names it, `/` between parts. `None`: some part of it is no text.
pub(super) fn inside(relative: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = relative.components().map(|part| part.as_os_str().to_str()).collect();
    parts.map(|parts| parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_new_gone_or_another_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::create_dir_all(root.join("a/b")).unwrap();
        for name in ["a/one", "a/b/two", "a/b/.hidden", "three"] {
            fs::write(root.join(name), "1").unwrap();
        }
        let before = Listing::of(root);
        assert_eq!(before.changes(&Listing::of(root)), BTreeSet::new());
        fs::write(root.join("a/b/two"), "22").unwrap();
        fs::write(root.join("a/b/.hidden"), "22").unwrap();
        fs::remove_file(root.join("three")).unwrap();
        fs::create_dir(root.join("c")).unwrap();
        fs::write(root.join("new"), "1").unwrap();
        fs::rename(root.join("new"), root.join("a/one")).unwrap();
        let after = Listing::of(root);
        let expected = ["a/one", "a/b/two", "c", "three"].map(str::to_owned);
        assert_eq!(before.changes(&after), BTreeSet::from(expected));
        let mut again = before;
        let a = BTreeSet::from(["a/b/two", "a/one"].map(str::to_owned));
        assert_eq!(again.look_again(root, "a"), a);
        for path in ["c", "three", "not/there"] {
            again.look_again(root, path);
        }
        assert!(again.has_folder("c") && !again.has_folder("three") && !again.has_folder("a/one"));
        assert_eq!(again, after);
    }
}
