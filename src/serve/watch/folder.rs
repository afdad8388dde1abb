use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::listing::{Listing, inside, number};
use crate::world::hidden;

/// A folder that is watched, which may go and come back.
pub(super) struct Folder {
    /// Where it should be.
    path: PathBuf,
    /// Which folder it is at the moment; `None` while there is none.
    real: Option<Real>,
    pub(super) listing: Listing,
}

#[derive(Debug, PartialEq, Eq)]
struct Real {
    /// With every link resolved: that is how the system names it.
    path: PathBuf,
    /// Another folder in its place has another.
    number: u64,
}

impl Folder {
    pub(super) fn new(path: PathBuf) -> Self {
        // The program's own folder does not change while it runs, but who calls this one may.
        let path = std::path::absolute(&path).unwrap_or(path);
        Self { path, real: None, listing: Listing::default() }
    }

    /// Whether it is another folder than it was, or has come or gone.
    pub(super) fn is_another(&self) -> bool {
        self.found() != self.real
    }

    fn found(&self) -> Option<Real> {
        let path = fs::canonicalize(&self.path).ok()?;
        let metadata = fs::metadata(&path).ok()?;
        metadata.is_dir().then(|| Real { number: number(&metadata), path })
    }

    /// Finds out which folder it is now.
    pub(super) fn find(&mut self) {
        self.real = self.found();
    }

    /// Looks at all it holds.
    pub(super) fn look(&mut self) {
        self.listing = self.root().map(Listing::of).unwrap_or_default();
    }

    /// Where it is, every link resolved.
    pub(super) fn root(&self) -> Option<&Path> {
        self.real.as_ref().map(|real| real.path.as_path())
    }

    /// Looks at a place in it again; what else has changed below it.
    pub(super) fn look_again_at(&mut self, path: &str) -> BTreeSet<String> {
        let real = self.real.as_ref();
        real.map(|real| self.listing.look_again(&real.path, path)).unwrap_or_default()
    }

    /// Where in the folder a place is that the system named.
    pub(super) fn spot(&self, path: &Path) -> Spot {
        let Some(relative) = self.root().and_then(|root| path.strip_prefix(root).ok()) else {
            return Spot::Elsewhere;
        };
        if relative.components().any(|part| hidden(&part.as_os_str().to_string_lossy())) {
            return Spot::Elsewhere;
        }
        match inside(relative) {
            Some(path) if path.is_empty() => Spot::Itself,
            Some(path) => Spot::Inside(path),
            None => Spot::Nameless,
        }
    }
}

pub(super) enum Spot {
    Inside(String),
    /// Inside, under a name that is no text.
    Nameless,
    Itself,
    /// Outside, or what content never is: hidden files, and those editors leave behind.
    Elsewhere,
}
