//! The small municipality with one more edition, the same as the one before it: what a revision begins with.

use planvaerk::diagnostic::{Code, Language, Severity, to_terminal};
use planvaerk::model::values::Date;
use planvaerk::pipeline::{Built, load, make};
use planvaerk::resolve::{Settings, Site};
use planvaerk::world::{MemoryWorld, World};

use crate::crawl::Outputs;
use crate::support::{TODAY, base, cases, files, sealed};

/// The edition in force before.
pub const OLD: &str = "plans/uro/editions/2024/";
/// The edition in force on the day of the tests.
pub const NEW: &str = "plans/uro/editions/2026/";
/// A day on which the old one was in force.
pub const BEFORE: &str = "2025-06-01";

/// Help that refers to no item of an edition.
const HELP: &str = "\
updated: 2025-01-01
title: Få hjælp
lead: Ring.
primary: koordinator
ways:
  - id: borger
    audience: citizen
    title: Jeg er borger
    lead: Ring.
  - id: vidne
    audience: witness
    title: Jeg har set noget
    lead: Ring.
";

/// Three editions, each in force in its time; the last begins as a copy of the second.
pub fn revised() -> MemoryWorld {
    let mut world = base();
    for (path, _) in files(&cases().join("base/plans/uro/editions/2028")) {
        world.remove(&format!("plans/uro/editions/2028/{path}"));
    }
    for (path, bytes) in files(&cases().join("base/plans/uro/editions/2024")) {
        world.insert(format!("{NEW}{path}"), bytes);
    }
    change(&mut world, &format!("{NEW}edition.yaml"), |text| {
        text.replace("uro 2024", "uro 2026")
            .replace("date: 2024-04-15", "date: 2026-01-05")
            .replace("in_force: 2024-05-01", "in_force: 2026-02-01")
            .replace("supersedes: \"2020\"", "supersedes: \"2024\"")
    });
    world.insert("plans/uro/help.yaml", HELP);
    // The registry as it was before the tests take something from it.
    change(&mut world, "contacts.yaml", |text| text.replace("updated: 2026", "updated: 2025"));
    sealed(world)
}

pub fn text(world: &MemoryWorld, path: &str) -> String {
    String::from_utf8(world.read(path, 1 << 20).unwrap_or_else(|_| panic!("no {path}"))).unwrap()
}

pub fn change(world: &mut MemoryWorld, path: &str, change: impl Fn(&str) -> String) {
    let old = text(world, path);
    let new = change(&old);
    assert_ne!(old, new, "{path} stays the same");
    world.insert(path, new);
}

pub fn paths(world: &MemoryWorld) -> Vec<String> {
    world.list().unwrap().into_iter().map(|file| file.path).collect()
}

pub fn run(world: &MemoryWorld, date: &str) -> Built {
    run_with(world, date, None)
}

pub fn run_with(world: &MemoryWorld, date: &str, theme: Option<&dyn World>) -> Built {
    let settings = Settings { date: Date::parse(date).unwrap(), drafts: false };
    make(load(world, settings, None), theme, Some(crate::support::printed()), &|_| {})
}

pub fn site(world: &MemoryWorld, date: &str) -> Site {
    let settings = Settings { date: Date::parse(date).unwrap(), drafts: false };
    let loaded = load(world, settings, None);
    loaded.site.unwrap_or_else(|| {
        panic!("{}", to_terminal(&loaded.findings, &loaded.sources, Language::English, false))
    })
}

/// What is said, in English.
pub fn said(built: &Built) -> String {
    to_terminal(&built.findings.clone().sorted(&built.sources), &built.sources, Language::English, false)
}

/// Of the errors that are shown.
pub fn codes(built: &Built) -> Vec<Code> {
    let errors = built.findings.iter().filter(|finding| finding.severity() == Severity::Error);
    errors.map(|finding| finding.code).collect()
}

#[track_caller]
pub fn outputs(built: Built) -> Outputs {
    let said = said(&built);
    built.outputs.unwrap_or_else(|| panic!("{said}"))
}

/// Every address the world has had: on a day when the old edition was in force, and today.
pub fn ledger(world: &MemoryWorld) -> String {
    ledger_of(world, &[BEFORE, TODAY])
}

/// Every address the world has had on some days.
pub fn ledger_of(world: &MemoryWorld, dates: &[&str]) -> String {
    let mut world = world.clone();
    for date in dates {
        let built = run(&world, date);
        let update = built.ledger.as_ref().unwrap_or_else(|| panic!("{}", said(&built)));
        world.insert("addresses.ledger", update.text.clone());
    }
    text(&world, "addresses.ledger")
}
