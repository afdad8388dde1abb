use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::error::PublishError;
use super::marker;
use super::options::PublishOptions;
use super::own_name;

/// The place of a site on disk: a folder that exists, and the name of the site in it.
#[derive(Debug)]
pub(crate) struct Place {
    parent: PathBuf,
    name: OsString,
}

impl Place {
    /// Finds the place that `target` names, links in the way to it followed.
    pub(crate) fn find(target: &Path) -> Result<Self, PublishError> {
        // `site/..` and `.` have no name of their own, but the folder they lead to has one.
        let named = match target.file_name() {
            Some(_) => target.to_path_buf(),
            None if target.as_os_str().is_empty() => return Err(no_name(target)),
            None => target.canonicalize().map_err(|e| PublishError::from_io(target, e))?,
        };
        let (Some(parent), Some(name)) = (named.parent(), named.file_name()) else {
            return Err(no_name(target));
        };
        let parent = if parent.as_os_str().is_empty() { Path::new(".") } else { parent };
        let parent = match parent.canonicalize() {
            Ok(found) if found.is_dir() => found,
            Ok(found) => return Err(PublishError::NotAFolder { target: found }),
            Err(e) if e.kind() == io::ErrorKind::NotFound => {
                return Err(PublishError::NoParent { parent: parent.to_path_buf() });
            }
            Err(e) if e.kind() == io::ErrorKind::NotADirectory => {
                return Err(PublishError::NotAFolder { target: parent.to_path_buf() });
            }
            Err(e) => return Err(PublishError::from_io(parent, e)),
        };
        Ok(Self { parent, name: name.to_owned() })
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.parent.join(&self.name)
    }

    pub(crate) fn parent(&self) -> &Path {
        &self.parent
    }

    /// The name of a file or folder of ours beside the site: `.public.planvaerk-` and `suffix` for the site
    /// `public`.
    pub(crate) fn beside(&self, suffix: impl AsRef<OsStr>) -> OsString {
        own_name::beside(&self.name, suffix)
    }

    /// Whether a name has letters of chance after that.
    pub(crate) fn is_unique_beside(&self, found: &OsStr) -> bool {
        own_name::is_unique_beside(&self.name, found)
    }

    /// Whether a site may stand here, taking the place of what is here now.
    pub(crate) fn check(&self, options: &PublishOptions) -> Result<(), PublishError> {
        let target = self.folder();
        let found = match target.symlink_metadata() {
            Ok(found) => Some(found),
            Err(e) if e.kind() == io::ErrorKind::NotFound => None,
            Err(e) => return Err(PublishError::from_io(&target, e)),
        };
        if found.as_ref().is_some_and(fs::Metadata::is_symlink) {
            return Err(PublishError::SymbolicLink { target });
        }
        if found.as_ref().is_some_and(|m| !m.is_dir()) {
            return Err(PublishError::NotAFolder { target });
        }
        // The name as the disk has it, where capitals make no difference.
        let real = target.canonicalize().unwrap_or_else(|_| target.clone());
        if std::env::current_dir()
            .and_then(|d| d.canonicalize())
            .is_ok_and(|current| current.starts_with(&real))
        {
            return Err(PublishError::CurrentFolder { target });
        }
        for input in &options.inputs {
            let Ok(input) = input.canonicalize() else { continue };
            if input.starts_with(&real) || real.starts_with(&input) {
                return Err(PublishError::OverlapsInput { target, input });
            }
        }
        let Some(found) = found else { return Ok(()) };
        if !same_file_system(&found, &self.parent)? {
            return Err(PublishError::MountPoint { target });
        }
        let mut entries = fs::read_dir(&target).map_err(|e| PublishError::from_io(&target, e))?;
        if entries.next().is_some() && !marker::is_site(&target) && !options.force {
            return Err(PublishError::Foreign { target });
        }
        Ok(())
    }
}

fn no_name(target: &Path) -> PublishError {
    PublishError::NotAFolderName { target: target.to_path_buf() }
}

#[cfg(unix)]
fn same_file_system(found: &fs::Metadata, parent: &Path) -> Result<bool, PublishError> {
    use std::os::unix::fs::MetadataExt;
    let parent_system = parent.metadata().map_err(|e| PublishError::from_io(parent, e))?.dev();
    Ok(found.dev() == parent_system)
}

#[cfg(not(unix))]
fn same_file_system(_: &fs::Metadata, _: &Path) -> Result<bool, PublishError> {
    Ok(true)
}
