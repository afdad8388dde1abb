use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::{FileKind, Refusal, World, WorldFile, refusal::reason};

/// More than this is no plan: it is somebody's home folder.
const MOST_FILES: usize = 20_000;
const DEEPEST: usize = 12;

/// A folder on disk. Nothing outside it is ever read, whatever links lead there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiskWorld {
    /// With every link resolved.
    root: PathBuf,
    /// As the user wrote it.
    shown: String,
}

impl DiskWorld {
    /// The most files and levels a world may have.
    pub const LIMITS: (usize, usize) = (MOST_FILES, DEEPEST);

    /// # Errors
    /// When the folder is not there, or is no folder.
    pub fn open(folder: &Path) -> Result<Self, Refusal> {
        let root = fs::canonicalize(folder)?;
        if !root.is_dir() {
            return Err(Refusal::Other(reason(&std::io::ErrorKind::NotADirectory.into())));
        }
        let shown = folder.to_string_lossy().replace('\\', "/");
        Ok(Self { root, shown: shown.trim_end_matches('/').trim_start_matches("./").to_owned() })
    }

    /// The regular file behind a path, or why there is none.
    fn resolve(&self, path: &Path) -> Result<PathBuf, Refusal> {
        let real = fs::canonicalize(path).map_err(|_| Refusal::Outside)?;
        if real.starts_with(&self.root) { Ok(real) } else { Err(Refusal::Outside) }
    }

    /// What is below a folder, or at the path of a file and below it, so deep in the world.
    fn walk(&self, from: &Path, depth: usize) -> Result<Vec<WorldFile>, Refusal> {
        let mut files = Vec::new();
        let deepest = (DEEPEST + 1).checked_sub(depth).ok_or(Refusal::TooMany)?;
        let walk = WalkDir::new(from).follow_links(false).follow_root_links(false).max_depth(deepest);
        for entry in walk
            .min_depth(usize::from(depth == 0))
            .into_iter()
            .filter_entry(|entry| entry.depth() == 0 || !hidden(&entry.file_name().to_string_lossy()))
        {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    // One closed folder does not hide what is wrong elsewhere.
                    let below = error.path().and_then(|path| path.strip_prefix(&self.root).ok());
                    match below.and_then(Path::to_str).filter(|path| !path.is_empty()) {
                        Some(path) => {
                            files.push(WorldFile { path: path.to_owned(), kind: FileKind::ClosedFolder });
                            continue;
                        }
                        None => {
                            return Err(error.into_io_error().map_or(Refusal::TooMany, Refusal::from));
                        }
                    }
                }
            };
            if entry.depth() + depth > DEEPEST || files.len() >= MOST_FILES {
                return Err(Refusal::TooMany);
            }
            let relative = entry.path().strip_prefix(&self.root).unwrap_or(entry.path());
            let path = relative
                .components()
                .map(|part| part.as_os_str().to_string_lossy())
                .collect::<Vec<_>>()
                .join("/");
            let kind = if relative.to_str().is_some() { self.kind(&entry) } else { FileKind::BadName };
            files.push(WorldFile { path, kind });
        }
        files.sort_unstable();
        Ok(files)
    }

    fn kind(&self, entry: &walkdir::DirEntry) -> FileKind {
        let kind = entry.file_type();
        if kind.is_dir() {
            FileKind::Folder
        } else if kind.is_file() {
            FileKind::File
        } else if kind.is_symlink() {
            // A link to a folder is refused even inside: a loop of links has no end.
            match self.resolve(entry.path()) {
                Ok(real) if real.is_file() => FileKind::File,
                _ => FileKind::LinkOutside,
            }
        } else {
            FileKind::Special
        }
    }
}

impl World for DiskWorld {
    fn list(&self) -> Result<Vec<WorldFile>, Refusal> {
        self.walk(&self.root, 0)
    }

    fn list_from(&self, path: &str) -> Result<(String, Vec<WorldFile>), Refusal> {
        let mut at = self.root.clone();
        let mut depth = 0;
        let mut end = 0;
        for part in path.split('/') {
            at.push(part);
            depth += 1;
            end += part.len() + usize::from(depth > 1);
            let is_folder = fs::symlink_metadata(&at).is_ok_and(|found| found.is_dir());
            if !is_folder || hidden(part) {
                break;
            }
        }
        let path = path.get(..end).unwrap_or(path).to_owned();
        let is_gone = fs::symlink_metadata(&at).is_err_and(|error| {
            matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
        });
        if is_gone || path.split('/').any(hidden) {
            return Ok((path, Vec::new()));
        }
        let files = self.walk(&at, depth)?;
        Ok((path, files))
    }

    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, Refusal> {
        let real = self.resolve(&self.root.join(path))?;
        let file = File::open(real)?;
        let size = file.metadata()?.len();
        if size > limit {
            return Err(Refusal::TooLarge { size });
        }
        // The size may be wrong or grow while we read.
        let mut bytes = Vec::new();
        file.take(limit + 1).read_to_end(&mut bytes)?;
        let size = bytes.len() as u64;
        if size > limit { Err(Refusal::TooLarge { size }) } else { Ok(bytes) }
    }

    fn shown(&self, path: &str) -> String {
        if self.shown.is_empty() || self.shown == "." {
            path.to_owned()
        } else {
            format!("{}/{path}", self.shown)
        }
    }
}

/// Files that editors and systems leave behind.
pub(crate) fn hidden(name: &str) -> bool {
    name.starts_with(['.', '#']) || name.ends_with('~') || ["Thumbs.db", "desktop.ini"].contains(&name)
}
