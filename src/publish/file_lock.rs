use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use same_file::Handle;

use super::unfinished::Unfinished;

/// What one run at a time may do: a lock on an empty file, which is there as long as somebody has it.
///
/// The system lets go of the lock when the process ends, however it ends, so a killed run never stands in the way of the
/// next one.
#[derive(Debug)]
pub(crate) struct FileLock {
    path: Unfinished,
    _held: Handle,
    is_sure: bool,
}

/// How long others are waited for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Patience {
    /// After this long whoever sits there is told.
    pub silent: Duration,
    /// After this long it is given up.
    pub most: Duration,
}

/// How often it is tried while others have it.
const AGAIN: Duration = Duration::from_millis(20);

impl FileLock {
    /// `None`: another run has it.
    pub(crate) fn take(path: &Path) -> io::Result<Option<Self>> {
        loop {
            let held = Handle::from_file(open(path)?)?;
            let is_sure = match held.as_file().try_lock() {
                Ok(()) => true,
                Err(TryLockError::WouldBlock) => return Ok(None),
                Err(TryLockError::Error(error)) if has_no_locks(&error) => false,
                Err(TryLockError::Error(error)) => return Err(error),
            };
            // The run before may have removed the file between our opening and our locking it: then the lock is on a file
            // that nobody else will find.
            if Handle::from_path(path).is_ok_and(|named| named == held) {
                let path = Unfinished::make(|| Ok::<_, io::Error>(path.to_owned()))?;
                return Ok(Some(Self { path, _held: held, is_sure }));
            }
        }
    }

    /// The same for those who wait their turn. `None`: another run still has it when patience is at its end.
    pub(crate) fn wait(path: &Path, patience: Patience, tell: impl FnOnce()) -> io::Result<Option<Self>> {
        let (begun, mut tell) = (Instant::now(), Some(tell));
        loop {
            let taken = Self::take(path);
            let is_busy = match &taken {
                Ok(taken) => taken.is_none(),
                // Windows lets nobody open a file that is being removed.
                Err(error) => cfg!(windows) && error.kind() == io::ErrorKind::PermissionDenied,
            };
            if !is_busy || begun.elapsed() >= patience.most {
                return taken;
            }
            if begun.elapsed() >= patience.silent
                && let Some(tell) = tell.take()
            {
                tell();
            }
            thread::sleep(AGAIN);
        }
    }

    /// Whether no other run can have it. Some network file systems have no locks: there runs at once are the owner's own
    /// affair, and what is done under the lock must be whole without it.
    pub(crate) fn is_sure(&self) -> bool {
        self.is_sure
    }
}

impl Drop for FileLock {
    fn drop(&mut self) {
        // While the lock is still held: whoever opened the file in the meantime sees that it is gone and opens it anew.
        let _ = fs::remove_file(self.path.path());
    }
}

/// Another user's file may only be there to be read, which is enough to wait for it.
fn open(path: &Path) -> io::Result<File> {
    let opened = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path);
    opened.or_else(|error| match error.kind() {
        io::ErrorKind::PermissionDenied => File::open(path).map_err(|_| error),
        _ => Err(error),
    })
}

#[cfg(unix)]
fn has_no_locks(error: &io::Error) -> bool {
    use rustix::io::Errno;
    let missing = [Errno::NOLCK, Errno::NOSYS, Errno::NOTSUP].map(Errno::raw_os_error);
    error.raw_os_error().is_some_and(|code| missing.contains(&code))
}

#[cfg(not(unix))]
fn has_no_locks(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::Unsupported
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

    use super::*;

    const SHORT: Patience = Patience { silent: Duration::from_millis(40), most: Duration::from_millis(200) };

    #[test]
    fn one_at_a_time_and_nothing_is_left() {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("lock");
        let first = FileLock::take(&path).unwrap().unwrap();
        assert!(first.is_sure() && FileLock::take(&path).unwrap().is_none());
        drop(first);
        assert!(!path.exists());
        assert!(FileLock::take(&path).unwrap().is_some());
        // What a killed run left is nobody's.
        fs::write(&path, "").unwrap();
        drop(FileLock::take(&path).unwrap().unwrap());
        assert!(!path.exists());
    }

    #[test]
    fn who_waits_is_told_once_and_given_up_in_the_end() {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("lock");
        let first = FileLock::take(&path).unwrap().unwrap();
        let told = Cell::new(0);
        let tell = || told.set(told.get() + 1);
        assert!(FileLock::wait(&path, SHORT, tell).unwrap().is_none());
        assert_eq!(told.get(), 1);
        drop(first);
        assert!(FileLock::wait(&path, SHORT, tell).unwrap().is_some());
        assert_eq!(told.get(), 1, "nobody is told of no wait");
        assert!(FileLock::wait(&room.path().join("none/lock"), SHORT, tell).is_err());
    }

    /// The file comes and goes all the time, and still no two have it.
    #[test]
    fn many_threads_take_turns() {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("lock");
        let patience = Patience { silent: Duration::MAX, most: Duration::from_secs(60) };
        let (is_taken, turns) = (AtomicBool::new(false), AtomicU32::new(0));
        thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..50 {
                        let _lock = FileLock::wait(&path, patience, || {}).unwrap().unwrap();
                        assert!(!is_taken.swap(true, Ordering::SeqCst));
                        thread::yield_now();
                        turns.fetch_add(1, Ordering::SeqCst);
                        is_taken.store(false, Ordering::SeqCst);
                    }
                });
            }
        });
        assert_eq!(turns.into_inner(), 400);
        assert!(!path.exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_file_system_without_locks_is_known_by_its_answer() {
        use rustix::io::Errno;
        for missing in [Errno::NOLCK, Errno::NOSYS, Errno::OPNOTSUPP] {
            assert!(has_no_locks(&missing.into()), "{missing}");
        }
        for other in [Errno::IO, Errno::BADF, Errno::INTR] {
            assert!(!has_no_locks(&other.into()), "{other}");
        }
    }
}
