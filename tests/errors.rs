//! Wrong inputs and what is said about them. Each folder of `tests/cases/errors` holds the files that differ from
//! `tests/cases/base`; its snapshot shows the findings in Danish and in English. Accept changed words with
//! `INSTA_UPDATE=always cargo test --test errors`, and read them.

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use planvaerk::diagnostic::{Code, Language, Place, to_json, to_terminal};
use planvaerk::pipeline::Loaded;

use support::{base, cases, check, overlaid};

/// Cases that are shown as JSON too: places, related places, nearest names, findings without a place in a file.
const AS_JSON: [&str; 3] = ["id-twice-contact", "reference-contact", "section-without-file"];

/// Codes that take a disk, or more bytes than a case should have; `tests/hostile.rs` meets them.
const ON_DISK: [Code; 8] = [
    Code::ContentTooLarge,
    Code::MoreFindings,
    Code::FileUnreadable,
    Code::FileTooLarge,
    Code::NotAFile,
    Code::LinkOutside,
    Code::TooManyFiles,
    Code::ContentMissing,
];

/// Codes about what a whole build makes, compared with what was published before; `tests/addresses/` meets them.
const OF_WHOLE_BUILDS: [Code; 5] =
    [Code::AddressLost, Code::LedgerLocked, Code::LedgerBehind, Code::LedgerNotWritten, Code::CameMeanwhile];
/// Codes of the commands that adopt; `tests/adoption.rs` meets them.
const OF_COMMANDS: [Code; 10] = [
    Code::UnknownEdition,
    Code::AlreadyAdopted,
    Code::AdoptedTooEarly,
    Code::InForceTooEarly,
    Code::NotWhatTheLawDemands,
    Code::IdentityNotEditable,
    Code::AdoptionNotWritten,
    Code::AdoptionStands,
    Code::WarningInText,
    Code::NotAdopted,
];

/// The first digit of the families of codes that need a theme, a printer or an output folder.
const LATER_STAGES: [char; 3] = ['7', '8', '9'];

fn folders() -> Vec<(String, PathBuf)> {
    let mut folders: Vec<_> = fs::read_dir(cases().join("errors"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), path))
        .collect();
    folders.sort();
    folders
}

fn snapshot(name: &str, text: &str) -> Result<(), String> {
    let mut settings = insta::Settings::new();
    settings.set_snapshot_path("snapshots/errors");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let matched = catch_unwind(AssertUnwindSafe(|| settings.bind(|| insta::assert_snapshot!(name, text))));
    matched.map_err(|_| name.to_owned())
}

#[test]
fn the_base_has_no_faults() {
    let loaded = check(&base());
    let text = to_terminal(&loaded.findings, &loaded.sources, Language::Danish, false);
    assert!(loaded.findings.is_empty(), "{text}");
    assert!(loaded.site.is_some());
}

#[test]
fn every_fault_is_explained() {
    let folders = folders();
    assert!(folders.len() >= 40, "only {} cases", folders.len());
    let mut changed = Vec::new();
    for (name, folder) in &folders {
        let loaded = check(&overlaid(folder));
        assert!(!loaded.findings.is_empty(), "{name}: nothing was found");
        places_are_in_their_files(name, &loaded);
        let shown =
            |language| to_terminal(&loaded.findings, &loaded.sources, language, false).trim_end().to_owned();
        let (danish, english) = (shown(Language::Danish), shown(Language::English));
        for text in [&danish, &english] {
            let control = text.chars().find(|c| c.is_control() && *c != '\n');
            assert_eq!(control, None, "{name}: a control character reaches the terminal:\n{text:?}");
        }
        changed.extend(snapshot(name, &format!("{danish}\n\n───── English\n\n{english}")).err());
        if AS_JSON.contains(&name.as_str()) {
            let json = to_json(&loaded.findings, &loaded.sources, Language::Danish);
            changed.extend(snapshot(&format!("{name}.json"), &json).err());
        }
    }
    assert!(changed.is_empty(), "changed: {}", changed.join(", "));
}

fn places_are_in_their_files(name: &str, loaded: &Loaded) {
    for finding in loaded.findings.iter() {
        let spans = [&finding.place].into_iter().filter_map(|place| match place {
            Place::Span(span) => Some(*span),
            Place::Path(_) | Place::Nowhere => None,
        });
        for span in spans.chain(finding.related.iter().copied()) {
            let file = loaded.sources.get(span.source).unwrap();
            assert!(file.text.get(span.start..span.end).is_some(), "{name}: {finding:?} in {}", file.path);
        }
    }
}

/// A code that nothing can bring about is dead, and one without a case has words nobody has read.
#[test]
fn every_code_has_a_case() {
    let met: BTreeSet<Code> = folders()
        .iter()
        .flat_map(|(_, folder)| {
            check(&overlaid(folder)).findings.iter().map(|finding| finding.code).collect::<Vec<_>>()
        })
        .collect();
    let missing: Vec<_> = Code::ALL
        .into_iter()
        .filter(|code| !code.id().chars().nth(2).is_some_and(|family| LATER_STAGES.contains(&family)))
        .filter(|code| !met.contains(code) && !ON_DISK.contains(code))
        .filter(|code| !OF_COMMANDS.contains(code) && !OF_WHOLE_BUILDS.contains(code))
        .map(|code| format!("{} {code:?}", code.id()))
        .collect();
    assert!(missing.is_empty(), "no case for {}", missing.join(", "));
    let elsewhere: Vec<_> = ON_DISK.into_iter().filter(|code| met.contains(code)).collect();
    assert!(elsewhere.is_empty(), "{elsewhere:?} can be met in memory after all");
    let in_content: Vec<_> = OF_COMMANDS.into_iter().filter(|code| met.contains(code)).collect();
    assert!(in_content.is_empty(), "{in_content:?} is no finding of a command alone");
}

#[test]
fn every_snapshot_has_a_case() {
    let names: BTreeSet<String> = folders().into_iter().map(|(name, _)| name).collect();
    let kept = fs::read_dir(cases().join("../snapshots/errors")).unwrap();
    let orphans: Vec<String> = kept
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|file| {
            let name = file.split('.').next().unwrap_or(file);
            !names.contains(name)
        })
        .collect();
    assert!(orphans.is_empty(), "snapshots without a case: {}", orphans.join(", "));
}
