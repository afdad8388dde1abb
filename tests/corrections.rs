//! What daily operation changes after an adoption, on the fictional municipality of `tests/cases/editions`: what is found,
//! what is shown, and what no reader can be misled by.

mod support;

use std::collections::BTreeMap;

use planvaerk::diagnostic::{Argument, Finding};
use planvaerk::model::values::Date;
use planvaerk::pipeline::{Built, load, make};
use planvaerk::resolve::Settings;
use planvaerk::world::MemoryWorld;

use support::{TODAY, cases, files};

const PLAN: &str = "plans/uro";

fn world() -> MemoryWorld {
    let mut world = MemoryWorld::default();
    for (path, bytes) in files(&cases().join("editions/content")) {
        world.insert(path, bytes);
    }
    world
}

fn change(world: &mut MemoryWorld, path: &str, from: &str, to: &str) {
    let text = String::from_utf8(world.remove(path).unwrap_or_else(|| panic!("no {path}"))).unwrap();
    assert!(text.contains(from), "{path} has no {from:?}");
    world.insert(path, text.replace(from, to));
}

fn build(world: &MemoryWorld) -> Built {
    let settings = Settings { date: Date::parse(TODAY).unwrap(), drafts: false };
    make(load(world, settings, None), None, Some(support::printed()), &|_| {})
}

fn pages(world: &MemoryWorld) -> BTreeMap<String, String> {
    let outputs = build(world).outputs.expect("a site");
    let pages = outputs.into_iter().filter(|(path, _)| path.ends_with(".html"));
    pages.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}

/// Code and thing of every finding about operation or places.
fn told(world: &MemoryWorld) -> Vec<String> {
    let argument = |finding: &Finding, wanted: &str| {
        finding.arguments.iter().find_map(|(name, value)| match value {
            Argument::Plain(text) if *name == wanted => Some(text.clone()),
            _ => None,
        })
    };
    let findings = build(world).findings;
    let of = findings.iter().filter(|it| {
        let id = it.code.id();
        id.starts_with("PV02") || ["PV402", "PV612", "PV613"].contains(&id)
    });
    let name =
        |it: &Finding| argument(it, "item").or_else(|| argument(it, "place")).or_else(|| argument(it, "id"));
    of.map(|it| format!("{} {}", it.code.id(), name(it).unwrap_or_default())).collect()
}

#[test]
fn every_change_of_the_fixture_is_accounted_for() {
    assert_eq!(told(&world()), Vec::<String>::new());
}

#[test]
fn a_second_change_is_found_though_the_first_is_told() {
    let mut world = world();
    change(&mut world, "contacts.yaml", "20 00 00 22", "20 00 00 23");
    assert_eq!(told(&world), ["PV612 contact:ssp"]);
}

#[test]
fn single_days_of_a_contact_come_and_go_with_the_year() {
    let mut world = world();
    change(&mut world, "contacts.yaml", "2026-12-24", "2026-12-23");
    assert_eq!(told(&world), Vec::<String>::new());
}

#[test]
fn a_card_of_the_past_keeps_still() {
    let card = format!("{PLAN}/editions/2020/action-cards/skoleleder.yaml");
    let mut changed = world();
    change(&mut changed, &card, "title: ", "title: Ny – ");
    assert_eq!(told(&changed), ["PV612 card:skoleleder"]);
}

/// An entry with a state tells of a change, not that the card may be dropped.
#[test]
fn a_card_that_was_changed_is_not_one_that_is_withdrawn() {
    let mut world = world();
    let cards = format!("{PLAN}/editions/2028/action-cards");
    world.remove(&format!("{cards}/fagperson.yaml")).expect("the card");
    change(&mut world, &format!("{cards}/index.md"), "fagperson, ", "");
    let told = told(&world);
    assert!(told.iter().any(|it| it == "PV021 card:fagperson"), "{told:?}");
}

#[test]
fn a_contact_that_is_gone_has_an_answer_where_the_text_names_it() {
    let pages = pages(&world());
    let text = &pages["tryghed-og-ro/hverdagen/index.html"];
    assert!(text.contains("href=\"../kontakt/#ungelinjen\""), "the text leads to the answer");
    let contact = &pages["tryghed-og-ro/kontakt/index.html"];
    assert!(contact.contains("id=\"ungelinjen\""), "the contact page has it");
    let organisation = &pages["tryghed-og-ro/organisering/index.html"];
    assert!(!organisation.contains("tel:+4520000071"), "its number cannot be rung");
    assert!(organisation.contains("20 00 00 71"), "but can be read");
}

/// Where an item has become several, the one named first is its heir.
#[test]
fn the_first_named_part_of_a_split_item_is_its_canonical_page() {
    let pages = pages(&world());
    let old = &pages["tryghed-og-ro/2020/indsatser/familiesamtaler/index.html"];
    let canonical = old.split("<link rel=\"canonical\" href=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(canonical.ends_with("/tryghed-og-ro/indsatser/netvaerkssamtaler/"), "{canonical}");
    assert!(old.contains("rel=\"version-history\" href=\"../../../udgaver/\""));
}
