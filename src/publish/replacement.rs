use std::fs::{self, Permissions};
use std::io::{self, Write};
use std::path::Path;

use tempfile::NamedTempFile;

use super::{flush, own_name};
use crate::diagnostic::{Argument, Phrase};
use crate::world::reason;

/// Why a file was left as it is.
#[derive(Debug)]
pub(crate) enum NotWritten {
    /// It is no longer what was read: somebody else has written to it since.
    Changed,
    /// Somebody has seen to it that it is not written to.
    Protected,
    Refused(io::Error),
}

impl NotWritten {
    pub(crate) fn reason(&self) -> Argument {
        match self {
            Self::Changed => Phrase::FileChanged.into(),
            Self::Protected => Phrase::WriteProtected.into(),
            Self::Refused(error) => reason(error),
        }
    }
}

impl From<io::Error> for NotWritten {
    fn from(error: io::Error) -> Self {
        Self::Refused(error)
    }
}

/// Makes `after` of what is at a path, in one step: whatever happens, there is the one or the other, whole. `None`: there is
/// nothing. What was read there, `before`, is looked for once more as late as can be, and nothing else is ever replaced. A file
/// keeps its rights; one that was not there gets `rights`, or those of any new file.
pub(crate) fn replace(
    path: &Path,
    before: Option<&[u8]>,
    after: Option<&[u8]>,
    rights: Option<&Permissions>,
) -> Result<(), NotWritten> {
    let own = if before.is_some() { fs::metadata(path).ok().map(|file| file.permissions()) } else { None };
    if after.is_some() && own.as_ref().is_some_and(Permissions::readonly) {
        return Err(NotWritten::Protected);
    }
    let new = after.map(|bytes| written_beside(path, bytes, own.as_ref().or(rights))).transpose()?;
    let now = match fs::read(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        read => Some(read?),
    };
    if now.as_deref() != before {
        return Err(NotWritten::Changed);
    }
    match (new, before) {
        (Some(new), Some(_)) => drop(new.persist(path).map_err(|error| error.error)?),
        (Some(new), None) => match new.persist_noclobber(path) {
            Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => {
                return Err(NotWritten::Changed);
            }
            // Not every file system can refuse by itself; nothing was there a moment ago.
            Err(error) => drop(error.file.persist(path).map_err(|error| error.error)?),
            Ok(_) => {}
        },
        (None, Some(_)) => fs::remove_file(path)?,
        (None, None) => {}
    }
    // A file system that cannot send names to the disk on demand does it in its own time.
    let _ = flush::names_in(folder_of(path));
    Ok(())
}

/// The bytes in a hidden file in the same folder, on the disk: to take the place of the path's in one step.
pub(crate) fn written_beside(
    path: &Path,
    bytes: &[u8],
    rights: Option<&Permissions>,
) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    let prefix = own_name::beside(path.file_name().unwrap_or_default(), "");
    builder.prefix(&prefix).rand_bytes(own_name::UNIQUE_LENGTH);
    // As readable as any new file of this user's, not as secret as a temporary one.
    #[cfg(unix)]
    let builder = builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder_of(path))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    if let Some(rights) = rights {
        file.as_file().set_permissions(rights.clone())?;
    }
    Ok(file)
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
