use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::PathBuf;

use super::error::PublishError;
use super::place::Place;
use super::unfinished::Unfinished;

/// The right to write one site, held by one build at a time.
///
/// It is a lock on an empty file beside the site. The system lets go of the lock when the process ends,
/// however it ends, so a killed build never stands in the way of the next one. A second build of the same
/// site is refused, not made to wait: it may have read older content than the first, and would then undo it.
#[derive(Debug)]
pub(crate) struct BuildLock {
    path: Unfinished,
    _file: File,
}

impl BuildLock {
    pub(crate) fn take(place: &Place) -> Result<Self, PublishError> {
        let path = place.parent().join(place.beside("lock"));
        loop {
            let opened = OpenOptions::new().write(true).create(true).truncate(false).open(&path);
            let file = opened.map_err(|e| PublishError::from_io(&path, e))?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(PublishError::Busy { target: place.folder() }),
                // Some network file systems have no locks; there two builds at once are the owner's own
                // affair, and still each of them puts a whole site in place.
                Err(TryLockError::Error(e)) if e.kind() == io::ErrorKind::Unsupported => {}
                Err(TryLockError::Error(e)) => return Err(PublishError::from_io(&path, e)),
            }
            // The build before may have removed the file between our opening and our locking it: then the
            // lock is on a file that nobody else will find.
            if is_still(&path, &file) {
                let path = Unfinished::make(|| Ok::<PathBuf, PublishError>(path))?;
                return Ok(Self { path, _file: file });
            }
        }
    }
}

impl Drop for BuildLock {
    fn drop(&mut self) {
        // While the lock is still held: whoever opened the file in the meantime sees that it is gone and
        // opens it anew.
        let _ = fs::remove_file(self.path.path());
    }
}

#[cfg(unix)]
fn is_still(path: &std::path::Path, file: &File) -> bool {
    use std::os::unix::fs::MetadataExt;
    let Ok(held) = file.metadata() else { return false };
    path.symlink_metadata().is_ok_and(|named| (named.dev(), named.ino()) == (held.dev(), held.ino()))
}

#[cfg(not(unix))]
fn is_still(path: &std::path::Path, _: &File) -> bool {
    path.exists()
}
