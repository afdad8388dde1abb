//! One file of the real content replaced by any bytes: everything is read, checked and made without a panic.
#![no_main]

use std::path::Path;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use planvaerk::adoption::seals;
use planvaerk::diagnostic::{Findings, Language, to_json, to_terminal};
use planvaerk::model::values::Date;
use planvaerk::pipeline::{load, make};
use planvaerk::read::read;
use planvaerk::resolve::Settings;
use planvaerk::source::Sources;
use planvaerk::world::{DiskWorld, FileKind, MemoryWorld, World};

/// The real content, and the paths of its files.
static CONTENT: LazyLock<(MemoryWorld, Vec<String>)> = LazyLock::new(|| {
    let disk = DiskWorld::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")).unwrap();
    let mut world = MemoryWorld::default();
    let mut paths = Vec::new();
    for file in disk.list().unwrap().into_iter().filter(|file| file.kind == FileKind::File) {
        world.insert(file.path.clone(), disk.read(&file.path, 1 << 20).unwrap());
        paths.push(file.path);
    }
    (world, paths)
});

fuzz_target!(|input: (u8, &[u8])| {
    let (which, bytes) = input;
    let (world, paths) = &*CONTENT;
    let mut world = world.clone();
    let path = &paths[usize::from(which) % paths.len()];
    world.insert(path.clone(), bytes);
    // Sealed as it is now, so that the later stages are met too; the seal itself is a file like the others.
    let (mut sources, mut findings) = (Sources::default(), Findings::default());
    if let Some(tree) = read(&world, &mut sources, &mut findings).filter(|_| !path.ends_with(".lock")) {
        for (lock, text) in seals(&tree, &sources) {
            world.insert(lock, text);
        }
    }
    let settings = Settings { date: Date::parse("2026-11-23").unwrap(), drafts: true };
    let built = make(load(&world, settings, None), None, None, &|_| {});
    let findings = built.findings.sorted(&built.sources);
    let _ = to_terminal(&findings, &built.sources, Language::Danish, false);
    let _ = to_json(&findings, &built.sources, Language::English);
});
