//! Two thousand changes nobody would make on purpose, while somebody reads.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use planvaerk::preview::{Answer, Changed, Shown};

use crate::folder::{Fresh, Opened, fresh, opened, said};
use crate::support::chance::Chance;
use crate::support::{files, seal_folder, spoilt};

const STEPS: usize = 2_000;
const SETTLED: usize = 100;
/// More than the first rounds took may be asked of the system: what an allocator keeps for itself.
const MOST_GROWN_KB: usize = 96 << 10;

/// A folder that things happen to, and two contents it goes back to.
struct Desk {
    content: PathBuf,
    aside: PathBuf,
    trees: [Vec<(String, Vec<u8>)>; 2],
    chance: Chance,
}

impl Desk {
    fn step(&mut self) -> Changed {
        let what = self.chance.below(18);
        let known = everything(&self.content);
        let texts: Vec<String> =
            known.iter().filter(|path| self.content.join(path).is_file()).cloned().collect();
        let folders: Vec<String> =
            known.iter().filter(|path| self.content.join(path).is_dir()).cloned().collect();
        let file = self.chance.one_of(&texts).cloned();
        let folder = self.chance.one_of(&folders).cloned();
        let number = self.chance.below(1_000);
        match (what, file, folder) {
            (0..=2, Some(file), _) => {
                let mut bytes = self.read(&file);
                bytes.extend(format!("\nEt afsnit nummer {number}.\n").bytes());
                self.write(&file, &bytes)
            }
            (3, Some(file), _) => {
                let bytes = self.read(&file);
                let end = self.chance.below(bytes.len());
                self.write(&file, &bytes[..end])
            }
            (4, Some(file), _) => {
                fs::remove_file(self.content.join(&file)).unwrap();
                named([file])
            }
            (5, Some(file), _) => self.rename(&file, &format!("{file}.{number}.md")),
            (6, Some(file), Some(folder)) => {
                let name = file.rsplit('/').next().unwrap_or(&file).to_owned();
                self.rename(&file, &format!("{folder}/{name}"))
            }
            (7, _, Some(folder)) => self.rename(&folder, &format!("{folder}-{number}")),
            (8, _, Some(folder)) => {
                fs::remove_dir_all(self.content.join(&folder)).unwrap();
                named([folder])
            }
            (9, Some(file), _) => {
                let bytes: Vec<u8> = (0..self.chance.below(300))
                    .map(|at| ((at * 37 + number) % 251).to_le_bytes()[0])
                    .collect();
                self.write(&file, &bytes)
            }
            (10, _, Some(folder)) => {
                let path = format!("{folder}/ny-{number}.{}", ["yaml", "md", "png", "txt"][number % 4]);
                self.write(&path, format!("title: Ny {number}\n").as_bytes())
            }
            (11, Some(file), _) => {
                fs::remove_file(self.content.join(&file)).unwrap();
                fs::create_dir_all(self.content.join(&file).join("inde")).unwrap();
                let inside = format!("{file}/inde/a.yaml");
                self.write(&inside, b"a: b\n")
            }
            (12, Some(file), _) => {
                // As editors do: beside it first.
                let beside = format!("{file}.tmp~");
                self.write(&beside, &self.read(&file));
                self.rename(&beside, &file)
            }
            (13, Some(file), Some(folder)) => {
                let link = format!("{folder}/lenke-{number}.md");
                #[cfg(unix)]
                let _ = std::os::unix::fs::symlink(self.content.join(&file), self.content.join(&link));
                named([link])
            }
            (14, _, _) => {
                let _ = fs::remove_dir_all(&self.content);
                if number.is_multiple_of(2) { Changed::Everything } else { named(known) }
            }
            (15, _, _) => self.checkout(number % 2, number.is_multiple_of(3)),
            // Somebody tidies up again, one file or all.
            (16, _, _) => {
                let (path, bytes) = self.trees[0][number % self.trees[0].len()].clone();
                self.write(&path, &bytes)
            }
            _ => self.checkout(0, false),
        }
    }

    fn read(&self, path: &str) -> Vec<u8> {
        fs::read(self.content.join(path)).unwrap_or_default()
    }

    fn write(&self, path: &str, bytes: &[u8]) -> Changed {
        let file = self.content.join(path);
        // A file may stand where its folder should, and the other way round.
        for above in file.ancestors().skip(1).take_while(|above| above.starts_with(&self.content)) {
            if above.is_file() {
                fs::remove_file(above).unwrap();
            }
        }
        if file.is_dir() {
            fs::remove_dir_all(&file).unwrap();
        }
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        if fs::symlink_metadata(&file).is_ok_and(|found| found.is_symlink()) {
            fs::remove_file(&file).unwrap();
        }
        fs::write(&file, bytes).unwrap();
        // What stood in the way is named by it too.
        let above = path.match_indices('/').map(|(at, _)| path[..at].to_owned());
        named(above.take(1).filter(|_| path.ends_with("a.yaml")).chain([path.to_owned()]))
    }

    fn rename(&self, from: &str, to: &str) -> Changed {
        let _ = fs::rename(self.content.join(from), self.content.join(to));
        named([from.to_owned(), to.to_owned()])
    }

    /// All files at once, in one step or one by one.
    fn checkout(&mut self, tree: usize, by_name: bool) -> Changed {
        let before = everything(&self.content);
        let _ = fs::remove_dir_all(&self.aside);
        let _ = fs::rename(&self.content, &self.aside);
        for (path, bytes) in &self.trees[tree] {
            let file = self.content.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, bytes).unwrap();
        }
        let after = everything(&self.content);
        if by_name { Changed::Everything } else { named(before.into_iter().chain(after)) }
    }
}

fn named(paths: impl IntoIterator<Item = String>) -> Changed {
    Changed::Content(paths.into_iter().collect())
}

/// Every file and folder, sorted.
fn everything(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(at) = open.pop() {
        for entry in fs::read_dir(at).into_iter().flatten().flatten() {
            let path = entry.path();
            found.push(path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned());
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                open.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Everything is as a program would have it that was started just now.
fn assert_settled(opened: &Opened, good: &mut Option<Vec<String>>, step: usize) {
    let Fresh { said: expected, outputs } = fresh(&opened.content, opened.drafts);
    assert_eq!(said(&opened.preview), expected, "after step {step}");
    let state = opened.preview.state();
    assert_eq!(state.shown == Shown::Whole, outputs.is_some(), "after step {step}");
    let Some(outputs) = outputs else { return };
    for (path, bytes) in &outputs {
        let answer = opened.preview.answer(path);
        let Some(Answer::File { bytes: found, .. }) = answer else { panic!("{path} after step {step}") };
        assert!(found == *bytes, "{path} after step {step}");
    }
    for path in good.iter().flatten().filter(|path| !outputs.contains_key(*path)) {
        assert!(
            !matches!(opened.preview.answer(path), Some(Answer::File { .. })),
            "{path} after step {step}"
        );
    }
    *good = Some(outputs.into_keys().collect());
}

/// Kilobytes of memory this program holds.
fn resident() -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}

#[test]
fn two_thousand_changes_leave_the_site_as_a_build_has_it() {
    let folder = spoilt(|_| {});
    let other = spoilt(|content| {
        let file = content.join("plans/uro/editions/2024/samarbejde.md");
        let text = fs::read_to_string(&file).unwrap();
        fs::write(&file, text + "\nEn anden gren.\n").unwrap();
    });
    seal_folder(&other.path().join("content"));
    let content = folder.path().join("content");
    let trees = [&folder, &other].map(|tree| files(&tree.path().join("content")));
    let mut desk = Desk {
        content: content.clone(),
        aside: folder.path().join("aside"),
        trees,
        chance: Chance(0x9E37_79B9_7F4A_7C15),
    };
    let opened = opened(&content, true);
    let mut good = None;
    let (over, read) = (AtomicBool::new(false), AtomicUsize::new(0));
    let (mut most, mut whole, mut resident_before) = (0, 0, None);
    assert_settled(&opened, &mut good, 0);
    std::thread::scope(|scope| {
        let reader = || {
            let pages = [
                "",
                "ro-og-uro/",
                "ro-og-uro/2024/",
                "ro-og-uro/faa-hjaelp/",
                "ro-og-uro/kontakt/",
                "feed.xml",
                "sitemap.xml",
                "x",
            ];
            while !over.load(Ordering::Relaxed) {
                for page in pages {
                    if let Some(Answer::File { bytes, .. }) = opened.preview.answer(page) {
                        assert!(bytes.starts_with(b"<"), "{page}");
                        read.fetch_add(1, Ordering::Relaxed);
                    }
                }
                std::thread::sleep(std::time::Duration::from_millis(5));
            }
        };
        scope.spawn(reader);
        let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            for step in 1..=STEPS {
                // Sometimes several things happen before anybody looks.
                let mut changes = BTreeSet::new();
                let mut all = false;
                for _ in 0..=desk.chance.below(2) {
                    match desk.step() {
                        Changed::Content(paths) => changes.extend(paths),
                        _ => all = true,
                    }
                }
                opened.preview.renew(&if all { Changed::Everything } else { Changed::Content(changes) });
                whole += usize::from(opened.preview.state().shown == Shown::Whole);
                let usage = opened.preview.usage();
                let there = everything(&content).len();
                assert!(usage.entries <= there, "{usage:?}, {there} are there after step {step}");
                assert!(usage.sources <= there + 10 && usage.plans <= there, "{usage:?} after step {step}");
                most = most.max(usage.sources);
                assert!(usage.ids <= 2 * most + 10, "{usage:?}, at most {most} at a time, after step {step}");
                if step % SETTLED == 0 {
                    assert_settled(&opened, &mut good, step);
                }
                if step == 3 * SETTLED {
                    resident_before = resident();
                }
            }
            opened.preview.renew(&desk.checkout(0, true));
            assert_settled(&opened, &mut good, STEPS);
            assert_eq!(opened.preview.state().shown, Shown::Whole);
        }));
        over.store(true, Ordering::Relaxed);
        if let Err(failed) = done {
            std::panic::resume_unwind(failed);
        }
    });
    assert!(whole > STEPS / 20, "the content was good after {whole} steps only");
    assert!(read.load(Ordering::Relaxed) > 100, "nobody could read anything");
    if let (Some(before), Some(after)) = (resident_before, resident()) {
        assert!(after < before + MOST_GROWN_KB, "{before} kB to {after} kB");
    }
}
