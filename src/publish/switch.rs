//! The one step in which a new site takes the place of the old one.

use std::fs;
use std::io;
use std::path::Path;

use super::error::PublishError;

/// Puts the folder `new` at `target`. A folder that stood there is afterwards at `new`, or at `aside` on
/// systems without an exchange.
///
/// Where the system has an exchange, whoever opens `target` at any moment finds the old site or the new one,
/// whole.
pub(crate) fn switch(new: &Path, target: &Path, aside: &Path) -> Result<(), PublishError> {
    match system::exchange(new, target) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => place_first(new, target),
        Err(e) if system::is_missing(&e) => by_moving_aside(new, target, aside),
        outcome => outcome.map_err(|e| PublishError::from_io(target, e)),
    }
}

/// Puts `new` where nothing stands.
fn place_first(new: &Path, target: &Path) -> Result<(), PublishError> {
    let placed = match system::rename_to_nothing(new, target) {
        // A plain rename takes the place of an empty folder at most: it fails when there are files at the
        // target.
        Err(e) if system::is_missing(&e) => fs::rename(new, target),
        outcome => outcome,
    };
    placed.map_err(|e| PublishError::from_io(target, e))
}

/// Two renames, with a moment between them in which no site stands at `target`. Killed in that moment, the
/// next build puts the old site back.
fn by_moving_aside(new: &Path, target: &Path, aside: &Path) -> Result<(), PublishError> {
    match fs::rename(target, aside) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => return place_first(new, target),
        outcome => outcome.map_err(|e| PublishError::from_io(target, e))?,
    }
    let Err(source) = fs::rename(new, target) else { return Ok(()) };
    match fs::rename(aside, target) {
        Ok(()) => Err(PublishError::from_io(target, source)),
        Err(_) => {
            Err(PublishError::Displaced { target: target.to_path_buf(), old: aside.to_path_buf(), source })
        }
    }
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
mod system {
    use std::io;
    use std::path::Path;

    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;

    pub(super) fn exchange(one: &Path, other: &Path) -> io::Result<()> {
        Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
    }

    pub(super) fn rename_to_nothing(from: &Path, to: &Path) -> io::Result<()> {
        Ok(renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE)?)
    }

    /// Whether the error says that the kernel (ENOSYS) or the file system (EINVAL, ENOTSUP) has no such
    /// rename.
    pub(super) fn is_missing(error: &io::Error) -> bool {
        let missing = [Errno::NOSYS, Errno::INVAL, Errno::NOTSUP].map(Errno::raw_os_error);
        error.raw_os_error().is_some_and(|code| missing.contains(&code))
    }
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
mod system {
    use std::io;
    use std::path::Path;

    pub(super) fn exchange(_: &Path, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    pub(super) fn rename_to_nothing(_: &Path, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    pub(super) fn is_missing(error: &io::Error) -> bool {
        error.kind() == io::ErrorKind::Unsupported
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(path: &Path, text: &str) {
        fs::create_dir(path).unwrap();
        fs::write(path.join("index.html"), text).unwrap();
    }

    fn text(path: &Path) -> String {
        fs::read_to_string(path.join("index.html")).unwrap()
    }

    #[test]
    fn moving_aside_puts_the_new_site_in_place_and_keeps_the_old_one() {
        let room = tempfile::tempdir().unwrap();
        let [new, target, aside] = ["new", "target", "aside"].map(|n| room.path().join(n));
        folder(&new, "new");
        folder(&target, "old");
        by_moving_aside(&new, &target, &aside).unwrap();
        assert_eq!((text(&target), text(&aside)), ("new".into(), "old".into()));
        assert!(!new.exists());
    }

    #[test]
    fn moving_aside_puts_the_old_site_back_when_the_new_one_cannot_come() {
        let room = tempfile::tempdir().unwrap();
        let [new, target, aside] = ["new", "target", "aside"].map(|n| room.path().join(n));
        folder(&target, "old");
        assert!(matches!(by_moving_aside(&new, &target, &aside), Err(PublishError::Io { .. })));
        assert_eq!(text(&target), "old");
        assert!(!aside.exists());
    }

    #[test]
    fn moving_aside_needs_no_old_site() {
        let room = tempfile::tempdir().unwrap();
        let [new, target, aside] = ["new", "target", "aside"].map(|n| room.path().join(n));
        folder(&new, "new");
        by_moving_aside(&new, &target, &aside).unwrap();
        assert_eq!(text(&target), "new");
    }

    #[test]
    fn a_first_site_never_takes_the_place_of_files() {
        let room = tempfile::tempdir().unwrap();
        let [new, target] = ["new", "target"].map(|n| room.path().join(n));
        folder(&new, "new");
        folder(&target, "somebody's");
        assert!(place_first(&new, &target).is_err());
        assert_eq!((text(&new), text(&target)), ("new".into(), "somebody's".into()));
    }

    /// What the fallback is chosen by: this file system or the error of one that cannot.
    #[test]
    fn the_switch_works_on_this_system() {
        let room = tempfile::tempdir().unwrap();
        let [new, target, aside] = ["new", "target", "aside"].map(|n| room.path().join(n));
        folder(&new, "1");
        switch(&new, &target, &aside).unwrap();
        folder(&new, "2");
        switch(&new, &target, &aside).unwrap();
        assert_eq!(text(&target), "2");
        let old = if aside.exists() { &aside } else { &new };
        assert_eq!(text(old), "1");
    }
}
