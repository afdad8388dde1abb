use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::is_of_form;
use crate::diagnostic::{Code, Place};
use crate::model::AddressLedger;
use crate::model::values::Date;
use crate::pipeline::load;
use crate::resolve::Settings;
use crate::schema::FileKind;
use crate::world::{MemoryWorld, World};

/// A YAML file of the project.
pub(super) struct File {
    pub kind: &'static FileKind,
    /// Inside the repository.
    pub name: String,
    pub text: String,
    /// What a check of the content it belongs to says of its form.
    pub checked: BTreeSet<Code>,
    /// Whether that check finds no fault of form in any file.
    pub is_of_good_world: bool,
}

static KINDS: [FileKind; 11] = FileKind::ALL;

/// The kind of a file by the end of its path, and where its content folder ends; no place when it is in none.
fn kind_of(path: &str) -> Option<(&'static FileKind, Option<usize>)> {
    let starts: Vec<usize> =
        std::iter::once(0).chain(path.match_indices('/').map(|(at, _)| at + 1)).collect();
    let kind = |start: usize, files: fn(&FileKind) -> &str| {
        KINDS.iter().find(|kind| fits(files(kind), &path[start..]))
    };
    let in_content = starts.iter().find_map(|start| Some((kind(*start, |kind| kind.files)?, Some(*start))));
    let inside = |kind: &FileKind| kind.files.rsplit("*/").next().unwrap_or(kind.files);
    in_content.or_else(|| starts.iter().find_map(|start| Some((kind(*start, inside)?, None))))
}

/// `*` is part of one name.
fn fits(pattern: &str, path: &str) -> bool {
    let (patterns, names) = (pattern.split('/'), path.split('/'));
    patterns.clone().count() == names.clone().count()
        && patterns.zip(names).all(|(pattern, name)| match pattern.split_once('*') {
            Some((before, after)) => {
                name.len() >= before.len() + after.len() && name.starts_with(before) && name.ends_with(after)
            }
            None => pattern == name,
        })
}

fn collect(folder: &Path, prefix: &str, found: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{prefix}{}", path.file_name().unwrap().to_str().unwrap());
        if path.is_dir() {
            collect(&path, &format!("{name}/"), found);
        } else {
            found.insert(name, fs::read(&path).unwrap());
        }
    }
}

fn all(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    collect(&root.join("content"), "content/", &mut found);
    collect(&root.join("tests/cases"), "tests/cases/", &mut found);
    found
}

fn is_yaml(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|extension| extension == "yaml")
}

pub(super) fn without_kind(root: &Path) -> Vec<String> {
    all(root).into_keys().filter(|path| is_yaml(path) && kind_of(path).is_none()).collect()
}

/// Every YAML file of `content/` and `tests/cases/` that is UTF-8.
pub(super) fn files(root: &Path) -> Vec<File> {
    let all = all(root);
    let mut worlds: BTreeMap<&str, Vec<(String, BTreeSet<Code>)>> = BTreeMap::new();
    let mut files = Vec::new();
    for (path, bytes) in all.iter().filter(|(path, _)| is_yaml(path)) {
        let Some((kind, start)) = kind_of(path) else { continue };
        // The tool takes a mark of the order of bytes away before it reads.
        let Ok(text) = std::str::from_utf8(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes)) else {
            continue;
        };
        let (name, text) = (path.clone(), text.to_owned());
        let Some(start) = start else {
            files.push(File { kind, name, text, checked: BTreeSet::new(), is_of_good_world: false });
            continue;
        };
        let (folder, inside) = path.split_at(start);
        let found = worlds.entry(folder).or_insert_with(|| checked(&all, folder));
        let is_of_good_world = found.iter().all(|(_, codes)| codes.is_empty());
        let here = found.iter().filter(|(path, _)| path == inside).flat_map(|(_, codes)| codes);
        let checked = here.copied().collect();
        files.push(File { kind, name, text, checked, is_of_good_world });
    }
    files
}

/// What a check of a content folder says of the form of each file. Cases of errors and checks are laid over the base.
fn checked(all: &BTreeMap<String, Vec<u8>>, folder: &str) -> Vec<(String, BTreeSet<Code>)> {
    let mut world = MemoryWorld::default();
    let is_overlay =
        ["tests/cases/errors/", "tests/cases/checks/"].iter().any(|cases| folder.starts_with(cases));
    let below = |folder: &str| {
        let files = all
            .iter()
            .filter_map(|(path, bytes)| Some((path.strip_prefix(folder)?.to_owned(), bytes.clone())));
        files.filter(|(path, _)| path != AddressLedger::FILE).collect::<Vec<_>>()
    };
    let base = if is_overlay { below("tests/cases/base/") } else { Vec::new() };
    for (path, bytes) in base.into_iter().chain(below(folder)) {
        match path.strip_suffix(".delete") {
            None => world.insert(path, bytes),
            Some(gone) => {
                let inside = format!("{gone}/");
                let paths = world.list().unwrap().into_iter().map(|file| file.path);
                let gone: Vec<String> =
                    paths.filter(|path| path == gone || path.starts_with(&inside)).collect();
                for path in &gone {
                    world.remove(path);
                }
            }
        }
    }
    let loaded = load(&world, Settings { date: Date::parse("2026-11-23").unwrap(), drafts: false }, None);
    let mut found: BTreeMap<String, BTreeSet<Code>> = BTreeMap::new();
    for finding in loaded.findings.iter().filter(|finding| is_of_form(finding.code)) {
        if let Place::Span(span) = finding.place {
            found.entry(loaded.sources.path(span.source).to_owned()).or_default().insert(finding.code);
        }
    }
    found.into_iter().collect()
}
