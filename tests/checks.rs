//! The checks that think along: each has a folder under `tests/cases/checks`, named by its code, with content that brings it about (`fails`) and
//! the nearest content that does not (`passes`). Both hold the files that differ from `tests/cases/base`.

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use planvaerk::diagnostic::{Language, to_terminal};

use support::{cases, check, overlaid};

fn pairs() -> Vec<(String, PathBuf)> {
    let mut pairs: Vec<_> = fs::read_dir(cases().join("checks"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), path))
        .collect();
    pairs.sort();
    pairs
}

/// How often a code is found, and all that is found, for people.
fn found(folder: &Path, code: &str) -> (usize, String) {
    let loaded = check(&overlaid(folder));
    let count = loaded.findings.iter().filter(|finding| finding.code.id() == code).count();
    (count, to_terminal(&loaded.findings, &loaded.sources, Language::Danish, false))
}

#[test]
fn each_check_finds_what_it_looks_for_and_nothing_else() {
    for (code, folder) in pairs() {
        let (failing, text) = found(&folder.join("fails"), &code);
        assert!(failing > 0, "{code}: not found where it should be\n{text}");
        let (passing, text) = found(&folder.join("passes"), &code);
        assert_eq!(passing, 0, "{code}: found where it should not be\n{text}");
    }
}
