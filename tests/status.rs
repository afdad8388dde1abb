//! `planvaerk status` as people and scripts run it.

mod support;

use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;
use support::{TODAY, spoilt};
use tempfile::TempDir;

struct Run {
    code: i32,
    out: String,
    err: String,
}

fn run(folder: &Path, line: &str) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_planvaerk"));
    command.current_dir(folder).stdin(Stdio::null()).env_remove("NO_COLOR");
    let output = command.arg("status").args(line.split_whitespace()).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let run = Run { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) };
    assert!(!run.err.contains("panicked"), "{}", run.err);
    run
}

fn json(run: &Run) -> Value {
    serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {}", run.out))
}

fn change(folder: &Path, file: &str, old: &str, new: &str) {
    let path = folder.join("content").join(file);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains(old), "{file} has no {old:?}");
    std::fs::write(path, text.replace(old, new)).unwrap();
}

fn base() -> TempDir {
    spoilt(|_| {})
}

fn snapshot(name: &str, text: &str) {
    let mut settings = insta::Settings::new();
    settings.set_snapshot_path("snapshots/status");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

#[test]
fn a_plan_in_order_says_so_and_ends_with_0() {
    let folder = base();
    let run = run(folder.path(), &format!("--date {TODAY}"));
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    snapshot("in-order", &run.out);
}

#[test]
fn what_is_overdue_is_told_with_what_to_do() {
    let folder = base();
    for (language, name) in [("da", "overdue"), ("en", "overdue-en")] {
        let run = run(folder.path(), &format!("--date 2028-09-01 --lang {language}"));
        assert_eq!((run.code, run.err.as_str()), (1, ""), "{}", run.out);
        snapshot(name, &run.out);
    }
}

#[test]
fn the_real_plan_tells_its_day() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let run = run(root, &format!("--date {TODAY}"));
    snapshot("real", &run.out);
    assert_eq!(run.code, 1, "nobody is noted to have rung the numbers");
}

#[test]
fn what_is_soon_is_no_fault() {
    let folder = base();
    // Twelve months before 15 April 2028, with numbers rung and wordings read that day.
    let near = "2027-04-15";
    change(folder.path(), "contacts.yaml", "verified: 2026-11-0", "verified: 2027-04-0");
    change(folder.path(), "laws.yaml", "checked: 2026-11-01", "checked: 2027-04-01");
    let early = run(folder.path(), "--date 2027-04-14 --format json");
    assert_eq!((early.code, &json(&early)["soon"]), (0, &Value::from(0)), "{}", early.out);
    let soon = run(folder.path(), &format!("--date {near} --format json"));
    assert_eq!((soon.code, soon.err.as_str()), (0, ""));
    let document = json(&soon);
    assert_eq!((&document["soon"], &document["overdue"]), (&Value::from(1), &Value::from(0)), "{}", soon.out);
    assert_eq!(document["plans"][0]["matters"][0]["kind"], "revision");
    assert!(run(folder.path(), &format!("--date {near}")).out.ends_with("Intet er forfaldent.\n"));
}

#[test]
fn the_json_has_every_figure_of_the_table() {
    let folder = base();
    let run = run(folder.path(), "--date 2028-09-01 --format json");
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    snapshot("overdue-json", &run.out);
    let plan = &json(&run)["plans"][0];
    assert_eq!((&plan["revise_by"], &plan["days_left"]), (&Value::from("2028-04-15"), &Value::from(-139)));
}

#[test]
fn content_with_errors_has_no_status() {
    let folder = base();
    change(folder.path(), "plans/uro/help.yaml", "primary: koordinator", "primary: koordinatr");
    let text = run(folder.path(), &format!("--date {TODAY}"));
    assert_eq!((text.code, text.out.as_str()), (1, ""));
    assert!(text.err.contains("fejl[PV402]"), "{}", text.err);
    assert!(text.err.ends_with("Status kan ikke gøres op: 1 fejl.\n"), "{}", text.err);
    let machine = run(folder.path(), &format!("--date {TODAY} --format json"));
    let document = json(&machine);
    assert_eq!((machine.code, &document["errors"], machine.err.as_str()), (1, &Value::from(1), ""));
    assert_eq!(document["plans"], Value::Array(Vec::new()));
    let nowhere = run(folder.path(), "--content nowhere");
    assert_eq!(nowhere.code, 1);
    assert!(nowhere.err.contains("PV110"), "{}", nowhere.err);
}

#[test]
fn a_name_in_the_content_cannot_command_the_terminal() {
    let folder = base();
    change(folder.path(), "contacts.yaml", "role: Hotline", "role: \"Hot\\e[2Jline\"");
    let run = run(folder.path(), "--date 2028-09-01");
    assert!(run.out.contains("Hot"), "{}{}", run.out, run.err);
    assert!(!run.out.chars().any(|c| c.is_control() && c != '\n'), "{:?}", run.out);
}
