//! Two editions in each folder of `tests/cases/redline`: `old` and `new`, each laid over the base's edition of 2024.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use planvaerk::model::values::Date;
use planvaerk::pipeline::load;
use planvaerk::redline::{EditionText, ItemStanding, Redline, RunKind, between, redline};
use planvaerk::resolve::{Settings, Site};
use planvaerk::world::DiskWorld;
use serde_json::Value;
use tempfile::TempDir;

use crate::support::{TODAY, cases, files, seal_folder};

const EDITIONS: &str = "plans/uro/editions";

/// A content folder with the two editions of a case: 2024 and, a draft unless it says otherwise, 2028.
pub(crate) fn content(case: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    let base = cases().join("base");
    // A pair has two editions and no past.
    for (path, bytes) in files(&base).into_iter().filter(|(path, _)| path != "addresses.ledger") {
        match path.strip_prefix(&format!("{EDITIONS}/2024/")) {
            Some(inside) => {
                for edition in ["2024", "2028"] {
                    write(&folder.path().join(EDITIONS).join(edition).join(inside), &bytes);
                }
            }
            None if path.starts_with(EDITIONS) => {}
            None => write(&folder.path().join(path), &bytes),
        }
    }
    let draft = "title: Eksempelby Kommunes plan for uro 2028\nstatus: draft\nsupersedes: \"2024\"\nsections: \
                 [purpose, legal-basis, samarbejde, definitions, organisation, interventions, warning-signs, action-cards]\n";
    write(&folder.path().join(EDITIONS).join("2028/edition.yaml"), draft.as_bytes());
    for (side, edition) in [("old", "2024"), ("new", "2028")] {
        let changes = cases().join("redline").join(case).join(side);
        // A side that is the base's edition as it is has no folder.
        for (path, bytes) in if changes.exists() { files(&changes) } else { Vec::new() } {
            let file = folder.path().join(EDITIONS).join(edition).join(&path);
            match path.strip_suffix(".delete") {
                Some(gone) => {
                    fs::remove_file(file.with_file_name(Path::new(gone).file_name().unwrap())).unwrap();
                }
                None => write(&file, &bytes),
            }
        }
    }
    let old = folder.path().join(EDITIONS).join("2024/edition.yaml");
    let text = fs::read_to_string(&old).unwrap().replace("supersedes: \"2020\"\n", "");
    write(&old, text.as_bytes());
    // Sealed anew; the draft is not.
    for edition in ["2024", "2028"] {
        drop(fs::remove_file(folder.path().join(EDITIONS).join(edition).join("adopted.lock")));
    }
    seal_folder(folder.path());
    folder
}

fn write(file: &PathBuf, bytes: &[u8]) {
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, bytes).unwrap();
}

pub(crate) fn site(content: &Path) -> Site {
    let world = DiskWorld::open(content).unwrap();
    let settings = Settings { date: Date::parse(TODAY).unwrap(), drafts: true };
    load(&world, settings, None).site.expect("the case has errors")
}

pub(crate) fn text(site: &Site, edition: &str) -> EditionText {
    let editions = &site.content.plans[0].editions;
    let edition = editions.iter().find(|other| other.id.as_str() == edition).unwrap();
    EditionText::of(edition, &site.content.contacts.contacts, &site.content.laws.laws)
}

fn diff(content: &Path, line: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_planvaerk"));
    command.args(["diff"]).args(line).arg("--content").arg(content).args(["--date", TODAY]);
    command.output().unwrap()
}

/// What the command says of a case, and its JSON with one changed item a line.
fn found(case: &str) -> (String, String) {
    let content = content(case);
    let shown = diff(content.path(), &["uro", "2024", "2028"]);
    assert!(shown.status.success(), "{}", String::from_utf8_lossy(&shown.stderr));
    assert!(shown.stderr.is_empty(), "{}", String::from_utf8_lossy(&shown.stderr));
    let json = diff(content.path(), &["uro", "2024", "2028", "--format", "json"]);
    assert!(json.status.success());
    let document: Value = serde_json::from_slice(&json.stdout).unwrap();
    let redline: Redline = serde_json::from_value(document["redline"].clone()).unwrap();
    let site = site(content.path());
    assert_eq!(redline.apply(&text(&site, "2024")), Some(text(&site, "2028")), "{case}");
    let mut lines = vec![serde_json::to_string(&redline.counts).unwrap()];
    let changed = redline.items.iter().filter(|item| !item.is_unchanged());
    lines.extend(changed.map(|item| serde_json::to_string(item).unwrap()));
    lines.push(serde_json::to_string(&redline.moves).unwrap());
    (String::from_utf8(shown.stdout).unwrap(), lines.join("\n"))
}

#[test]
fn pairs_of_editions() {
    let mut names: Vec<_> = fs::read_dir(cases().join("redline"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert!(names.len() >= 4, "{names:?}");
    for case in names {
        let (text, json) = found(&case);
        insta::with_settings!({ snapshot_path => "../snapshots/redline", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(case.clone(), text);
            insta::assert_snapshot!(format!("{case}.json"), json);
        });
    }
}

/// Ways and words that are wrong are told with what there is.
#[test]
fn a_plan_or_edition_that_is_not_there() {
    let content = content("moved");
    for (line, expected) in [
        (
            ["ro", "2024", "2028"],
            "fejl: Der er ikke en plan, der hedder `ro`\n  Mente du `uro`? Der er: `uro`.\n",
        ),
        (
            ["uro", "2024", "2029"],
            "fejl: Der er ikke en udgave, der hedder `2029`\n  Mente du `2024` eller `2028`? Der er: `2024`, `2028`.\n",
        ),
        (["uro", "x", "2024"], "fejl: Der er ikke en udgave, der hedder `x`\n  Der er: `2024`, `2028`.\n"),
    ] {
        let output = diff(content.path(), &line);
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.starts_with(expected), "{said}");
        assert!(output.stdout.is_empty());
    }
    let output = diff(content.path(), &["uro", "2024"]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.starts_with("fejl: `NY` mangler\n"), "{said}");
}

#[cfg(not(feature = "pdf"))]
#[test]
fn a_program_without_pdf_says_so() {
    let content = content("moved");
    for (language, expected) in [
        ("da", "fejl: `--pdf` kan ikke bruges: dette program er bygget uden PDF\n"),
        ("en", "error: `--pdf` cannot be used: this program was built without PDF\n"),
    ] {
        let file = content.path().join("out.pdf");
        let line = ["uro", "2024", "2028", "--lang", language, "--pdf", file.to_str().unwrap()];
        let output = diff(content.path(), &line);
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.starts_with(expected), "{said}");
        assert!(output.stdout.is_empty() && !file.exists());
    }
}

#[test]
fn in_english_and_the_other_way_round() {
    let content = content("moved");
    let output = diff(content.path(), &["uro", "2028", "2024", "--lang", "en"]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.starts_with("Changes from the edition 2028 to the edition 2024\n"), "{said}");
    assert!(said.contains("When the text is adopted: planvaerk adopt uro/2028"), "{said}");
    let output = diff(content.path(), &["uro", "2024", "2024"]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("De to udgaver siger det samme ord for ord."), "{said}");
}

/// Contacts and laws are compared as what they are: a number as one word.
#[test]
fn entries_of_the_registries() {
    let folder = content("moved");
    let old = text(&site(folder.path()), "2024");
    let contacts = folder.path().join("contacts.yaml");
    let changed = fs::read_to_string(&contacts)
        .unwrap()
        .replace("20 00 00 00", "20 00 00 09")
        .replace("to: \"16:00\"", "to: \"15:00\"")
        .replace("Børn og Unge", "Børn, Unge og Familie")
        .replace("verified: 2026-11-01", "verified: 2026-11-20");
    fs::write(&contacts, changed).unwrap();
    let mut new = text(&site(folder.path()), "2024");
    new.edition = "2028".to_owned();
    let found = redline(&old, &new, &[]);
    let changed: Vec<_> = found.items.iter().filter(|item| !item.is_unchanged()).collect();
    let [contact] = changed.as_slice() else { panic!("{changed:#?}") };
    assert_eq!((contact.standing, contact.id.as_str()), (ItemStanding::Kept, "koordinator"));
    let fields: Vec<String> = contact
        .fields
        .iter()
        .filter(|(_, passages)| {
            passages.iter().any(|passage| passage.runs.iter().any(|run| run.change != RunKind::Kept))
        })
        .map(|(name, _)| name.to_string())
        .collect();
    // Looking at a number changes nothing of it.
    assert_eq!(fields, ["unit", "phones", "hours"]);
    let json = serde_json::to_string(contact).unwrap();
    assert!(json.contains("\"change\":\"deleted\",\"words\":[\" 20 00 00 00\"]"), "{json}");
    assert!(json.contains("\"change\":\"inserted\",\"words\":[\" 20 00 00 09\"]"), "{json}");
}

/// An adopted edition is compared with what held on the day it was adopted, a draft with what holds now.
#[test]
fn what_was_locked_on_adoption() {
    let folder = content("moved");
    let contacts = folder.path().join("contacts.yaml");
    let changed = fs::read_to_string(&contacts).unwrap().replace("20 00 00 00", "20 00 00 09");
    fs::write(&contacts, changed).unwrap();
    let site = site(folder.path());
    let plan = &site.content.plans[0];
    let edition = |id: &str| plan.editions.iter().find(|edition| edition.id.as_str() == id).unwrap();
    let (locked, draft) = (edition("2024"), edition("2028"));
    let lock = locked.lock.as_ref().unwrap();
    let then = EditionText::of(locked, &lock.contacts, &lock.laws);
    let now = text(&site, "2024");
    assert_ne!(then, now, "the registries have changed since");
    let redline = between(&site, plan, locked, draft);
    assert_eq!(redline.apply(&then), Some(text(&site, "2028")));
    assert_eq!(redline.apply(&now), None);
}
