//! When bytes must have reached the disk.
//!
//! A killed process loses nothing that it has written: the system holds it. A power cut does, and the file
//! systems of the day may keep the rename of a folder while they lose the bytes of the files just written in
//! it: a site of empty pages. A plan that people look up in an emergency, often after a storm, must not be
//! lost that way, so the new site's bytes are sent to the disk before the switch, and the switch itself
//! before the old site is removed. One call for the whole file system costs less than one a file.
//!
//! Only Linux has that call. Elsewhere the order is left to the file system.

use std::io;
use std::path::Path;

/// Sends everything written to the file system that `folder` is on to its disk, and waits for it.
#[cfg(any(target_os = "linux", target_os = "android"))]
pub(crate) fn file_system_of(folder: &Path) -> io::Result<()> {
    Ok(rustix::fs::syncfs(std::fs::File::open(folder)?)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android")))]
pub(crate) fn file_system_of(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Sends the names in `folder` to the disk, and waits for it.
#[cfg(any(target_os = "linux", target_os = "android"))]
pub(crate) fn names_in(folder: &Path) -> io::Result<()> {
    std::fs::File::open(folder)?.sync_all()
}

#[cfg(not(any(target_os = "linux", target_os = "android")))]
pub(crate) fn names_in(_: &Path) -> io::Result<()> {
    Ok(())
}
