//! The small content of `tests/cases/base`, and worlds made from it.

#![allow(dead_code)] // Each test binary uses its own part.

pub mod html;
pub mod links;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use planvaerk::adoption::seal;
use planvaerk::diagnostic::Findings;
use planvaerk::model::AddressLedger;
use planvaerk::model::values::Date;
use planvaerk::parse::ADOPTION_LOCK;
use planvaerk::pipeline::{Loaded, load};
use planvaerk::read::read;
use planvaerk::resolve::Settings;
use planvaerk::route::{History, route};
use planvaerk::source::Sources;
use planvaerk::world::{MemoryWorld, World};

/// The day every test runs on.
pub const TODAY: &str = "2026-11-23";

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

/// The base with the files of a folder laid over it. A file `name.delete` takes `name` away, or a whole folder.
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
    seal_editions(&mut world, |lock| !brought.contains(lock) && !brought.contains(&format!("{lock}.delete")));
    world
}

/// Seals every adopted edition anew, so that what a test changes in one is told as what it is about and not as a change
/// of adopted text.
pub fn sealed(mut world: MemoryWorld) -> MemoryWorld {
    seal_editions(&mut world, |_| true);
    world
}

/// Seals the adopted editions whose lock `anew` says so of; a lock beside one that is not adopted is taken away.
fn seal_editions(world: &mut MemoryWorld, anew: impl Fn(&str) -> bool) {
    let (mut sources, mut findings) = (Sources::default(), Findings::default());
    let Some(tree) = read(world, &mut sources, &mut findings) else { return };
    for plan in tree.folders_in("plans") {
        for edition in tree.folders_in(&format!("plans/{plan}/editions")) {
            let folder = format!("plans/{plan}/editions/{edition}");
            let lock = format!("{folder}/{ADOPTION_LOCK}");
            if !anew(&lock) {
                continue;
            }
            let identity = tree.texts.get(&format!("{folder}/edition.yaml")).and_then(|id| sources.get(*id));
            let draft = identity.is_none_or(|file| !file.text.contains("status: adopted"));
            if draft {
                world.remove(&lock);
            } else {
                world.insert(lock, seal(&tree, &sources, &folder));
            }
        }
    }
}

/// A copy of the base in a folder of its own, spoilt.
pub fn spoilt(spoil: impl FnOnce(&Path)) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let content = folder.path().join("content");
    for (path, bytes) in files(&cases().join("base")) {
        let file = content.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
    spoil(&content);
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
