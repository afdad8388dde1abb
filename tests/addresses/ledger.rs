//! The ledger itself: what stands in it, and what a build does with it.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use planvaerk::diagnostic::Code;
use planvaerk::model::values::Date;
use planvaerk::pipeline::{load, make};
use planvaerk::resolve::Settings;
use planvaerk::world::MemoryWorld;

use crate::crawl::{addresses, unanswered};
use crate::support::{TODAY, base, cases, files, sealed, spoilt};
use crate::worlds::{self, NEW, change, codes, outputs, revised, run, run_with, said, text};

#[test]
fn every_address_is_recorded_once_and_none_that_does_not_last() {
    let built = run(&base(), TODAY);
    let update = built.ledger.clone().unwrap();
    let listed = addresses(&update.text);
    let mut sorted = listed.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(sorted.len(), listed.len());
    assert_eq!(update.new.len(), listed.len());
    let text = |address: &str| listed.contains(&address);
    for known in [
        "/",
        "/ro-og-uro/",
        "/ro-og-uro/2020/formaal/",
        "/ro-og-uro/definitioner/#uro",
        "/ro-og-uro/2024/samarbejde/#hvem-goer-hvad",
        "/ro-og-uro/formaal/#tryghed",
        "/ro-og-uro/faa-hjaelp/#vidne",
        "/ro-og-uro/kontakt/#hotline",
        "/ro-og-uro/lovgrundlag/#lov-eksempelloven-1-2",
        "/ro-og-uro/actioncards/borger.pdf",
        "/ro-og-uro/2024/filer/bilag/vejledning.pdf",
    ] {
        assert!(text(known), "{known} is missing in {listed:#?}");
    }
    for never in ["2028", "assets", "404", "sitemap", "robots", "_", "#fn", "#fodnote"] {
        assert!(!listed.iter().any(|address| address.contains(never)), "{never}");
    }
    assert!(unanswered(&update.text, &outputs(built), false).is_empty());
    // The same again, and nothing is new; a draft leaves no address behind.
    let mut world = base();
    world.insert("addresses.ledger", update.text.clone());
    let again = run(&world, TODAY).ledger.unwrap();
    assert_eq!((again.new.len(), &again.text), (0, &update.text));
}

#[test]
fn the_ledgers_of_the_repository_are_complete() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in [cases().join("base"), root.join("content")] {
        let mut world = MemoryWorld::default();
        for (path, bytes) in files(&folder) {
            world.insert(path, bytes);
        }
        let built = run(&world, TODAY);
        let update = built.ledger.as_ref().unwrap_or_else(|| panic!("{}", said(&built)));
        assert!(
            update.new.is_empty(),
            "{}: build it and commit its ledger: {:#?}",
            folder.display(),
            update.new
        );
        assert_eq!(update.text, text(&world, "addresses.ledger"), "{}", folder.display());
    }
}

#[test]
fn lines_in_any_order_with_any_line_ends_are_read() {
    let mut world = base();
    let text = ledger_of(&world);
    let mut lines: Vec<&str> = text.lines().filter(|line| line.starts_with('/')).collect();
    lines.reverse();
    let reversed = lines.join("\r\n");
    world.insert("addresses.ledger", reversed.clone());
    let update = run(&world, TODAY).ledger.unwrap();
    assert_eq!((update.new.len(), update.text), (0, reversed));
    // What comes to it is written in the same way, and moves nothing.
    let last = lines.pop().unwrap();
    let rest = format!("# Mine\r\n{}\r\n", lines.join("\r\n"));
    world.insert("addresses.ledger", rest.clone());
    let update = run(&world, TODAY).ledger.unwrap();
    assert_eq!((last, update.new.len()), ("/", 1));
    assert_eq!(update.text, rest.replace("# Mine\r\n", "# Mine\r\n/\r\n"));
}

fn ledger_of(world: &MemoryWorld) -> String {
    run(world, TODAY).ledger.unwrap().text
}

#[test]
fn an_address_that_would_be_lost_is_told_with_what_it_was() {
    let mut world = base();
    let before = ledger_of(&world);
    world.insert(
        "addresses.ledger",
        before + "/ro-og-uro/definitioner/#uroo\n/ro-og-uro/2024/indsatser/mentorer/\n/gammel/\n",
    );
    let built = run(&world, TODAY);
    assert!(built.outputs.is_none() && built.ledger.is_none());
    let said = said(&built);
    assert_eq!(codes(&built), [Code::AddressLost; 3], "{said}");
    for words in [
        "`/ro-og-uro/definitioner/#uroo` was published and would no longer lead to anything (term:uroo)",
        "edition.yaml (`moved:`, `merged:`, `split:`, `removed:`)",
        "Most like it: /ro-og-uro/definitioner/#uro",
        "(intervention:mentorer)",
        "must stay as it was adopted",
        "no plan has that address",
        "under `formerly:` in plan.yaml",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
}

#[test]
fn a_theme_cannot_hide_an_address() {
    let mut world = base();
    world.insert("addresses.ledger", ledger_of(&world));
    let mut theme = MemoryWorld::default();
    let template = include_str!("../../themes/kommune/templates/definitions.html");
    theme.insert("templates/definitions.html", template.replace(" id=\"{{ term.id }}\"", ""));
    let built = run_with(&world, TODAY, Some(&theme));
    assert!(built.outputs.is_none());
    assert!(codes(&built).iter().all(|code| *code == Code::AddressLost), "{}", said(&built));
    assert!(said(&built).contains("the theme's template does not show its id"), "{}", said(&built));
    // Nor what became of one: the base template without the former places.
    let mut world = revised();
    let before = worlds::ledger_of(&world, &[worlds::BEFORE]);
    change(&mut world, &format!("{NEW}definitions.yaml"), |text| text.replace("id: ro\n", "id: stilhed\n"));
    for file in ["definitions.yaml", "samarbejde.md"] {
        if text(&world, &format!("{NEW}{file}")).contains("term:ro)") {
            change(&mut world, &format!("{NEW}{file}"), |text| text.replace("term:ro)", "term:stilhed)"));
        }
    }
    change(&mut world, &format!("{NEW}edition.yaml"), |text| {
        format!("{text}moved:\n  - {{ from: term:ro, to: term:stilhed }}\n")
    });
    world.insert("addresses.ledger", before);
    let world = sealed(world);
    assert!(run(&world, TODAY).outputs.is_some());
    let template = include_str!("../../themes/kommune/templates/base.html");
    let mut theme = MemoryWorld::default();
    theme.insert("templates/base.html", template.replace("{{ former_places(page.former, t) }}", ""));
    let built = run_with(&world, TODAY, Some(&theme));
    assert!(
        built.outputs.is_none() && said(&built).contains("/ro-og-uro/definitioner/#ro"),
        "{}",
        said(&built)
    );
}

fn program(folder: &Path, line: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_planvaerk"));
    command.current_dir(folder).args(line.split_whitespace()).env_remove("NO_COLOR").output().unwrap()
}

fn both(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[test]
fn a_build_writes_new_addresses_down_and_locked_refuses_them() {
    let folder = spoilt(|content| fs::remove_file(content.join("addresses.ledger")).unwrap());
    let count = addresses(&fs::read_to_string(cases().join("base/addresses.ledger")).unwrap()).len();
    let file = folder.path().join("content/addresses.ledger");
    // Drafts and other days leave nothing behind, and check only tells.
    for line in ["--drafts", "--date 2026-11-23"] {
        assert!(program(folder.path(), line).status.success());
        assert!(!file.exists(), "{line}");
    }
    let check = program(folder.path(), "check --lang en");
    assert!(
        check.status.success() && both(&check).contains(&format!("warning[PV033]: {count} addresses")),
        "{}",
        both(&check)
    );
    let locked = program(folder.path(), "build --locked --lang en --out other");
    assert!(!locked.status.success() && !file.exists());
    assert!(both(&locked).contains("error[PV032]: ") && !folder.path().join("other").exists());
    // Then the build writes them, once.
    let built = program(folder.path(), "build --lang en");
    assert!(
        both(&built).contains(&format!("\n  {count} new addresses written to content/addresses.ledger")),
        "{}",
        both(&built)
    );
    assert_eq!(fs::read(&file).unwrap(), fs::read(cases().join("base/addresses.ledger")).unwrap());
    for line in ["build --locked", "build", "check --strict"] {
        let again = program(folder.path(), line);
        assert!(again.status.success() && !both(&again).contains("addresses.ledger"), "{}", both(&again));
    }
    let left: Vec<_> =
        fs::read_dir(folder.path().join("content")).unwrap().map(|it| it.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().starts_with('.')), "{left:?}");
}

/// What a sealed edition brings with its days is nobody's edit: a pipeline that may write nothing goes on by itself.
#[test]
fn the_days_of_an_edition_bring_addresses_by_themselves() {
    let mut world = MemoryWorld::default();
    for (path, bytes) in files(&cases().join("editions/content")) {
        world.insert(path, bytes);
    }
    let mut on = |date: &str| {
        let settings = Settings { date: Date::parse(date).unwrap(), drafts: false };
        let update = make(load(&world, settings, None), None, Some(crate::support::printed()), &|_| {})
            .ledger
            .expect("a site");
        world.insert("addresses.ledger", update.text.clone());
        (update.new.len(), update.edited)
    };
    assert!(on("2020-04-01").0 > 0);
    // The day of adoption, and the first day in force.
    for day in ["2024-02-26", "2024-04-15"] {
        let (new, edited) = on(day);
        // Translations are no part of the adopted text.
        let edited: Vec<String> = edited.iter().map(ToString::to_string).collect();
        let edited: Vec<_> = edited.iter().filter(|address| !address.starts_with("/en/")).collect();
        assert!(new > 20 && edited.is_empty(), "{day}: {new} new, of them {edited:?}");
    }
}

#[test]
fn a_ledger_that_cannot_be_written_stops_the_build() {
    let folder = spoilt(|content| {
        fs::remove_file(content.join("addresses.ledger")).unwrap();
        // In the way of the lock, also for those who may write everywhere.
        fs::create_dir(content.join(".addresses.ledger.planvaerk-lock")).unwrap();
    });
    let built = program(folder.path(), "build");
    assert!(!built.status.success() && !folder.path().join("public").exists());
    assert!(
        both(&built).contains("fejl[PV034]: Listen over adresser kunne ikke skrives"),
        "{}",
        both(&built)
    );
}
