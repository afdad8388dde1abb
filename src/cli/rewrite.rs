use std::fs::{self, Permissions};
use std::path::{Path, PathBuf};

use crate::publish::{NotWritten, replace};

/// Several files changed together: all or none. Each takes its place in one step, and only where there is still what was read
/// there; that is kept until everything is done, and is put back when it is not.
pub(super) struct Rewrite {
    done: Vec<Done>,
    /// Folders made on the way.
    folders: Vec<PathBuf>,
}

/// `None`: nothing.
struct Done {
    path: PathBuf,
    before: Option<Vec<u8>>,
    after: Option<Vec<u8>>,
    rights: Option<Permissions>,
}

impl Rewrite {
    pub(super) fn new() -> Self {
        Self { done: Vec::new(), folders: Vec::new() }
    }

    /// Puts the bytes in the place of a file in which `before` was read.
    pub(super) fn replace(&mut self, path: &Path, before: &[u8], bytes: &[u8]) -> Result<(), NotWritten> {
        // A link stays a link.
        let path = fs::canonicalize(path)?;
        self.make(Done { path, before: Some(before.to_vec()), after: Some(bytes.to_vec()), rights: None })
    }

    /// Writes a file where none may be, as readable as `like`.
    pub(super) fn create(&mut self, path: &Path, bytes: &[u8], like: &Path) -> Result<(), NotWritten> {
        let rights = Some(fs::metadata(like)?.permissions());
        self.make(Done { path: path.to_owned(), before: None, after: Some(bytes.to_vec()), rights })
    }

    /// Writes a file where none may be, and the folders it lies in.
    pub(super) fn create_new(&mut self, path: &Path, bytes: &[u8]) -> Result<(), NotWritten> {
        let missing = path.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
        let missing: Vec<&Path> = missing.take_while(|folder| !folder.exists()).collect();
        for folder in missing.into_iter().rev() {
            fs::create_dir(folder)?;
            self.folders.push(folder.to_owned());
        }
        self.make(Done { path: path.to_owned(), before: None, after: Some(bytes.to_vec()), rights: None })
    }

    /// Removes a file in which `before` was read.
    pub(super) fn remove(&mut self, path: &Path, before: &[u8]) -> Result<(), NotWritten> {
        let rights = Some(fs::metadata(path)?.permissions());
        self.make(Done { path: path.to_owned(), before: Some(before.to_vec()), after: None, rights })
    }

    fn make(&mut self, change: Done) -> Result<(), NotWritten> {
        let Done { path, before, after, rights } = &change;
        replace(path, before.as_deref(), after.as_deref(), rights.as_ref())?;
        self.done.push(change);
        Ok(())
    }

    /// Everything is as it should be: what was there before is let go.
    pub(super) fn keep(mut self) {
        self.done.clear();
        self.folders.clear();
    }
}

/// Without [`Rewrite::keep`] everything is put back, the last first.
impl Drop for Rewrite {
    fn drop(&mut self) {
        for Done { path, before, after, rights } in self.done.drain(..).rev() {
            // What somebody else has written since stays. Where the system refuses, it has refused already, and that is what is
            // told; there is nothing more that could be done.
            drop(replace(&path, after.as_deref(), before.as_deref(), rights.as_ref()));
        }
        // One in which somebody else has put something stays.
        for folder in self.folders.drain(..).rev() {
            drop(fs::remove_dir(folder));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_kept_is_put_back() {
        let folder = tempfile::tempdir().unwrap();
        let [one, two, three] = ["one", "two", "three"].map(|name| folder.path().join(name));
        let four = folder.path().join("a/b/four");
        fs::write(&one, "1").unwrap();
        fs::write(&three, "3").unwrap();
        let change = |rewrite: &mut Rewrite| {
            rewrite.replace(&one, b"1", b"new").unwrap();
            rewrite.create(&two, b"2", &one).unwrap();
            rewrite.remove(&three, b"3").unwrap();
            rewrite.create_new(&four, b"4").unwrap();
            assert_eq!(fs::read(&one).unwrap(), b"new");
            assert!(two.exists() && !three.exists() && four.exists());
        };
        let mut rewrite = Rewrite::new();
        change(&mut rewrite);
        for taken in [&one, &two] {
            let refused = rewrite.create(taken, b"x", &one);
            assert!(matches!(refused, Err(NotWritten::Changed)), "nothing is written over");
        }
        drop(rewrite);
        let names = || fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(
            (fs::read(&one).unwrap(), fs::read(&three).unwrap(), names()),
            (b"1".to_vec(), b"3".to_vec(), 2)
        );
        let mut rewrite = Rewrite::new();
        change(&mut rewrite);
        rewrite.keep();
        assert_eq!((fs::read(&one).unwrap(), names()), (b"new".to_vec(), 3));
    }

    #[test]
    fn what_somebody_else_wrote_is_never_lost() {
        let folder = tempfile::tempdir().unwrap();
        let [one, two, three] = ["one", "two", "three"].map(|name| folder.path().join(name));
        for path in [&one, &three] {
            fs::write(path, "somebody's").unwrap();
        }
        let mut rewrite = Rewrite::new();
        assert!(matches!(rewrite.replace(&one, b"read", b"mine"), Err(NotWritten::Changed)));
        assert!(matches!(rewrite.remove(&three, b"read"), Err(NotWritten::Changed)));
        // Nor what is written between the change and its being put back.
        rewrite.replace(&one, b"somebody's", b"mine").unwrap();
        rewrite.create(&two, b"mine", &one).unwrap();
        rewrite.remove(&three, b"somebody's").unwrap();
        for path in [&one, &two, &three] {
            fs::write(path, "newer").unwrap();
        }
        drop(rewrite);
        for path in [&one, &two, &three] {
            assert_eq!(fs::read(path).unwrap(), b"newer", "{}", path.display());
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
    }

    #[test]
    fn a_file_that_is_write_protected_stays_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("one");
        fs::write(&path, "1").unwrap();
        let mut rights = fs::metadata(&path).unwrap().permissions();
        rights.set_readonly(true);
        fs::set_permissions(&path, rights).unwrap();
        let mut rewrite = Rewrite::new();
        assert!(matches!(rewrite.replace(&path, b"1", b"2"), Err(NotWritten::Protected)));
        assert_eq!(
            (fs::read(&path).unwrap(), fs::read_dir(folder.path()).unwrap().count()),
            (b"1".to_vec(), 1)
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link_and_rights_stay_as_they_are() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("real"), "1").unwrap();
        fs::set_permissions(path("real"), Permissions::from_mode(0o640)).unwrap();
        symlink("real", path("link")).unwrap();
        let mode = |name: &str| fs::metadata(path(name)).unwrap().permissions().mode();
        let before = mode("real");
        let mut rewrite = Rewrite::new();
        rewrite.replace(&path("link"), b"1", b"2").unwrap();
        rewrite.create(&path("beside"), b"2", &path("real")).unwrap();
        rewrite.create_new(&path("new"), b"2").unwrap();
        fs::write(path("plain"), "").unwrap();
        assert!(fs::symlink_metadata(path("link")).unwrap().is_symlink());
        assert_eq!((fs::read(path("real")).unwrap(), mode("real")), (b"2".to_vec(), before));
        assert_eq!((mode("beside"), mode("new")), (before, mode("plain")), "as any new file");
        drop(rewrite);
        assert_eq!((fs::read(path("real")).unwrap(), mode("real")), (b"1".to_vec(), before));
    }
}
