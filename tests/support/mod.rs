//! The small content of `tests/cases/base`, and worlds made from it.

#![allow(dead_code)] // Each test binary uses its own part.

pub mod chance;
pub mod html;
pub mod links;
pub mod place;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use planvaerk::adoption::seals;
use planvaerk::diagnostic::Findings;
use planvaerk::model::AddressLedger;
use planvaerk::model::values::{Date, Sha256Digest};
use planvaerk::pipeline::{Loaded, load};
use planvaerk::read::read;
use planvaerk::render::{MemoryPrintCache, PrintCache};
use planvaerk::resolve::Settings;
use planvaerk::route::{History, route};
use planvaerk::source::Sources;
use planvaerk::world::{DiskWorld, MemoryWorld, World};

/// The day every test runs on.
pub const TODAY: &str = "2026-11-23";

/// The layouts and fonts of the built-in theme, by path inside it.
pub fn theme_files() -> BTreeMap<String, Vec<u8>> {
    let theme = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/kommune");
    let mut files = BTreeMap::new();
    for folder in ["print", "fonts"] {
        for entry in fs::read_dir(theme.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            files.insert(format!("{folder}/{name}"), fs::read(&path).unwrap());
        }
    }
    files
}

/// What has been printed in this run of tests: sites that differ in a word have most of their papers in common.
pub fn printed() -> &'static dyn PrintCache {
    static PRINTED: OnceLock<MemoryPrintCache> = OnceLock::new();
    PRINTED.get_or_init(MemoryPrintCache::default)
}

pub fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

/// Every file below a folder with its path inside it, sorted.
pub fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    collect(folder, "", &mut found);
    found.sort();
    found
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<(String, Vec<u8>)>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries {
        let path = entry.unwrap().path();
        let name = format!("{prefix}{}", path.file_name().unwrap().to_str().unwrap());
        if path.is_dir() {
            collect(&path, &format!("{name}/"), found);
        } else {
            found.push((name, fs::read(&path).unwrap()));
        }
    }
}

pub fn base() -> MemoryWorld {
    let mut world = MemoryWorld::default();
    for (path, bytes) in files(&cases().join("base")) {
        // Tests that take things away on purpose would lose addresses.
        if path != AddressLedger::FILE {
            world.insert(path, bytes);
        }
    }
    world
}

/// The base with the files of a folder laid over it. A file `name.delete` takes `name` away, or a whole folder. Adopted
/// editions are sealed anew, but for those whose `adopted.lock` the folder brings or deletes, or leaves as it is by a file
/// `adopted.lock.kept`; `adopted.lock.values` is what the new seal is to say of cards, contacts and laws.
pub fn overlaid(folder: &Path) -> MemoryWorld {
    let mut world = base();
    for (path, bytes) in files(folder) {
        let Some(gone) = path.strip_suffix(".delete") else {
            world.insert(path, bytes);
            continue;
        };
        let below = format!("{gone}/");
        let paths: Vec<String> = world.list().unwrap().into_iter().map(|file| file.path).collect();
        let removed = paths.iter().filter(|path| *path == gone || path.starts_with(&below));
        let count = removed.inspect(|path| drop(world.remove(path))).count();
        assert!(count > 0, "{}: the base has no {gone} to delete", folder.display());
    }
    let brought: BTreeSet<String> = files(folder).into_iter().map(|(path, _)| path).collect();
    let is_own =
        |lock: &str| ["", ".delete", ".kept"].iter().any(|end| brought.contains(&format!("{lock}{end}")));
    brought.iter().filter(|path| path.ends_with(".lock.kept")).for_each(|path| drop(world.remove(path)));
    let values = brought.iter().filter_map(|path| path.strip_suffix(".values"));
    let values: Vec<_> =
        values.map(|lock| (lock, world.remove(&format!("{lock}.values")).unwrap())).collect();
    seal_editions(&mut world, is_own);
    for (lock, values) in values {
        let sealed = String::from_utf8(world.remove(lock).expect("an adopted edition")).unwrap();
        let head = sealed.split("\nvalues: ").next().unwrap();
        let digest = Sha256Digest::of(values.trim_ascii_end());
        let values = String::from_utf8(values).unwrap();
        world.insert(lock, format!("{head}\nvalues: \"{digest}\"\n{values}"));
    }
    world
}

/// Seals every adopted edition as it is now, so that what a test changes in it is told as what the test is about, and not
/// as a change of adopted text.
pub fn sealed(mut world: MemoryWorld) -> MemoryWorld {
    seal_editions(&mut world, |_| false);
    world
}

fn seal_editions(world: &mut MemoryWorld, is_own: impl Fn(&str) -> bool) {
    let seals = seals_of(world);
    let all = world.list().unwrap().into_iter().map(|file| file.path);
    let locks: Vec<String> = all.filter(|path| path.ends_with("/adopted.lock")).collect();
    for lock in locks.iter().filter(|lock| !is_own(lock)) {
        world.remove(lock);
    }
    for (lock, text) in seals.into_iter().filter(|(lock, _)| !is_own(lock)) {
        world.insert(lock, text);
    }
}

fn seals_of(world: &dyn World) -> BTreeMap<String, String> {
    let (mut sources, mut findings) = (Sources::default(), Findings::default());
    read(world, &mut sources, &mut findings).map(|tree| seals(&tree, &sources)).unwrap_or_default()
}

/// The same in a folder.
pub fn seal_folder(content: &Path) {
    for (lock, text) in seals_of(&DiskWorld::open(content).unwrap()) {
        fs::write(content.join(lock), text).unwrap();
    }
}

/// A copy of the base in a folder of its own, spoilt before its editions were adopted.
pub fn spoilt(spoil: impl FnOnce(&Path)) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let content = folder.path().join("content");
    for (path, bytes) in files(&cases().join("base")) {
        let file = content.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
    spoil(&content);
    seal_folder(&content);
    folder
}

/// Everything `check` says of a world: the stages up to addresses, findings in the order they are shown.
pub fn check(world: &dyn World) -> Loaded {
    let settings = Settings { date: Date::parse(TODAY).unwrap(), drafts: false };
    let mut loaded = load(world, settings, None);
    if let Some(site) = &loaded.site {
        let mut more = Findings::default();
        route(site, &History::of(site), &mut more);
        loaded.findings.extend(more);
    }
    loaded.findings = loaded.findings.sorted(&loaded.sources);
    loaded
}
