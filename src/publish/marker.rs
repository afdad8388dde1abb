//! The two small files by which the publisher knows its own work again.
//!
//! Both hold one line that is the same in every build: no clock, no path, no name of a machine.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

/// Name of the file at the root of every published site; a folder without it was not made here.
pub const SITE_MARKER: &str = ".planvaerk";

/// The site marker's text: what it marks and the version of the published folder's form.
const SITE_LINE: &str = "planvaerk site 1\n";
/// What every version's site marker begins with.
const SITE_START: &str = "planvaerk site ";

/// Name of the file that makes a folder beside the target known as a staging folder.
const STAGING_MARKER: &str = "staging.planvaerk";
const STAGING_LINE: &str = "planvaerk staging 1\n";

/// Marks `site` as made here.
pub(crate) fn write_site(site: &Path) -> io::Result<()> {
    write(&site.join(SITE_MARKER), SITE_LINE)
}

/// Whether `folder` is a site that some version of the publisher made.
pub(crate) fn is_site(folder: &Path) -> bool {
    begins_with(&folder.join(SITE_MARKER), SITE_START)
}

/// Marks `folder` as a staging folder.
pub(crate) fn write_staging(folder: &Path) -> io::Result<()> {
    write(&folder.join(STAGING_MARKER), STAGING_LINE)
}

/// Whether `folder` is a staging folder of some build. The marker of one killed while writing it may be cut
/// short.
pub(crate) fn is_staging(folder: &Path) -> bool {
    let path = folder.join(STAGING_MARKER);
    let plain = path.symlink_metadata().is_ok_and(|m| m.is_file() && m.len() <= STAGING_LINE.len() as u64);
    plain && std::fs::read_to_string(&path).is_ok_and(|found| STAGING_LINE.starts_with(&found))
}

/// Takes the mark of a staging folder away; none there is no error.
pub(crate) fn remove_staging(folder: &Path) -> io::Result<()> {
    match std::fs::remove_file(folder.join(STAGING_MARKER)) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(e),
        _ => Ok(()),
    }
}

fn write(path: &Path, line: &str) -> io::Result<()> {
    File::create_new(path)?.write_all(line.as_bytes())
}

/// A marker is a plain file: through a symbolic link it would speak for another folder.
fn begins_with(path: &Path, start: &str) -> bool {
    let plain = path.symlink_metadata().is_ok_and(|m| m.is_file());
    let mut found = vec![0; start.len()];
    plain && File::open(path).and_then(|mut f| f.read_exact(&mut found)).is_ok() && found == start.as_bytes()
}
