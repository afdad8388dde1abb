use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::output_path::OutputPath;

/// Why a site was not published. The old site, if there was one, stands untouched in every case but
/// [`PublishError::Displaced`].
///
/// The text is for developers; whoever shows it to users makes a diagnostic of the variant.
#[derive(Debug)]
pub enum PublishError {
    /// The target is the root of the file system, or a path that names nothing that could be made.
    NotAFolderName { target: PathBuf },
    /// The folder that the target is to lie in does not exist.
    NoParent { parent: PathBuf },
    /// The target is something else than a folder.
    NotAFolder { target: PathBuf },
    /// The target is a symbolic link: replacing it would leave what it points to as it was.
    SymbolicLink { target: PathBuf },
    /// The target is the current folder, or holds it.
    CurrentFolder { target: PathBuf },
    /// The target is, holds or lies in a folder that the build reads from.
    OverlapsInput { target: PathBuf, input: PathBuf },
    /// The target is a file system of its own (a mounted volume), which cannot change places with another
    /// folder.
    MountPoint { target: PathBuf },
    /// The target holds files and was not made by this program; only `force` replaces it.
    Foreign { target: PathBuf },
    /// Another build is writing to the same target right now.
    Busy { target: PathBuf },
    /// One output is to be a file where another needs a folder.
    FileIsFolder { file: OutputPath, inside: OutputPath },
    /// The system does not let this user write here.
    NotWritable { path: PathBuf, source: io::Error },
    /// The disk, or the user's share of it, is full.
    DiskFull { path: PathBuf, source: io::Error },
    /// The system refused for another reason.
    Io { path: PathBuf, source: io::Error },
    /// On a system without an exchange of folders the old site was moved aside, the new one could not take
    /// its place, and the old one could not be put back. It lies whole in `old`; the next build puts it back.
    Displaced { target: PathBuf, old: PathBuf, source: io::Error },
}

impl PublishError {
    /// Sorts an error of the system, met at `path`, by what the user can do about it.
    pub(crate) fn from_io(path: &Path, source: io::Error) -> Self {
        use io::ErrorKind as Kind;
        let path = path.to_path_buf();
        match source.kind() {
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Self::NotWritable { path, source },
            Kind::StorageFull | Kind::QuotaExceeded => Self::DiskFull { path, source },
            _ => Self::Io { path, source },
        }
    }
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAFolderName { target } => write!(f, "{} cannot be an output folder", target.display()),
            Self::NoParent { parent } => write!(f, "the folder {} does not exist", parent.display()),
            Self::NotAFolder { target } => write!(f, "{} is not a folder", target.display()),
            Self::SymbolicLink { target } => write!(f, "{} is a symbolic link", target.display()),
            Self::CurrentFolder { target } => {
                write!(f, "{} is or holds the current folder", target.display())
            }
            Self::OverlapsInput { target, input } => {
                write!(f, "{} overlaps {}, which the build reads from", target.display(), input.display())
            }
            Self::MountPoint { target } => write!(f, "{} is a file system of its own", target.display()),
            Self::Foreign { target } => {
                write!(f, "{} holds files and was not made by planvaerk", target.display())
            }
            Self::Busy { target } => write!(f, "another build is writing to {}", target.display()),
            Self::FileIsFolder { file, inside } => write!(f, "{file} is a file, and {inside} lies inside it"),
            Self::NotWritable { path, source } => write!(f, "{} is not writable: {source}", path.display()),
            Self::DiskFull { path, source } => write!(f, "no room for {}: {source}", path.display()),
            Self::Io { path, source } => write!(f, "{}: {source}", path.display()),
            Self::Displaced { target, old, source } => {
                write!(
                    f,
                    "{} could not be replaced ({source}); the old site is in {}",
                    target.display(),
                    old.display()
                )
            }
        }
    }
}

impl std::error::Error for PublishError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::NotWritable { source, .. }
            | Self::DiskFull { source, .. }
            | Self::Io { source, .. }
            | Self::Displaced { source, .. } => Some(source),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_systems_errors_are_sorted() {
        let sorted = |kind: io::ErrorKind| PublishError::from_io(Path::new("p"), kind.into());
        assert!(matches!(sorted(io::ErrorKind::ReadOnlyFilesystem), PublishError::NotWritable { .. }));
        assert!(matches!(sorted(io::ErrorKind::PermissionDenied), PublishError::NotWritable { .. }));
        assert!(matches!(sorted(io::ErrorKind::StorageFull), PublishError::DiskFull { .. }));
        assert!(matches!(sorted(io::ErrorKind::QuotaExceeded), PublishError::DiskFull { .. }));
        assert!(matches!(sorted(io::ErrorKind::Interrupted), PublishError::Io { .. }));
    }
}
