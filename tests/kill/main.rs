//! `kill -9` at any moment of a build leaves the published site complete: the old one or the new one, never a
//! mix.
//!
//! The real program builds a small site from two contents by turns, two hundred times, and is killed each
//! time: half of the times anywhere between its start and its end, half of the times while it writes and
//! switches, which is a short part of the whole.

mod content;
mod ledger;

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use sha2::{Digest, Sha256};

const KILLS: u32 = 200;
/// Where the moments of killing start from; the same in every run, though the machine's own speed moves them.
const SEED: u64 = 0x5EED_2024_0624;

/// Both tests go by how long a build takes, which holds as long as no other one goes on.
static ALONE: Mutex<()> = Mutex::new(());

fn alone() -> MutexGuard<'static, ()> {
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A folder to build in: two contents, and a folder that holds the site alone.
struct Room {
    folder: tempfile::TempDir,
}

impl Room {
    fn new() -> Self {
        // Beside the other build products: where the tests' temporary folder is held in memory, it would show
        // less.
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let room = Self { folder };
        for variant in ["A", "B"] {
            content::write(&room.content(variant), variant);
        }
        fs::create_dir(room.web()).unwrap();
        room
    }

    fn content(&self, variant: &str) -> PathBuf {
        self.folder.path().join("content").join(variant)
    }

    fn web(&self) -> PathBuf {
        self.folder.path().join("web")
    }

    fn site(&self) -> PathBuf {
        self.web().join("public")
    }

    fn start(&self, variant: &str, out: &Path) -> Child {
        self.start_with(&["--date", "2026-11-23"], variant, out)
    }

    fn start_with(&self, options: &[&str], variant: &str, out: &Path) -> Child {
        Command::new(env!("CARGO_BIN_EXE_planvaerk"))
            .args(["build", "-q"])
            .args(options)
            .arg("--content")
            .arg(self.content(variant))
            .arg("--out")
            .arg(out)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    }

    fn build(&self, variant: &str, out: &Path) {
        let done = self.start(variant, out).wait_with_output().unwrap();
        assert!(done.status.success(), "content {variant}: {}", String::from_utf8_lossy(&done.stderr));
    }

    /// The builds' own folders that stand beside the site.
    fn staging(&self) -> BTreeSet<OsString> {
        let names = fs::read_dir(self.web()).unwrap().map(|e| e.unwrap().file_name());
        names.filter(|name| name != "public" && name != ".public.planvaerk-lock").collect()
    }

    /// How long a build takes, and how much of it lies after its staging folder has appeared.
    fn measure(&self, variant: &str) -> (Duration, Duration) {
        let started = Instant::now();
        let mut child = self.start(variant, &self.site());
        let mut staged = None;
        while child.try_wait().unwrap().is_none() {
            if staged.is_none() && !self.staging().is_empty() {
                staged = Some(Instant::now());
            }
        }
        assert!(child.wait().unwrap().success());
        (started.elapsed(), staged.map_or(Duration::ZERO, |at| at.elapsed()))
    }
}

/// One hash over the names and bytes of everything in a site, and the number of its files.
fn digest(site: &Path) -> (Vec<u8>, usize) {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(site).min_depth(1) {
        let entry = entry.unwrap();
        let name = entry.path().strip_prefix(site).unwrap().to_path_buf();
        let bytes = if entry.file_type().is_file() { fs::read(entry.path()).unwrap() } else { Vec::new() };
        files.insert(name, (entry.file_type().is_file(), bytes));
    }
    let mut hash = Sha256::new();
    for (name, (is_file, bytes)) in &files {
        hash.update(format!("{}\0{is_file}\0{}\0", name.display(), bytes.len()));
        hash.update(bytes);
    }
    (hash.finalize().to_vec(), files.values().filter(|(is_file, _)| *is_file).count())
}

/// Numbers between 0 and 1 (`SplitMix64`, Steele, Lea and Flood 2014).
struct Chance(u64);

impl Chance {
    fn part_of(&mut self, whole: Duration) -> Duration {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^= z >> 31;
        whole.mul_f64(f64::from(u32::try_from(z >> 32).unwrap()) / f64::from(u32::MAX))
    }
}

#[test]
fn two_hundred_kills_leave_a_whole_site() {
    let _alone = alone();
    let room = Room::new();
    let whole = ["A", "B"].map(|variant| {
        let out = room.folder.path().join(variant);
        room.build(variant, &out);
        let (hash, files) = digest(&out);
        assert!(files >= 40, "{files} files are too few to be caught between");
        hash
    });
    assert_ne!(whole[0], whole[1], "the two contents make two sites");

    room.build("A", &room.site());
    let mut measured: Vec<_> = (0..6).map(|n| room.measure(if n % 2 == 0 { "B" } else { "A" })).collect();
    measured.sort();
    let (duration, writing) = measured[3];
    let writing = writing.max(Duration::from_millis(2));

    let mut chance = Chance(SEED);
    let mut last = digest(&room.site()).0;
    let (mut alive, mut writing_killed, mut switched) = (0, 0, 0);
    for n in 0..KILLS {
        let variant = if n % 2 == 0 { "B" } else { "A" };
        let before = room.staging();
        let started = Instant::now();
        let mut child = room.start(variant, &room.site());
        // Half as long again: a build after a killed one first clears away what that one left.
        if n < KILLS / 2 {
            std::thread::sleep(chance.part_of(duration.mul_f64(1.5)));
        } else {
            let wait = chance.part_of(writing.mul_f64(1.5));
            // A folder that was not there before is this build's own.
            while child.try_wait().unwrap().is_none() && room.staging().is_subset(&before) {}
            let seen = Instant::now();
            while seen.elapsed() < wait {
                std::hint::spin_loop();
            }
        }
        alive += u32::from(child.try_wait().unwrap().is_none());
        child.kill().unwrap();
        child.wait().unwrap();

        let (now, files) = digest(&room.site());
        assert!(
            whole.contains(&now),
            "kill {n} (seed {SEED:#x}, {:?} after the start of {duration:?}): {files} files that are neither site",
            started.elapsed()
        );
        writing_killed += u32::from(!room.staging().is_subset(&before));
        switched += u32::from(now != last);
        last = now;
    }
    println!(
        "{KILLS} kills of a build of {duration:?} ({writing:?} of it writing): {alive} while it ran, \
         {writing_killed} while it wrote, {switched} times the new site was in place"
    );
    // How long a build takes differs with what else the machine does; enough must have been caught at it.
    assert!(alive >= KILLS / 5, "only {alive} of {KILLS} builds were still running when killed");
    assert!(
        writing_killed >= KILLS / 10,
        "only {writing_killed} of {KILLS} builds were killed while they wrote"
    );
    assert!(switched > 0, "no build came as far as the switch");

    // The next build that is let live clears away all that the killed ones left.
    room.build("B", &room.site());
    assert_eq!(digest(&room.site()).0, whole[1]);
    let left: Vec<_> = fs::read_dir(room.web()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left, ["public"]);
}

/// Ctrl-C, as a terminal sends it.
#[cfg(unix)]
fn interrupt(child: &Child) {
    let sent = Command::new("kill").args(["-INT", &child.id().to_string()]).stderr(Stdio::null()).status();
    // A build that has ended in the meantime cannot be told.
    sent.unwrap();
}

#[cfg(unix)]
#[test]
fn ctrl_c_at_any_moment_leaves_a_whole_site_and_nothing_else() {
    let _alone = alone();
    const INTERRUPTIONS: u32 = 100;
    let room = Room::new();
    let whole = ["A", "B"].map(|variant| {
        let out = room.folder.path().join(variant);
        room.build(variant, &out);
        digest(&out).0
    });
    room.build("A", &room.site());
    let contents = ["A", "B"].map(|variant| digest(&room.content(variant)).0);
    let mut measured: Vec<_> = (0..6).map(|n| room.measure(if n % 2 == 0 { "B" } else { "A" })).collect();
    measured.sort();
    let (duration, _) = measured[3];

    let mut chance = Chance(SEED);
    let (mut interrupted, mut done) = (0, 0);
    for n in 0..INTERRUPTIONS {
        let child = room.start(if n % 2 == 0 { "B" } else { "A" }, &room.site());
        if n < INTERRUPTIONS / 2 {
            std::thread::sleep(chance.part_of(duration.mul_f64(1.2)));
        } else {
            let deadline = Instant::now() + duration * 3;
            while room.staging().is_empty() && Instant::now() < deadline {}
        }
        interrupt(&child);
        let ended = child.wait_with_output().unwrap();
        assert_eq!(String::from_utf8_lossy(&ended.stderr), "", "interruption {n}: it ends without a word");
        match ended.status.code() {
            Some(130) => interrupted += 1,
            Some(0) => done += 1,
            // Before the program has begun to listen there is nothing it could leave.
            None => {}
            other => panic!("interruption {n}: ended with {other:?}"),
        }
        assert!(whole.contains(&digest(&room.site()).0), "interruption {n}: neither site");
        let left: Vec<_> = fs::read_dir(room.web()).unwrap().map(|e| e.unwrap().file_name()).collect();
        assert_eq!(left, ["public"], "interruption {n} leaves something behind");
    }
    println!(
        "{INTERRUPTIONS} interruptions of a build of {duration:?}: {interrupted} ended it, {done} came too late"
    );
    assert!(
        interrupted >= INTERRUPTIONS / 5,
        "only {interrupted} of {INTERRUPTIONS} builds were interrupted"
    );
    assert_eq!(
        ["A", "B"].map(|variant| digest(&room.content(variant)).0),
        contents,
        "the content is untouched"
    );
}
