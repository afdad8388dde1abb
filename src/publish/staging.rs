use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::error::PublishError;
use super::marker;
use super::output_path::OutputPath;
use super::own_name::UNIQUE_LENGTH;
use super::place::Place;
use super::unfinished::Unfinished;

/// The folder beside the target in which a new site is made, and into which the old one goes.
///
/// ```text
/// .public.planvaerk-Xk2…   (readable by its owner alone)
///   staging.planvaerk      what makes the folder known as ours
///   site/                  the new site; after the exchange the old one
///   old/                   the old site, on systems without an exchange
/// ```
///
/// Dropping it removes all of this.
#[derive(Debug)]
pub(crate) struct Staging {
    folder: Unfinished,
}

impl Staging {
    pub(crate) fn make(place: &Place) -> Result<Self, PublishError> {
        let made = || {
            let mut named = tempfile::Builder::new();
            named.prefix(&place.beside("")).rand_bytes(UNIQUE_LENGTH).tempdir_in(place.parent())
        };
        // From here on this type removes the folder, in its own order.
        let folder = Unfinished::make(|| made().map(tempfile::TempDir::keep));
        let staging = Self { folder: folder.map_err(|e| PublishError::from_io(place.parent(), e))? };
        marker::write_staging(staging.folder.path())
            // The site's own folder is made like any other, so that it gets the rights the user's umask
            // gives.
            .and_then(|()| fs::create_dir(staging.site()))
            .and_then(|()| marker::write_site(&staging.site()))
            .map_err(|e| PublishError::from_io(staging.folder.path(), e))?;
        Ok(staging)
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    pub(crate) fn site(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    pub(crate) fn old(&self) -> PathBuf {
        self.folder.path().join("old")
    }

    /// Writes all outputs, files in parallel. Gives the number of those that lie in the site `before` with
    /// the same bytes.
    pub(crate) fn fill(
        &self,
        outputs: &BTreeMap<OutputPath, Vec<u8>>,
        before: Option<&Path>,
    ) -> Result<usize, PublishError> {
        let site = self.site();
        let folders: BTreeSet<OutputPath> = outputs.keys().flat_map(OutputPath::folders).collect();
        for folder in &folders {
            let path = folder.below(&site);
            fs::create_dir(&path).map_err(|e| PublishError::from_io(&path, e))?;
        }
        let same = outputs.par_iter().map(|(path, bytes)| {
            let file = path.below(&site);
            // `create_new`: on a file system without capitals two outputs may fall on one file, which is an
            // error.
            File::create_new(&file)
                .and_then(|mut f| f.write_all(bytes))
                .map_err(|e| PublishError::from_io(&file, e))?;
            Ok(usize::from(before.is_some_and(|site| holds(&path.below(site), bytes))))
        });
        same.try_reduce(|| 0, |a, b| Ok(a + b))
    }

    /// Removes the folder and all in it now; `false` when some of it is still there.
    pub(crate) fn remove(self) -> bool {
        remove(self.folder.path())
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        remove(self.folder.path());
    }
}

/// Removes what killed builds of this place left, or puts back the site that one of them had moved aside. The
/// caller holds the place's lock, so no living build owns any of it. Gives the folders that could not be
/// removed.
pub(crate) fn clear_leftovers(place: &Place) -> Result<Vec<PathBuf>, PublishError> {
    let mut stuck = Vec::new();
    let failed = |e| PublishError::from_io(place.parent(), e);
    for entry in fs::read_dir(place.parent()).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let is_folder = entry.file_type().is_ok_and(|t| t.is_dir());
        if !is_folder || !place.is_unique_beside(&entry.file_name()) {
            continue;
        }
        let staging = entry.path();
        if !marker::is_staging(&staging) {
            // Killed before it could mark its folder, or after it had removed the mark: then there is nothing
            // in it, and a folder with something in it is not ours to remove.
            let _ = fs::remove_dir(&staging);
            continue;
        }
        let (old, target) = (staging.join("old"), place.folder());
        let vacant = target.symlink_metadata().is_err_and(|e| e.kind() == io::ErrorKind::NotFound);
        if vacant && old.symlink_metadata().is_ok_and(|m| m.is_dir()) {
            fs::rename(&old, &target).map_err(|e| PublishError::from_io(&old, e))?;
        }
        if !remove(&staging) {
            stuck.push(staging);
        }
    }
    stuck.sort();
    Ok(stuck)
}

/// Removes a staging folder, its mark last: killed halfway, the rest is still known as ours. Links are
/// removed, not followed.
fn remove(staging: &Path) -> bool {
    let emptied = ["site", "old"].iter().all(|part| match fs::remove_dir_all(staging.join(part)) {
        Ok(()) => true,
        Err(e) => e.kind() == io::ErrorKind::NotFound,
    });
    emptied && marker::remove_staging(staging).is_ok() && fs::remove_dir(staging).is_ok()
}

/// Whether the plain file `path` holds exactly `bytes`.
fn holds(path: &Path, bytes: &[u8]) -> bool {
    let right_size = path.symlink_metadata().is_ok_and(|m| m.is_file() && m.len() == bytes.len() as u64);
    right_size && fs::read(path).is_ok_and(|found| found == bytes)
}
