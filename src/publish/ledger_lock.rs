use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::Path;
use std::time::Duration;

use super::file_lock::{FileLock, Patience};
use super::own_name;
use crate::model::AddressLedger;

/// The right to write the ledger of a content folder.
///
/// It is held while the ledger is read once more and replaced, which is a moment, and not while a site is made: so others wait for
/// it. The lock's file is in the content folder, which is the one place that all who build the content have in common, on whatever
/// machine; it is hidden from content and gone when nobody writes. Who writes no addresses needs no lock: the ledger is replaced in
/// one step, so whoever reads it reads a whole one.
#[derive(Debug)]
pub(crate) struct LedgerLock {
    _lock: FileLock,
}

/// Replacing the ledger takes milliseconds: whoever has it longer is stopped, or on a slow disk.
const PATIENCE: Patience = Patience { silent: Duration::from_secs(1), most: Duration::from_secs(10) };

impl LedgerLock {
    /// Waits its turn; `tell` is called when that takes long. `None`: another run still has it.
    pub(crate) fn wait(content: &Path, tell: impl FnOnce()) -> io::Result<Option<Self>> {
        let name = OsStr::new(AddressLedger::FILE);
        let Some(lock) = FileLock::wait(&content.join(own_name::beside(name, "lock")), PATIENCE, tell)?
        else {
            return Ok(None);
        };
        if lock.is_sure() {
            clear_leftovers(content, name);
        }
        Ok(Some(Self { _lock: lock }))
    }
}

/// Removes ledgers that killed runs began to write. Under the lock no living run has one.
fn clear_leftovers(content: &Path, name: &OsStr) {
    for entry in fs::read_dir(content).into_iter().flatten().flatten() {
        if own_name::is_unique_beside(name, &entry.file_name()) {
            // One that stays is hidden, and in nobody's way.
            let _ = fs::remove_file(entry.path());
        }
    }
}
