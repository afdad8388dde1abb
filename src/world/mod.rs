//! Where files come from: a folder on disk, or memory. The only place that reads from the system.

mod disk;
mod memory;
mod overlaid;
mod refusal;
mod text;
mod world_file;

pub use self::disk::DiskWorld;
pub(crate) use self::disk::hidden;
pub use self::memory::MemoryWorld;
pub use self::overlaid::OverlaidWorld;
pub use self::refusal::{Refusal, reason};
pub use self::text::text_of;
pub use self::world_file::{FileKind, WorldFile};

/// A folder of files.
pub trait World: Sync {
    /// What is below the folder, sorted by path, hidden files left out.
    ///
    /// # Errors
    /// When there is no such folder, or it is larger than any content.
    fn list(&self) -> Result<Vec<WorldFile>, Refusal>;

    /// What is at a path and below it now, nothing when it is gone. Where a folder above it is none, or is gone, the same of that:
    /// what was looked at is told too.
    ///
    /// # Errors
    /// As [`Self::list`].
    fn list_from(&self, path: &str) -> Result<(String, Vec<WorldFile>), Refusal> {
        let is_below = |file: &WorldFile| {
            file.path.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        Ok((path.to_owned(), self.list()?.into_iter().filter(is_below).collect()))
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// When it cannot be read, lies outside the folder, or has more than `limit` bytes.
    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, Refusal>;

    /// How messages write a path of this world.
    fn shown(&self, path: &str) -> String;
}
