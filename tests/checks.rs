//! The checks that think along: each has a folder under `tests/cases/checks`, named by its code, with content that brings it about and nothing else (`fails`), and
//! with the nearest content in which nothing is found (`passes`). Both hold the files that differ from `tests/cases/base`.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use planvaerk::diagnostic::{Code, Language, to_terminal};

use support::{cases, check, files, overlaid};

fn pairs() -> Vec<(String, PathBuf)> {
    let mut pairs: Vec<_> = fs::read_dir(cases().join("checks"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), path))
        .collect();
    pairs.sort();
    pairs
}

/// Checks of other families that think along too: numbers, references, links, pictures and headings.
const BESIDE_THE_FAMILY: [Code; 16] = [
    Code::UnknownReference,
    Code::MissingFromOrder,
    Code::PhoneNotInRegistry,
    Code::PrimaryWithoutPhone,
    Code::UnknownNumber,
    Code::LinkSaysOther,
    Code::MissingAlt,
    Code::BrokenFragment,
    Code::EmptyLink,
    Code::HeadingSkips,
    Code::FileLinkMissing,
    Code::UnreadLink,
    Code::UndefinedLink,
    Code::LinkWithoutText,
    Code::MisplacedHeading,
    Code::EmptyHeading,
];

/// The codes that are found, and all that is found, for people.
fn found(folder: &Path) -> (BTreeSet<&'static str>, String) {
    let loaded = check(&overlaid(folder));
    let codes = loaded.findings.iter().map(|finding| finding.code.id()).collect();
    (codes, to_terminal(&loaded.findings, &loaded.sources, Language::Danish, false))
}

#[test]
fn each_check_finds_what_it_looks_for_and_nothing_else() {
    let mut wrong = String::new();
    for (code, folder) in pairs() {
        let (failing, text) = found(&folder.join("fails"));
        if failing != BTreeSet::from([code.as_str()]) {
            wrong += &format!("{code}: should be found, and nothing else: {failing:?}\n{text}");
        }
        let (passing, text) = found(&folder.join("passes"));
        if !passing.is_empty() {
            wrong += &format!("{code}: nothing should be found: {passing:?}\n{text}");
        }
    }
    assert_eq!(wrong, "");
}

#[test]
fn every_check_has_a_pair() {
    let pairs: BTreeSet<String> = pairs().into_iter().map(|(code, _)| code).collect();
    let family = Code::ALL.into_iter().filter(|code| code.id().starts_with("PV6"));
    let checks: BTreeSet<String> = family.chain(BESIDE_THE_FAMILY).map(|code| code.id().to_owned()).collect();
    assert_eq!(pairs, checks);
}

/// So that a pair shows what makes the difference, and not two contents that have nothing in common: one file, or one that is gone and the
/// list it stood in.
#[test]
fn the_two_of_a_pair_differ_in_little() {
    for (code, folder) in pairs() {
        let [fails, passes]: [BTreeMap<_, _>; 2] =
            ["fails", "passes"].map(|kind| files(&folder.join(kind)).into_iter().collect());
        let paths: BTreeSet<&String> = fails.keys().chain(passes.keys()).collect();
        let other: Vec<_> = paths.into_iter().filter(|path| fails.get(*path) != passes.get(*path)).collect();
        let (_, other): (Vec<_>, Vec<_>) = other.into_iter().partition(|path| path.ends_with(".delete"));
        assert_eq!(other.len(), 1, "{code}: {other:?}");
    }
}
