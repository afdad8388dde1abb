use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use super::unfinished::undisturbed;
use crate::model::values::Sha256Digest;
use crate::render::PrintCache;

/// What the cache may take of the disk.
const LARGEST: u64 = 256 << 20;
/// A part of the room; whenever so much was written, the folder is looked over. Two builds at once may each write so much
/// without seeing it of the other.
const PART: u64 = 16;
/// No document is larger; a file that is, is none of ours.
const LARGEST_DOCUMENT: u64 = 64 << 20;
/// After that a file being written belongs to a build that was stopped.
const ABANDONED: Duration = Duration::from_secs(3600);

const ENDING: &str = ".print";
const UNFINISHED: &str = ".new-";
/// The first words of each file; the sum follows.
const MARK: &str = "planvaerk print 1 ";

/// By convention (https://bford.info/cachedir/) a folder with this file is left out of backups.
const TAG: (&str, &str) = (
    "CACHEDIR.TAG",
    "Signature: 8a477f597d28d172789f06886806bc55\n\
     # Planværk's finished PDFs. The folder can be deleted at any time.\n\
     # See https://bford.info/cachedir/\n",
);
const IGNORE: (&str, &str) = (".gitignore", "*\n");

/// A cache in a folder that can be deleted at any time, shared by builds that run at the same time. Each file carries a sum of its
/// name and bytes; one that does not fit counts as not there. The folder never holds more than 256 MB: what was not used the
/// longest goes first. Only files of its own making are ever removed.
///
/// Nothing that goes wrong here is told: the build only takes longer.
pub struct DiskPrintCache {
    folder: PathBuf,
    limit: u64,
    /// `None`: nothing may be written.
    room: Option<Mutex<Room>>,
}

/// What this process knows of the folder.
#[derive(Default)]
struct Room {
    /// Bytes written since the folder was looked over; `None` before the first time.
    unseen: Option<u64>,
}

impl DiskPrintCache {
    /// The folder is made when the first document is kept, its parent never.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), limit: LARGEST, room: Some(Mutex::default()) }
    }

    /// The same folder for one who writes nothing.
    pub fn reading(folder: impl Into<PathBuf>) -> Self {
        Self { room: None, ..Self::new(folder) }
    }

    fn file(&self, key: &Sha256Digest) -> PathBuf {
        self.folder.join(format!("{key}{ENDING}"))
    }

    fn write(&self, key: &Sha256Digest, document: &[u8]) -> io::Result<()> {
        let mark = format!("{MARK}{}\n", sum(key, document));
        undisturbed(|| {
            let mut file = tempfile::Builder::new().prefix(UNFINISHED).tempfile_in(&self.folder)?;
            file.write_all(mark.as_bytes())?;
            file.write_all(document)?;
            // Not flushed to the disk: what a power cut leaves of it does not fit its sum.
            file.persist(self.file(key)).map_err(|error| error.error)?;
            Ok(())
        })
    }

    /// Removes what was not used the longest until `wanted` and a part of the room are free.
    fn make_room(&self, wanted: u64) -> io::Result<()> {
        let now = SystemTime::now();
        let mut kept = Vec::new();
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            let name = entry.file_name();
            let name = name.to_string_lossy();
            let Ok(found) = entry.metadata() else { continue };
            if !found.is_file() || !(is_ours(&name) || name.starts_with(UNFINISHED)) {
                continue;
            }
            let used = found.modified().unwrap_or(SystemTime::UNIX_EPOCH);
            let is_old = now.duration_since(used).is_ok_and(|age| age > ABANDONED);
            if name.starts_with(UNFINISHED) && is_old {
                let _ = fs::remove_file(entry.path());
                continue;
            }
            kept.push((used, entry.path(), found.len()));
        }
        kept.sort();
        let goal = self.limit.saturating_sub(2 * self.limit / PART).saturating_sub(wanted);
        let mut total: u64 = kept.iter().map(|(_, _, length)| length).sum();
        for (_, path, length) in kept {
            if total <= goal {
                break;
            }
            // Another build may have removed it.
            if fs::remove_file(&path).is_ok() || !path.exists() {
                total = total.saturating_sub(length);
            }
        }
        if total > goal { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
    }

    /// Makes the folder, or takes one that is empty, as its own.
    fn make_folder(&self) -> io::Result<()> {
        if let Err(error) = fs::create_dir(&self.folder)
            && error.kind() != io::ErrorKind::AlreadyExists
        {
            return Err(error);
        }
        // In a folder with other files in it, these two would speak of those, too.
        if fs::read_dir(&self.folder)?.next().is_none() {
            for (name, text) in [TAG, IGNORE] {
                fs::write(self.folder.join(name), text)?;
            }
        }
        Ok(())
    }

    /// Sees to it that there is room for so many bytes.
    fn reserve(&self, size: u64) -> io::Result<()> {
        let Some(room) = &self.room else { return Err(io::ErrorKind::ReadOnlyFilesystem.into()) };
        let Ok(mut room) = room.lock() else { return Err(io::ErrorKind::Other.into()) };
        if size > LARGEST_DOCUMENT.min(self.limit / 2) {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        match room.unseen {
            Some(unseen) if unseen + size <= self.limit / PART => room.unseen = Some(unseen + size),
            seen => {
                if seen.is_none() {
                    self.make_folder()?;
                }
                self.make_room(size)?;
                room.unseen = Some(0);
            }
        }
        Ok(())
    }
}

impl PrintCache for DiskPrintCache {
    fn get(&self, key: &Sha256Digest) -> Option<Vec<u8>> {
        let path = self.file(key);
        let found = path.symlink_metadata().ok()?;
        if !found.is_file() || found.len() > LARGEST_DOCUMENT {
            return None;
        }
        let file = File::open(&path).ok()?;
        let mut bytes = Vec::new();
        (&file).take(LARGEST_DOCUMENT).read_to_end(&mut bytes).ok()?;
        let head = MARK.len() + 64 + 1;
        let (mark, document) = bytes.split_at_checked(head)?;
        if mark != format!("{MARK}{}\n", sum(key, document)).as_bytes() {
            return None;
        }
        if self.room.is_some() {
            let _ = file.set_modified(SystemTime::now());
        }
        Some(bytes.split_off(head))
    }

    fn put(&self, key: &Sha256Digest, document: &[u8]) {
        let size = (MARK.len() + 64 + 1 + document.len()) as u64;
        let _ = self.reserve(size).and_then(|()| self.write(key, document));
    }
}

/// Of name and bytes, so that a file that was renamed does not fit either.
fn sum(key: &Sha256Digest, document: &[u8]) -> Sha256Digest {
    Sha256Digest::of(&[key.as_str().as_bytes(), document].concat())
}

fn is_ours(name: &str) -> bool {
    let key = name.strip_suffix(ENDING);
    key.is_some_and(|key| key.len() == 64 && key.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn key(text: &str) -> Sha256Digest {
        Sha256Digest::of(text.as_bytes())
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    fn bytes_in(folder: &Path) -> u64 {
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().metadata().unwrap().len()).sum()
    }

    #[test]
    fn what_was_kept_comes_back_and_the_folder_says_what_it_is() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("cache");
        let cache = DiskPrintCache::new(&folder);
        assert_eq!(cache.get(&key("a")), None);
        assert!(!folder.exists(), "looking makes nothing");
        cache.put(&key("a"), b"document");
        cache.put(&key("b"), b"");
        assert_eq!(cache.get(&key("a")).unwrap(), b"document");
        assert_eq!(DiskPrintCache::reading(&folder).get(&key("b")).unwrap(), b"");
        let tag = fs::read_to_string(folder.join("CACHEDIR.TAG")).unwrap();
        assert!(tag.starts_with("Signature: 8a477f597d28d172789f06886806bc55\n"), "{tag}");
        assert_eq!(fs::read_to_string(folder.join(".gitignore")).unwrap(), "*\n");
        assert_eq!(names(&folder).len(), 4);
        DiskPrintCache::reading(&folder).put(&key("c"), b"document");
        assert_eq!(names(&folder).len(), 4);
    }

    #[test]
    fn a_file_that_is_not_as_it_was_written_counts_as_none() {
        let place = tempfile::tempdir().unwrap();
        let cache = DiskPrintCache::new(place.path());
        cache.put(&key("a"), b"the document");
        let file = cache.file(&key("a"));
        let good = fs::read(&file).unwrap();
        for end in 0..good.len() {
            fs::write(&file, &good[..end]).unwrap();
            assert_eq!(cache.get(&key("a")), None, "cut after {end}");
        }
        for at in 0..good.len() {
            let mut bad = good.clone();
            bad[at] ^= 1;
            fs::write(&file, &bad).unwrap();
            assert_eq!(cache.get(&key("a")), None, "changed at {at}");
        }
        fs::write(&file, [good.as_slice(), b"x"].concat()).unwrap();
        assert_eq!(cache.get(&key("a")), None, "longer");
        // The document of another name.
        fs::write(cache.file(&key("b")), &good).unwrap();
        assert_eq!(cache.get(&key("b")), None);
        cache.put(&key("a"), b"the document");
        assert_eq!(cache.get(&key("a")).unwrap(), b"the document");
    }

    #[test]
    fn a_folder_that_will_not_do_is_no_fault() {
        let place = tempfile::tempdir().unwrap();
        let file = place.path().join("file");
        fs::write(&file, "mine").unwrap();
        for folder in [file.clone(), file.join("below"), place.path().join("no/such"), PathBuf::from("")] {
            let cache = DiskPrintCache::new(&folder);
            cache.put(&key("a"), b"document");
            assert_eq!(cache.get(&key("a")), None, "{}", folder.display());
        }
        // A folder where a document should be.
        let cache = DiskPrintCache::new(place.path());
        fs::create_dir(cache.file(&key("a"))).unwrap();
        cache.put(&key("a"), b"document");
        assert_eq!(cache.get(&key("a")), None);
        assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
        assert!(!names(place.path()).iter().any(|name| name == IGNORE.0), "the folder has another's file");
    }

    #[test]
    fn it_stays_small_and_what_was_not_used_the_longest_goes_first() {
        let place = tempfile::tempdir().unwrap();
        let cache = DiskPrintCache { limit: 64 << 10, ..DiskPrintCache::new(place.path()) };
        fs::write(place.path().join("mine.txt"), "x").unwrap();
        let document = [7; 1000];
        let begin = SystemTime::now() - Duration::from_secs(100_000);
        let abandoned = place.path().join(format!("{UNFINISHED}abc"));
        File::create(&abandoned).unwrap().set_modified(begin).unwrap();
        for number in 0..200_u64 {
            let key = key(&number.to_string());
            cache.put(&key, &document);
            if let Ok(file) = File::open(cache.file(&key)) {
                file.set_modified(begin + Duration::from_secs(number)).unwrap();
            }
            // Looking at the first keeps it.
            assert!(cache.get(&self::key("0")).is_some(), "{number}");
            assert!(bytes_in(place.path()) <= 64 << 10, "after {number}");
        }
        let there: Vec<u64> =
            (0..200).filter(|number| cache.file(&key(&number.to_string())).exists()).collect();
        assert!(
            there.len() > 40 && there[0] == 0 && there[1] > 100 && there.ends_with(&[198, 199]),
            "{there:?}"
        );
        assert!(there[1..].is_sorted_by(|a, b| a + 1 == *b), "{there:?}");
        assert!(place.path().join("mine.txt").exists() && !abandoned.exists());
        cache.put(&key("large"), &vec![0; 40 << 10]);
        assert_eq!(cache.get(&key("large")), None);
    }

    #[test]
    fn many_at_once_share_it() {
        let place = tempfile::tempdir().unwrap();
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    let cache = DiskPrintCache { limit: 256 << 10, ..DiskPrintCache::new(place.path()) };
                    for number in 0..200 {
                        let (key, document) = (key(&number.to_string()), vec![number; 2_000]);
                        if let Some(found) = cache.get(&key) {
                            assert_eq!(found, document);
                        }
                        cache.put(&key, &document);
                    }
                });
            }
        });
        let left = names(place.path());
        assert!(!left.iter().any(|name| name.starts_with(UNFINISHED)), "{left:?}");
    }
}
