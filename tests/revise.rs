//! `planvaerk revise`: the next edition's draft and the list of what is to be decided.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use support::{TODAY, files, seal_folder, spoilt};
use tempfile::TempDir;

struct Run {
    code: i32,
    out: String,
    err: String,
}

fn run(folder: &Path, line: &str) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_planvaerk"));
    command.current_dir(folder).stdin(Stdio::null()).env_remove("NO_COLOR");
    let output = command.args(line.split_whitespace()).args(["--date", TODAY]).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let run = Run { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) };
    assert!(!run.err.contains("panicked"), "{}", run.err);
    run
}

#[track_caller]
fn assert_made(run: &Run) {
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
}

/// The base with notes on changes, a translation, and something to look at in every part of the list.
fn place() -> TempDir {
    spoilt(|content| {
        let plan = content.join("plans/uro");
        fs::write(
            plan.join("corrections.yaml"),
            "corrections:\n\
             \x20 - { date: 2024-04-14, what: contact:hotline, why: Før vedtagelsen., state: 0123456789ab }\n\
             \x20 - { date: 2025-03-03, what: contact:hotline, why: Nyt nummer., state: 0123456789ab }\n",
        )
        .unwrap();
        let contacts = fs::read_to_string(content.join("contacts.yaml")).unwrap();
        fs::write(content.join("contacts.yaml"), contacts.replace("    verified: 2026-11-02\n", "")).unwrap();
        let laws = fs::read_to_string(content.join("laws.yaml")).unwrap();
        fs::write(content.join("laws.yaml"), laws.replace("date: 2023-02-01", "date: 2026-11-02")).unwrap();
    })
}

fn content(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    files(&folder.join("content")).into_iter().collect()
}

fn snapshot(name: &str, text: &str) {
    let mut settings = insta::Settings::new();
    settings.set_snapshot_path("snapshots/revise");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

const NEW: &str = "plans/uro/editions/2032/";
const OLD: &str = "plans/uro/editions/2024/";

#[test]
fn the_draft_is_the_text_in_force_without_its_decision() {
    let place = place();
    let before = content(place.path());
    let run = run(place.path(), "revise uro 2032");
    assert_made(&run);
    snapshot("made", &run.out);
    let after = content(place.path());
    for (path, bytes) in &before {
        assert!(after.get(path) == Some(bytes), "{path} was changed");
    }
    let of = |files: &BTreeMap<String, Vec<u8>>, folder: &str| -> BTreeMap<String, Vec<u8>> {
        let inside = files
            .iter()
            .filter_map(|(path, bytes)| Some((path.strip_prefix(folder)?.to_owned(), bytes.clone())));
        inside.collect()
    };
    let (mut old, mut new) = (of(&before, OLD), of(&after, NEW));
    assert_eq!(after.len(), before.len() + new.len(), "nothing else was written");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    snapshot("REVISION", &text(new.remove("REVISION.md").unwrap()));
    snapshot("edition", &text(new.remove("edition.yaml").unwrap()));
    let card = "action-cards/borger.yaml";
    let (old_card, new_card) = (text(old.remove(card).unwrap()), text(new.remove(card).unwrap()));
    let expected = old_card
        .replace("approved:\n  by: Byrådet\n  date: 2024-04-15\nreview_by: 2028-04-15\n", "approved: none\n");
    assert_ne!(expected, old_card);
    assert_eq!(new_card, expected);
    old.remove("edition.yaml");
    // The seal is of the adopted text alone.
    assert!(old.remove("adopted.lock").is_some() && !new.contains_key("adopted.lock"));
    assert!(new.keys().eq(old.keys()), "{:?} {:?}", new.keys(), old.keys());
    assert!(new == old, "all else is the same, byte for byte: attachments too");
    let left: Vec<_> = fs::read_dir(place.path().join("content/plans/uro/editions")).unwrap().collect();
    assert_eq!(left.len(), 4, "{left:?}");
}

#[test]
fn the_draft_builds_and_its_list_is_not_published() {
    let place = place();
    assert_made(&run(place.path(), "revise ro-og-uro 2032"));
    let built = run(place.path(), "build --drafts");
    assert_made(&built);
    let site: BTreeMap<String, Vec<u8>> = files(&place.path().join("public")).into_iter().collect();
    assert!(site.contains_key("ro-og-uro/2032/definitioner/index.html"));
    let name = |path: &&String| path.to_lowercase().contains("revision") && !path.ends_with("revision.ics");
    assert_eq!(site.keys().find(name), None);
    assert!(!site.values().any(|bytes| String::from_utf8_lossy(bytes).contains("Sæt kryds")));
    // Without drafts nothing is seen of it.
    assert_made(&run(place.path(), "build"));
    assert!(!place.path().join("public/ro-og-uro/2032").exists());
}

#[test]
fn an_adopted_edition_cannot_keep_the_list() {
    let place = place();
    assert_made(&run(place.path(), "revise uro 2032"));
    let path = place.path().join("content").join(NEW).join("edition.yaml");
    let adopted = "status: adopted\nadopted: { date: 2026-11-20, body: Byrådet }";
    let text = fs::read_to_string(&path).unwrap().replace("status: draft", adopted);
    fs::write(&path, text).unwrap();
    let refused = run(place.path(), "check");
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("fejl[PV107]") && refused.err.contains("REVISION.md"), "{}", refused.err);
    fs::remove_file(path.with_file_name("REVISION.md")).unwrap();
    seal_folder(&place.path().join("content"));
    assert_eq!(run(place.path(), "check").code, 0);
}

#[test]
fn nothing_is_written_when_something_is_wrong() {
    for (line, code, said) in [
        ("revise uro 2028", 1, "findes allerede"),
        ("revise uro 2020 --lang en", 1, "is already there"),
        ("revise uo 2032", 2, "Mente du `uro`?"),
        ("revise xyz 2032 --lang en", 2, "There are: `uro`."),
        ("revise uro Å28", 2, "kan ikke være navnet"),
        ("revise uro ../2032", 2, "kan ikke være navnet"),
        ("revise uro .. --lang en", 2, "cannot be the name"),
        ("revise uro", 2, "`UDGAVE` mangler"),
        ("revise --lang en", 2, "`PLAN` and `EDITION` must be given"),
        ("revise uro 2032 --content nowhere", 1, "PV110"),
    ] {
        let place = place();
        let before = content(place.path());
        let run = run(place.path(), line);
        assert_eq!((run.code, run.out.as_str()), (code, ""), "{line}: {}", run.err);
        assert!(run.err.contains(said), "{line}: {}", run.err);
        assert!(content(place.path()) == before, "{line}");
    }
}

#[test]
fn content_with_errors_is_not_revised() {
    let place = place();
    let help = place.path().join("content/plans/uro/help.yaml");
    let text = fs::read_to_string(&help).unwrap().replace("primary: koordinator", "primary: ingen");
    fs::write(&help, text).unwrap();
    let before = content(place.path());
    let run = run(place.path(), "revise uro 2032");
    assert_eq!(run.code, 1);
    assert!(run.err.contains("PV402") && run.err.ends_with("Intet er lavet: 1 fejl.\n"), "{}", run.err);
    assert!(content(place.path()) == before);
}

#[test]
fn an_approval_that_cannot_be_taken_off_stops_it() {
    let place = place();
    let card = place.path().join("content").join(OLD).join("action-cards/borger.yaml");
    let text = "id: borger\ntitle: Kort\naudience: citizen\ntask: Gør.\nwhen: [Nu.]\nsteps: [Gå.]\nacute: Løb.\n\
                ? approved\n: { by: B, date: 2024-04-15 }\nowner: B\n";
    fs::write(card, text).unwrap();
    let before = content(place.path());
    let run = run(place.path(), "revise uro 2032");
    assert_eq!((run.code, run.out.as_str()), (1, ""), "{}", run.err);
    assert!(run.err.contains("på linjer for sig"), "{}", run.err);
    assert!(content(place.path()) == before);
}

#[test]
fn one_that_is_adopted_but_not_in_force_is_what_is_revised() {
    let place = place();
    let path = place.path().join("content/plans/uro/editions/2028/edition.yaml");
    let adopted = "status: adopted\nadopted: { date: 2026-11-20, body: Byrådet }\nin_force: 2027-01-01";
    fs::write(&path, fs::read_to_string(&path).unwrap().replace("status: draft", adopted)).unwrap();
    seal_folder(&place.path().join("content"));
    assert_made(&run(place.path(), "revise uro 2032"));
    let draft = fs::read_to_string(place.path().join("content").join(NEW).join("edition.yaml")).unwrap();
    assert!(draft.contains("supersedes: \"2028\"\n"), "{draft}");
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_leaves_nothing_behind() {
    use std::os::unix::fs::PermissionsExt;
    let place = place();
    let editions = place.path().join("content/plans/uro/editions");
    fs::set_permissions(&editions, fs::Permissions::from_mode(0o555)).unwrap();
    // Some may write anywhere; nothing can be tried then.
    let may_write_anywhere = fs::write(editions.join("x"), "").is_ok();
    let _ = fs::remove_file(editions.join("x"));
    let before = content(place.path());
    let run = run(place.path(), "revise uro 2032");
    fs::set_permissions(&editions, fs::Permissions::from_mode(0o755)).unwrap();
    if !may_write_anywhere {
        assert_eq!(run.code, 1, "{}", run.out);
        assert!(run.err.contains("kan ikke skrives"), "{}", run.err);
        assert!(content(place.path()) == before);
    }
}
