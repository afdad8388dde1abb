use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// What stands on the disk while something is being made, and must not be left there. One list for the process: a program
/// is interrupted as a whole.
static UNFINISHED: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// How long files may still appear in a folder that is being removed: other threads write on until the process ends.
const PATIENCE: Duration = Duration::from_secs(5);

/// A file or folder that [`give_up`] removes. Dropping it takes it off the list, and leaves it where it is.
#[derive(Debug)]
pub(crate) struct Unfinished {
    path: PathBuf,
}

impl Unfinished {
    /// Makes it, and has it on the list from that moment.
    pub(crate) fn make<E>(made: impl FnOnce() -> Result<PathBuf, E>) -> Result<Self, E> {
        let mut list = list();
        let path = made()?;
        list.push(path.clone());
        Ok(Self { path })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        let mut list = list();
        if let Some(at) = list.iter().position(|path| *path == self.path) {
            list.swap_remove(at);
        }
    }
}

/// Takes a step that is done whole or not at all: an interruption comes before it or after it. Nothing [`Unfinished`]
/// may begin or end in it.
pub(crate) fn undisturbed<T>(step: impl FnOnce() -> T) -> T {
    let _list = list();
    step()
}

/// Removes everything unfinished. Whoever is in a step finishes it first; nobody begins another: the process is to end now.
pub(crate) fn give_up() {
    let list = list();
    let until = Instant::now() + PATIENCE;
    for path in list.iter() {
        while !is_gone(path) && Instant::now() < until {
            thread::sleep(Duration::from_millis(5));
        }
    }
    // Held until the process is no more.
    std::mem::forget(list);
}

fn is_gone(path: &Path) -> bool {
    match path.symlink_metadata() {
        Err(_) => true,
        Ok(it) if it.is_dir() => fs::remove_dir_all(path).is_ok(),
        Ok(_) => fs::remove_file(path).is_ok(),
    }
}

fn list() -> MutexGuard<'static, Vec<PathBuf>> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}
