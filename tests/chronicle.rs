//! What has happened and what is due: the same content on different days.

mod support;

use std::collections::BTreeSet;

use planvaerk::chronicle::{
    Fulfilment, Requirement, StableId, dues, events, last_day, proof, revision, status,
};
use planvaerk::diagnostic::{Language, to_terminal};
use planvaerk::model::values::Date;
use planvaerk::pipeline::load;
use planvaerk::resolve::{Settings, Site};
use planvaerk::world::{DiskWorld, MemoryWorld, World};
use support::{TODAY, base, sealed};

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

#[track_caller]
fn site_of(world: &MemoryWorld, on: &str) -> Site {
    site_in(&sealed(world.clone()), on)
}

#[track_caller]
fn site_in(world: &dyn World, on: &str) -> Site {
    let settings = Settings { date: date(on), drafts: true };
    let loaded = load(world, settings, None);
    loaded.site.unwrap_or_else(|| {
        panic!("{}", to_terminal(&loaded.findings, &loaded.sources, Language::English, false))
    })
}

fn real(on: &str) -> Site {
    let content = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    site_in(&DiskWorld::open(&content).unwrap(), on)
}

/// Puts one text of a file in the place of another that stands there.
fn change(world: &mut MemoryWorld, path: &str, old: &str, new: &str) {
    let text = String::from_utf8(world.remove(path).unwrap_or_else(|| panic!("no {path}"))).unwrap();
    assert!(text.contains(old), "{path} has no {old:?}");
    world.insert(path, text.replace(old, new));
}

const CORRECTIONS: &str = "\
corrections:
  - { date: 2025-03-03, what: contact:hotline, why: Nyt nummer., state: 0123456789ab }
  - { date: 2025-03-03, what: contact:koordinator, why: Nyt nummer., state: 0123456789ac }
  - { date: 2025-03-03, what: way:kontoret, why: Kontoret er lukket. }
  - { date: 2025-03-04, what: contact:hotline, why: Nyt nummer igen., state: 0123456789ad }
  - { date: 2026-11-24, what: card:borger, why: I morgen., state: 0123456789ab }
";

/// Help that refers to no item of an edition: it is good on any day.
const PLAIN_HELP: &str = "\
updated: 2020-01-01
title: Få hjælp
lead: Ring.
primary: koordinator
";

/// The base with notes on changes, and an edition that is adopted but holds from a later day.
fn eventful() -> MemoryWorld {
    let mut world = base();
    world.insert("plans/uro/corrections.yaml", CORRECTIONS);
    world.remove("plans/uro/help.yaml");
    world.insert("plans/uro/help.yaml", PLAIN_HELP);
    change(
        &mut world,
        "plans/uro/editions/2028/edition.yaml",
        "status: draft",
        "status: adopted\nadopted: { date: 2028-03-20, body: Byrådet }\nin_force: 2028-06-01",
    );
    world
}

/// The events of the only plan, one a line.
fn told(site: &Site) -> Vec<String> {
    let plan = &site.content.plans[0];
    events(site, plan)
        .iter()
        .map(|event| {
            let edition = event.kind.edition().map_or("", |edition| edition.id.as_str());
            format!("{} {} {edition}", event.date, event.kind.word()).trim().to_owned()
        })
        .collect()
}

#[test]
fn the_real_plan_is_due_on_24_june_2028() {
    let site = real(TODAY);
    let plan = &site.content.plans[0];
    let revision = revision(&site, plan).unwrap();
    assert_eq!((revision.due.to_string().as_str(), revision.days_left), ("2028-06-24", 579));
    let dues: Vec<String> =
        dues(&site, plan).iter().map(|due| format!("{} {}", due.date, due.months_ahead)).collect();
    assert_eq!(dues, ["2027-06-24 12", "2027-12-24 6", "2028-03-24 3", "2028-06-24 0"]);
    let proof = proof(&site, plan);
    let (statute, provision) = proof.provision.expect("the registry has the provision");
    assert_eq!((statute.short.as_str(), provision.cite.as_str()), ("barnets lov", "§ 15, stk. 3"));
    let fulfilments = Requirement::ALL.map(|requirement| proof.fulfilment(requirement));
    // Its address is an example: nobody can read it there.
    assert_eq!(fulfilments, [Fulfilment::Met, Fulfilment::Met, Fulfilment::NotKnown, Fulfilment::Met]);
}

#[test]
fn the_last_day_is_in_time_and_the_next_is_not() {
    for (on, days, fulfilment) in [("2028-04-15", 0, Fulfilment::Met), ("2028-04-16", -1, Fulfilment::NotMet)]
    {
        let site = site_of(&base(), on);
        let plan = &site.content.plans[0];
        assert_eq!(revision(&site, plan).unwrap().days_left, days, "{on}");
        assert_eq!(proof(&site, plan).fulfilment(Requirement::Revised), fulfilment, "{on}");
        let overdue = status(&site, plan).matters.iter().any(|matter| {
            matter.subject.word() == "revision" && matter.urgency == planvaerk::chronicle::Urgency::Overdue
        });
        assert_eq!(overdue, fulfilment == Fulfilment::NotMet, "{on}");
    }
}

#[test]
fn a_leap_day_and_the_end_of_a_month_are_reminded_of_on_days_that_exist() {
    for (adopted, years, expected) in [
        ("2024-02-29", 4, ["2027-02-28", "2027-08-29", "2027-11-29", "2028-02-29"]),
        ("2024-02-29", 3, ["2026-02-28", "2026-08-28", "2026-11-28", "2027-02-28"]),
        ("2024-08-31", 4, ["2027-08-31", "2028-02-29", "2028-05-31", "2028-08-31"]),
        ("2024-05-31", 4, ["2027-05-31", "2027-11-30", "2028-02-29", "2028-05-31"]),
    ] {
        let mut world = base();
        change(
            &mut world,
            "plans/uro/editions/2024/edition.yaml",
            "date: 2024-04-15",
            &format!("date: {adopted}"),
        );
        change(&mut world, "plans/uro/editions/2024/edition.yaml", "in_force: 2024-05-01\n", "");
        change(&mut world, "plans/uro/plan.yaml", "revision_years: 4", &format!("revision_years: {years}"));
        let site = site_of(&world, TODAY);
        let dues: Vec<String> =
            dues(&site, &site.content.plans[0]).iter().map(|due| due.date.to_string()).collect();
        assert_eq!(dues, expected, "{adopted} and {years} years");
    }
}

#[test]
fn a_plan_revised_every_year_is_not_reminded_on_the_day_of_its_adoption() {
    let mut world = base();
    change(&mut world, "plans/uro/plan.yaml", "revision_years: 4", "revision_years: 1");
    let site = site_of(&world, TODAY);
    let ahead: Vec<u8> = dues(&site, &site.content.plans[0]).iter().map(|due| due.months_ahead).collect();
    assert_eq!(ahead, [6, 3, 0]);
}

#[test]
fn events_come_when_their_day_has_come() {
    let world = eventful();
    let past = ["2020-03-02 adopted 2020", "2020-03-02 in_force 2020"];
    assert_eq!(told(&site_of(&world, "2024-04-14")), past);
    let adopted = [&past[..], &["2024-04-15 adopted 2024"]].concat();
    assert_eq!(told(&site_of(&world, "2024-04-30")), adopted);
    let changed = [&adopted[..], &["2024-05-01 superseded 2020", "2024-05-01 in_force 2024"]].concat();
    assert_eq!(told(&site_of(&world, "2024-05-01")), changed);
    let corrected = [&changed[..], &["2025-03-03 corrected"; 3], &["2025-03-04 corrected"]].concat();
    assert_eq!(told(&site_of(&world, TODAY)), corrected, "tomorrow's change has not happened");
    let coming = [&corrected[..], &["2026-11-24 corrected", "2028-03-20 adopted 2028"]].concat();
    assert_eq!(told(&site_of(&world, "2028-05-31")), coming);
    let last = [&coming[..], &["2028-06-01 superseded 2024", "2028-06-01 in_force 2028"]].concat();
    assert_eq!(told(&site_of(&world, "2028-06-01")), last);
}

#[test]
fn drafts_happen_to_nobody() {
    // Drafts are built here: `site_of` asks for them.
    assert!(told(&site_of(&base(), "2030-01-01")).iter().all(|event| !event.contains("2028")));
}

#[test]
fn ids_are_of_the_content_alone() {
    let ids = |world: &MemoryWorld, on: &str| -> Vec<StableId> {
        let site = site_of(world, on);
        events(&site, &site.content.plans[0]).into_iter().map(|event| event.id).collect()
    };
    let world = eventful();
    let first = ids(&world, TODAY);
    assert_eq!(first.iter().collect::<BTreeSet<_>>().len(), first.len(), "{first:?}");
    assert_eq!(first[0].urn(), "urn:uuid:8fe99623-a16d-81bf-9a92-dfd3f2fc8885");
    for id in &first {
        let id = id.to_string();
        let parts: Vec<usize> = id.split('-').map(str::len).collect();
        assert_eq!(parts, [8, 4, 4, 4, 12], "{id}");
        assert_eq!(id.as_bytes()[14], b'8', "version 8: {id}");
        assert!(b"89ab".contains(&id.as_bytes()[19]), "RFC 9562's variant: {id}");
    }
    // Nothing that happens later, nor another address, title or word of why, makes an event another one.
    assert_eq!(ids(&world, "2028-12-31")[..first.len()], first[..]);
    let mut moved = world.clone();
    change(
        &mut moved,
        "site.yaml",
        "base_url: https://beredskab.eksempelby",
        "base_url: https://planer.eksempelby",
    );
    change(&mut moved, "plans/uro/plan.yaml", "slug: ro-og-uro\n", "");
    change(&mut moved, "plans/uro/corrections.yaml", "Nyt nummer.", "Et nyt nummer.");
    change(&mut moved, "plans/uro/editions/2024/edition.yaml", "title: Eksempelby", "title: Hele Eksempelby");
    assert_eq!(ids(&moved, TODAY), first);
}

#[test]
fn an_adoption_answers_the_duty_before_its_first_day_in_force() {
    let world = eventful();
    for (on, edition, due) in [
        ("2028-03-19", "2024", "2028-04-15"),
        ("2028-03-20", "2028", "2032-03-20"),
        ("2028-05-31", "2028", "2032-03-20"),
    ] {
        let site = site_of(&world, on);
        let plan = &site.content.plans[0];
        let revision = revision(&site, plan).unwrap();
        assert_eq!((revision.edition.id.as_str(), revision.due.to_string().as_str()), (edition, due), "{on}");
        assert_eq!(plan.in_force(date(on)).unwrap().id.as_str(), "2024", "{on}");
        assert_eq!(proof(&site, plan).fulfilment(Requirement::Revised), Fulfilment::Met, "{on}");
    }
}

#[test]
fn an_edition_holds_to_the_day_before_the_next() {
    let site = site_of(&eventful(), "2028-07-01");
    let plan = &site.content.plans[0];
    let last: Vec<Option<String>> = plan
        .succession()
        .iter()
        .map(|edition| last_day(&site, plan, edition).map(|day| day.to_string()))
        .collect();
    assert_eq!(last, [Some("2024-04-30".to_owned()), Some("2028-05-31".to_owned()), None]);
}

#[test]
fn a_repealed_plan_owes_nothing_until_it_comes_back() {
    let mut world = eventful();
    let repeal = "slug: ro-og-uro\nrepealed: { date: 2027-01-01, body: Byrådet }";
    change(&mut world, "plans/uro/plan.yaml", "slug: ro-og-uro", repeal);
    let site = site_of(&world, "2027-01-01");
    let plan = &site.content.plans[0];
    assert_eq!(told(&site).last().unwrap(), "2027-01-01 repealed 2024");
    assert!(revision(&site, plan).is_none() && dues(&site, plan).is_empty());
    assert_eq!(last_day(&site, plan, &plan.editions[1]).unwrap().to_string(), "2026-12-31");
    let proof_then = proof(&site, plan);
    assert!(Requirement::ALL.iter().all(|one| proof_then.fulfilment(*one) == Fulfilment::NotMet));
    let after = site_of(&world, "2028-06-01");
    assert!(
        told(&after)
            .ends_with(&["2028-03-20 adopted 2028".to_owned(), "2028-06-01 in_force 2028".to_owned()])
    );
    assert!(!told(&after).iter().any(|event| event.contains("superseded 2024")), "it was repealed before");
    assert!(revision(&after, &after.content.plans[0]).is_some());
}

#[test]
fn numbers_are_soon_after_six_months_and_overdue_after_twelve() {
    for (on, expected) in [
        ("2027-05-01", vec![]),
        ("2027-05-02", vec!["contact:koordinator Soon"]),
        ("2027-11-01", vec!["contact:hotline Soon", "contact:koordinator Soon"]),
        ("2027-11-02", vec!["contact:hotline Soon", "contact:koordinator Overdue"]),
    ] {
        let site = site_of(&base(), on);
        let status = status(&site, &site.content.plans[0]);
        let mut contacts: Vec<String> = status
            .matters
            .iter()
            .filter(|matter| matter.subject.word() == "contact")
            .map(|matter| format!("{} {:?}", matter.subject.item(), matter.urgency))
            .collect();
        contacts.sort();
        assert_eq!(contacts, expected, "{on}");
        assert_eq!(status.contacts, 2);
    }
}

#[test]
fn a_law_newer_than_the_adoption_is_told_of_until_somebody_has_compared() {
    let laws = |world: &MemoryWorld| {
        let site = site_of(world, TODAY);
        let status = status(&site, &site.content.plans[0]);
        let words = status.matters.iter().map(|matter| matter.subject.item()).collect::<Vec<_>>();
        words.into_iter().filter(|item| item.starts_with("law:")).collect::<Vec<_>>()
    };
    let mut world = base();
    assert!(laws(&world).is_empty());
    change(&mut world, "laws.yaml", "date: 2023-02-01", "date: 2026-11-02");
    assert_eq!(laws(&world), ["law:eksempelloven"]);
    change(&mut world, "laws.yaml", "checked: 2026-11-01", "checked: 2026-11-02");
    assert!(laws(&world).is_empty());
    change(&mut world, "laws.yaml", "        checked: 2026-11-02\n", "");
    assert_eq!(laws(&world), ["law:eksempelloven", "law:eksempelloven/1/2"]);
}
