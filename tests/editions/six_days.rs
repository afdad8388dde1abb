//! The six days of the fixture's README, each told in a form that can be read against it.

use std::process::Command;

use crate::fjordby::{build, fjordby};
use crate::support::cases;
use crate::told::{changes, events, pages, redirects};

const DAYS: [(&str, bool); 6] = [
    ("2016-03-01", false),
    ("2020-02-28", false),
    ("2020-04-01", false),
    ("2024-03-10", false),
    ("2026-11-23", false),
    ("2029-01-01", true),
];

#[test]
fn six_days() {
    let world = fjordby();
    for (date, drafts) in DAYS {
        let site = build(&world, date, drafts);
        let told = format!(
            "# Pages\n\n{}\n# Redirects\n\n{}\n# Feed\n\n{}\n# Changed since adoption\n\n{}\n# Status\n\n{}",
            pages(&site),
            redirects(&site),
            events(site.file("feed.xml")),
            changes(&site),
            status(date),
        );
        insta::with_settings!({ snapshot_path => "../snapshots/editions", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(date, told);
        });
    }
}

/// What `planvaerk status` says; its advice names the folder it was run on, and is left out.
fn status(date: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_planvaerk"));
    command.args(["status", "--date", date, "--content"]).arg(cases().join("editions/content"));
    let output = command.output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let (table, advice) = text.split_once("\n\n").unwrap_or_else(|| panic!("{text}"));
    let items = advice.lines().filter(|line| line.starts_with("    - ") || !line.starts_with(' '));
    let items: Vec<&str> = items.collect();
    format!("{table}\n\n{}\nexit {}\n", items.join("\n"), output.status.code().unwrap())
}
