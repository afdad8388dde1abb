use std::fs::{self, File, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// Several files changed together: all or none. Each is written beside its place first and takes it in one step; what was
/// there before is kept until everything is done, and is put back when it is not.
pub(super) struct Rewrite {
    done: Vec<Done>,
    /// Folders made on the way.
    folders: Vec<PathBuf>,
}

struct Done {
    path: PathBuf,
    /// What was there; `None`: nothing.
    before: Option<Vec<u8>>,
    permissions: Option<Permissions>,
}

impl Rewrite {
    pub(super) fn new() -> Self {
        Self { done: Vec::new(), folders: Vec::new() }
    }

    /// Puts the bytes in the place of a file that is there.
    pub(super) fn replace(&mut self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        // A link stays a link.
        let path = fs::canonicalize(path)?;
        let before = fs::read(&path)?;
        let permissions = fs::metadata(&path)?.permissions();
        let file = beside(&path, bytes, &permissions)?;
        file.persist(&path).map_err(|error| error.error)?;
        self.done.push(Done { path, before: Some(before), permissions: Some(permissions) });
        Ok(())
    }

    /// Writes a file where none may be, as readable as `like`.
    pub(super) fn create(&mut self, path: &Path, bytes: &[u8], like: &Path) -> io::Result<()> {
        let file = beside(path, bytes, &fs::metadata(like)?.permissions())?;
        file.persist_noclobber(path).map_err(|error| error.error)?;
        self.done.push(Done { path: path.to_owned(), before: None, permissions: None });
        Ok(())
    }

    /// Writes a file where none may be, and the folders it lies in.
    pub(super) fn create_new(&mut self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let missing = path.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
        let missing: Vec<&Path> = missing.take_while(|folder| !folder.exists()).collect();
        for folder in missing.into_iter().rev() {
            fs::create_dir(folder)?;
            self.folders.push(folder.to_owned());
        }
        let mut file = File::create_new(path)?;
        self.done.push(Done { path: path.to_owned(), before: None, permissions: None });
        file.write_all(bytes)?;
        file.sync_all()
    }

    pub(super) fn remove(&mut self, path: &Path) -> io::Result<()> {
        let before = fs::read(path)?;
        let permissions = fs::metadata(path)?.permissions();
        fs::remove_file(path)?;
        let done = Done { path: path.to_owned(), before: Some(before), permissions: Some(permissions) };
        self.done.push(done);
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
        for Done { path, before, permissions } in self.done.drain(..).rev() {
            // The system has refused already, and that is what is told; there is nothing more that could be done.
            drop(match (before, permissions) {
                (Some(bytes), Some(permissions)) => beside(&path, &bytes, &permissions)
                    .and_then(|file| file.persist(&path).map_err(|error| error.error).map(drop)),
                _ => fs::remove_file(&path),
            });
        }
        // One in which somebody else has put something stays.
        for folder in self.folders.drain(..).rev() {
            drop(fs::remove_dir(folder));
        }
    }
}

/// The bytes in a hidden file in the same folder, on the disk.
fn beside(path: &Path, bytes: &[u8], permissions: &Permissions) -> io::Result<NamedTempFile> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new().prefix(".planvaerk-").tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.as_file().set_permissions(permissions.clone())?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_kept_is_put_back() {
        let folder = tempfile::tempdir().unwrap();
        let [one, two, three] = ["one", "two", "three"].map(|name| folder.path().join(name));
        fs::write(&one, "1").unwrap();
        fs::write(&three, "3").unwrap();
        let change = |rewrite: &mut Rewrite| {
            rewrite.replace(&one, b"new").unwrap();
            rewrite.create(&two, b"2", &one).unwrap();
            rewrite.remove(&three).unwrap();
            assert_eq!(fs::read(&one).unwrap(), b"new");
            assert!(two.exists() && !three.exists());
        };
        let mut rewrite = Rewrite::new();
        change(&mut rewrite);
        assert!(rewrite.create(&one, b"x", &one).is_err(), "nothing is written over");
        drop(rewrite);
        let names = || fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(
            (fs::read(&one).unwrap(), fs::read(&three).unwrap(), names()),
            (b"1".to_vec(), b"3".to_vec(), 2)
        );
        let mut rewrite = Rewrite::new();
        change(&mut rewrite);
        rewrite.keep();
        assert_eq!((fs::read(&one).unwrap(), names()), (b"new".to_vec(), 2));
    }
}
