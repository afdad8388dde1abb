//! A page of an edition that no longer holds: nobody to call, the way to the help of today, and straight to the same matter in the
//! edition in force.

use planvaerk::adoption::seals;
use planvaerk::diagnostic::Findings;
use planvaerk::read::read;
use planvaerk::source::Sources;
use planvaerk::world::MemoryWorld;

use crate::expected::{Expected, expected};
use crate::fjordby::{BuiltSite, PLAN, PageSeen, build, change, fjordby};
use crate::support::html::visible_text;

/// The municipality when 2028's edition is adopted too, and 2024's is superseded.
fn with_2028() -> MemoryWorld {
    let mut world = fjordby();
    let path = "plans/uro/editions/2028/edition.yaml";
    let adopted =
        "status: adopted\nadopted:\n  date: 2028-02-21\n  body: Fjordby Byråd\nin_force: 2028-05-01\n";
    change(&mut world, path, "status: draft\n", adopted);
    let (mut sources, mut findings) = (Sources::default(), Findings::default());
    let tree = read(&world, &mut sources, &mut findings).unwrap();
    let lock = "plans/uro/editions/2028/adopted.lock";
    let seal = seals(&tree, &sources).into_iter().find(|(path, _)| path == lock).unwrap();
    world.insert(lock, seal.1);
    world
}

/// The page a place has, below its edition; only sections, interventions and cards have one.
fn page_of(place: &str) -> Option<String> {
    let (kind, id) = place.split_once(':')?;
    let page = match (kind, id) {
        (_, id) if id.contains('#') => return None,
        ("section", "purpose") => "formaal/".to_owned(),
        ("section", "legal-basis") => "lovgrundlag/".to_owned(),
        ("section", "definitions") => "definitioner/".to_owned(),
        ("section", "organisation") => "organisering/".to_owned(),
        ("section", "interventions") => "indsatser/".to_owned(),
        ("section", "warning-signs") => "bekymringstegn/".to_owned(),
        ("section", "action-cards") => "actioncards/".to_owned(),
        ("section", id) => format!("{id}/"),
        ("intervention", id) => format!("indsatser/{id}/"),
        ("card", id) => format!("actioncards/{id}/"),
        _ => return None,
    };
    Some(page)
}

/// The place that a page below an edition is of; none for its front page.
fn place_of(page: &str) -> Option<String> {
    if let Some(id) = page.strip_prefix("indsatser/").filter(|id| !id.is_empty()) {
        return Some(format!("intervention:{}", id.trim_end_matches('/')));
    }
    if let Some(id) = page.strip_prefix("actioncards/").filter(|id| !id.is_empty()) {
        return Some(format!("card:{}", id.trim_end_matches('/')));
    }
    let known = [
        "purpose",
        "legal-basis",
        "definitions",
        "organisation",
        "interventions",
        "warning-signs",
        "action-cards",
    ];
    let known = known.map(|id| format!("section:{id}"));
    let of_kind = known.into_iter().find(|place| page_of(place).as_deref() == Some(page));
    of_kind.or_else(|| (!page.is_empty()).then(|| format!("section:{}", page.trim_end_matches('/'))))
}

/// Where the matter of a page stands below another edition: its own pages, and where a reader is taken when it has none.
fn answers(expected: &Expected, from: &str, page: &str, to: &str) -> (Vec<String>, String) {
    let Some(place) = place_of(page) else { return (vec![String::new()], String::new()) };
    let own: Vec<String> =
        expected.counterparts(from, &place, to).iter().filter_map(|place| page_of(place)).collect();
    let section = match place.split_once(':') {
        Some(("intervention", _)) => "indsatser/",
        Some(("card", _)) => "actioncards/",
        _ => "",
    };
    (own, section.to_owned())
}

/// Nobody can be called, written to or be taken for somebody to call.
fn calls_nobody(page: &PageSeen) {
    for word in ["tel:", "mailto:", "\"telephone\"", "ContactPoint", "\"email\"", "footer-emergency"] {
        assert!(!page.html.contains(word), "{}: {word}", page.address);
    }
}

fn says_so(page: &PageSeen, kind: &str, words: &str) {
    assert_eq!((page.banner(), page.robots()), (Some(kind), Some("noindex")), "{}", page.address);
    let said = visible_text(page.banner_html());
    assert!(said.contains(words), "{}: {said}", page.address);
    let help = format!("{PLAN}faa-hjaelp/");
    let danish = page.html.contains("<html lang=\"da\"");
    assert!(page.banner_links().contains(&help), "{}: {:?}", page.address, page.banner_links());
    assert!(said.contains(if danish { "Få hjælp nu" } else { "Get help now" }), "{}: {said}", page.address);
}

fn check(site: &BuiltSite, superseded: &[&str], in_force: &str) {
    let expected = expected();
    let published: Vec<&str> = superseded.iter().copied().chain([in_force]).collect();
    for edition in superseded {
        let base = format!("{PLAN}{edition}/");
        let pages = site.of(edition);
        assert!(pages.len() >= 17, "{edition}: {} pages", pages.len());
        for page in pages {
            // What became of a card that was withdrawn while the edition held is told on a page of today.
            if page.banner().is_none() {
                assert_eq!(page.address, format!("{PLAN}2024/actioncards/frivillig/"));
                continue;
            }
            calls_nobody(page);
            says_so(page, "superseded", &format!("{edition} "));
            let canonical = site.at(page.canonical());
            assert_eq!(canonical.canonical(), canonical.address, "{}: a chain", page.address);
            assert_eq!(canonical.sent_to(), None, "{}", page.address);
            let Some(below) = page.address.strip_prefix(&base) else {
                assert!(page.address.starts_with("/en/"), "{}", page.address);
                continue;
            };
            let (own, fallback) = answers(&expected, edition, below, in_force);
            let own: Vec<String> = own.iter().map(|page| format!("{PLAN}{page}")).collect();
            if own.is_empty() {
                assert_eq!(canonical.address, page.address, "removed: {}", page.address);
                assert!(page.banner_links().contains(&format!("{PLAN}{fallback}")), "{}", page.address);
                assert!(page.banner_html().contains("Se den gældende plan"), "{}", page.address);
            } else {
                // Of several the one that the map names first.
                assert_eq!(own.first(), Some(&canonical.address), "{}", page.address);
                assert_eq!((canonical.robots(), canonical.banner()), (None, None), "{}", page.address);
                assert!(page.banner_links().contains(&canonical.address), "{}", page.address);
                assert!(page.banner_html().contains("Se siden i den gældende plan"), "{}", page.address);
            }
        }
    }
    // The switch, on every page of every edition.
    let mut switched = 0;
    for edition in &published {
        let base = if *edition == in_force { PLAN.to_owned() } else { format!("{PLAN}{edition}/") };
        for page in site.read().filter(|page| !page.switch().is_empty()) {
            let Some(below) = page.address.strip_prefix(&base) else { continue };
            let own_year = published.iter().find(|year| below.starts_with(&format!("{year}/")));
            if own_year.is_some() {
                continue;
            }
            let switch = page.switch();
            let names: Vec<&str> = switch.iter().map(|entry| entry.edition.as_str()).collect();
            assert_eq!(names, published, "{}", page.address);
            for entry in &switch {
                let there = if entry.edition == in_force {
                    PLAN.to_owned()
                } else {
                    format!("{PLAN}{}/", entry.edition)
                };
                let (own, fallback) = answers(&expected, edition, below, &entry.edition);
                let own = if own.is_empty() { vec![fallback] } else { own };
                let own: Vec<String> = own.iter().map(|page| format!("{there}{page}")).collect();
                assert!(own.contains(&entry.to), "{}: {entry:?}, not {own:?}", page.address);
                assert_eq!(
                    (entry.here, entry.in_force),
                    (entry.edition == *edition, entry.edition == in_force)
                );
                site.at(&entry.to);
                switched += 1;
            }
        }
    }
    assert!(switched > 50, "{switched}");
}

#[test]
fn pages_of_what_no_longer_holds() {
    let world = fjordby();
    check(&build(&world, "2020-04-01", false), &["2016"], "2020");
    check(&build(&world, "2026-11-23", false), &["2016", "2020"], "2024");
    check(&build(&with_2028(), "2028-05-01", false), &["2016", "2020", "2024"], "2028");
}

/// In another language too.
#[test]
fn a_translation_of_what_no_longer_holds() {
    let site = build(&with_2028(), "2028-05-01", false);
    let translated: Vec<&PageSeen> =
        site.of("2024").into_iter().filter(|page| page.address.starts_with("/en/")).collect();
    assert_eq!(translated.len(), 2);
    for page in translated {
        calls_nobody(page);
        says_so(page, "superseded", "Edition 2024 no longer applies.");
        // The new edition has no translation, so the matter is in Danish there.
        let section = page.address.rsplit('/').nth(1).unwrap();
        assert_eq!(page.canonical(), format!("{PLAN}{section}/"));
        let switch: Vec<String> = page.switch().into_iter().map(|entry| entry.to).collect();
        let to = |edition: &str| format!("{PLAN}{edition}{section}/");
        assert_eq!(switch, [to("2016/"), to("2020/"), page.address.clone(), to("")]);
    }
}

/// What is adopted and not yet in force has pages that say so, and holds nowhere else.
#[test]
fn an_edition_to_come() {
    let site = build(&fjordby(), "2024-03-10", false);
    let mut seen = 0;
    for page in site.of("2024").into_iter().filter(|page| !page.address.contains("frivillig")) {
        assert_eq!((page.banner(), page.robots()), (Some("coming"), Some("noindex")), "{}", page.address);
        let said = visible_text(page.banner_html());
        let words = if page.address.starts_with("/en/") {
            "15 April 2024"
        } else {
            "gælder først fra 15. april 2024"
        };
        assert!(said.contains(words), "{}: {said}", page.address);
        assert_eq!(page.canonical(), page.address);
        // Once published, never lost.
        assert!(site.ledger.contains(&format!("{}\n", page.address)), "{}", page.address);
        seen += 1;
    }
    assert_eq!(seen, 23, "front page, nine sections, seven interventions, four cards, two translations");
    let holds = &site.at(PLAN).html;
    assert!(holds.contains("<dd>Fjordby Kommunes beredskabsplan ved uro 2020</dd>"), "{holds}");
    assert!(!site.file("sitemap.xml").contains("/2024/"));
    let feed = site.file("feed.xml");
    assert!(feed.contains("udgaven 2024 er vedtaget") && !feed.contains("udgaven 2024 gælder<"), "{feed}");
    // On its first day it is the plan.
    let site = build(&fjordby(), "2024-04-15", false);
    assert!(site.at(PLAN).html.contains("<dd>Fjordby Kommunes beredskabsplan ved uro 2024</dd>"));
    assert!(site.file("feed.xml").contains("udgaven 2024 gælder<"));
}
