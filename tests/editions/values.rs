//! Superseded pages show the registries of their day, pages in force those of today.

use std::collections::BTreeSet;

use crate::fjordby::{PLAN, build, fjordby};
use crate::support::cases;
use crate::support::html::{danish_numbers, visible_text};

/// Every number of a registry, digits only.
fn registry(path: &str) -> BTreeSet<String> {
    let text = std::fs::read_to_string(cases().join("editions").join(path)).unwrap();
    let numbers = text.lines().filter_map(|line| line.trim().strip_prefix("- number: "));
    let numbers: BTreeSet<String> =
        numbers.map(|number| number.chars().filter(char::is_ascii_digit).collect()).collect();
    assert!(numbers.len() >= 5, "{numbers:?}");
    numbers
}

#[test]
fn superseded_pages_show_the_numbers_of_their_day() {
    let site = build(&fjordby(), "2026-11-23", false);
    for (edition, expected) in [
        // Those that cards and sections show; of others the text has the name alone.
        ("2016", ["20000010", "20000020", "20000030", "20000060"].as_slice()),
        ("2020", &["20000010", "20000020", "20000030", "20000060", "20000070"]),
    ] {
        let then = registry(&format!("registries/{edition}/contacts.yaml"));
        let mut shown = BTreeSet::new();
        for page in site.of(edition) {
            let numbers = danish_numbers(&visible_text(&page.html));
            let strange: Vec<_> = numbers.iter().filter(|number| !then.contains(*number)).collect();
            assert!(strange.is_empty(), "{}: {strange:?}", page.address);
            shown.extend(numbers);
        }
        assert_eq!(shown.iter().map(String::as_str).collect::<Vec<_>>(), expected, "{edition}");
    }
}

#[test]
fn pages_in_force_call_the_numbers_of_today_alone() {
    let site = build(&fjordby(), "2026-11-23", false);
    let mut today: BTreeSet<String> = registry("content/contacts.yaml");
    today.extend(["112", "114"].map(str::to_owned));
    let mut called = BTreeSet::new();
    for page in site.pages.values() {
        for link in page.links() {
            let Some(number) = link.strip_prefix("tel:") else { continue };
            let number = number.trim_start_matches("+45").to_owned();
            assert!(today.contains(&number), "{}: {number}", page.address);
            called.insert(number);
        }
    }
    assert_eq!(called, today, "each can be called somewhere");
}

/// A number that 2016's text links and nobody has any more is words, also while 2016 is in force.
#[test]
fn a_number_nobody_has_cannot_be_called() {
    for date in ["2016-03-01", "2020-04-01"] {
        let site = build(&fjordby(), date, false);
        let page = site.at(&format!("{PLAN}2016/presse/"));
        assert!(page.words().contains("20 00 00 30"), "{date}: {}", page.words());
        assert!(!page.html.contains("+4520000030"), "{date}");
    }
}

#[test]
fn superseded_pages_show_the_roles_and_laws_of_their_day() {
    let site = build(&fjordby(), "2026-11-23", false);
    let card = site.at(&format!("{PLAN}2016/actioncards/borger/")).words();
    assert!(card.contains("Urokoordinator") && card.contains("uro@fjordby-kommune.dk"), "{card}");
    assert!(!card.contains("Tryghedskoordinator") && !card.contains("tryghed@"), "{card}");
    let law = |edition: &str| site.at(&format!("{PLAN}{edition}lovgrundlag/")).words();
    for (edition, has, lacks) in [
        ("2016/", "hvordan kommunen håndterer uro", "offentliggør"),
        ("2020/", "offentliggør den.", "to uger efter vedtagelsen"),
        (
            "",
            "offentliggør den senest to uger efter vedtagelsen",
            "håndterer uro på steder, hvor alle har adgang.",
        ),
    ] {
        let words = law(edition);
        assert!(words.contains(has), "{edition:?} lacks {has}: {words}");
        assert!(!words.contains(lacks), "{edition:?} has {lacks}: {words}");
    }
}
