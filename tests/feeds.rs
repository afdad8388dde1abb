//! The feed and the calendar, read by other libraries than those that write them.

mod support;

use std::collections::{BTreeMap, BTreeSet};

use feed_rs::model::{Feed, FeedType};
use ical::parser::ical::component::{IcalCalendar, IcalEvent};
use planvaerk::diagnostic::{Language, to_terminal};
use planvaerk::model::values::Date;
use planvaerk::pipeline::{load, make};
use planvaerk::resolve::Settings;
use planvaerk::world::{DiskWorld, MemoryWorld, World};
use support::html::visible_text;
use support::links::attributes;
use support::{TODAY, base, cases, files, sealed};

const BASE: &str = "https://beredskab.eksempelby-kommune.dk/";
const CALENDAR: &str = "ro-og-uro/revision.ics";

type Outputs = BTreeMap<String, Vec<u8>>;

fn built(world: &MemoryWorld, date: &str, drafts: bool) -> Outputs {
    built_in(&sealed(world.clone()), date, drafts)
}

fn built_in(world: &dyn World, date: &str, drafts: bool) -> Outputs {
    let settings = Settings { date: Date::parse(date).unwrap(), drafts };
    let built = make(load(world, settings, None), None, Some(support::printed()), &|_| {});
    built.outputs.unwrap_or_else(|| {
        panic!("{}", to_terminal(&built.findings, &built.sources, Language::English, false))
    })
}

fn text<'a>(outputs: &'a Outputs, path: &str) -> &'a str {
    std::str::from_utf8(outputs.get(path).unwrap_or_else(|| panic!("no {path}"))).unwrap()
}

fn change(world: &mut MemoryWorld, path: &str, old: &str, new: &str) {
    let text = String::from_utf8(world.remove(path).unwrap_or_else(|| panic!("no {path}"))).unwrap();
    assert!(text.contains(old), "{path} has no {old:?}");
    world.insert(path, text.replace(old, new));
}

/// The base with notes on changes, and names with every sign that XML or a calendar must escape.
fn world() -> MemoryWorld {
    let mut world = base();
    world.insert(
        "plans/uro/corrections.yaml",
        "corrections:\n\
         \x20 - { date: 2025-03-03, what: contact:hotline, why: \"Nyt nummer; <ring> & \\\"spørg\\\", \\\\ så.\", state: 0123456789ab }\n\
         \x20 - { date: 2026-03-03, what: way:kontoret, why: \"Kontoret\\ner \\e[2Jlukket.\" }\n\
         \x20 - { date: 2026-11-24, what: contact:hotline, why: I morgen., state: 0123456789ac }\n",
    );
    change(
        &mut world,
        "plans/uro/plan.yaml",
        "title: Plan for uro",
        "title: \"Plan; for <uro> & larm, æøå \\\\ hele året rundt i hele kommunen\"",
    );
    world
}

/// The feed as the other library reads it, after what RFC 4287 demands of every feed.
fn feed(outputs: &Outputs) -> Feed {
    let xml = text(outputs, "feed.xml");
    let feed = feed_rs::parser::Builder::new().build().parse(xml.as_bytes()).unwrap();
    assert_eq!(feed.feed_type, FeedType::Atom);
    assert!(
        xml.starts_with("<?xml version=\"1.0\"?>")
            && xml.contains("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"da\">")
    );
    assert!(!xml.chars().any(|c| c.is_control() && c != '\n'), "XML 1.0 has no control characters");
    assert!(feed.title.is_some() && feed.updated.is_some() && feed.authors.len() == 1);
    let rel = |rel: &str| -> Vec<&str> {
        let links = feed.links.iter().filter(|link| link.rel.as_deref() == Some(rel));
        links.map(|link| link.href.as_str()).collect()
    };
    let own = rel("self");
    assert!(own.len() == 1 && own[0].ends_with("/feed.xml"), "{own:?}");
    assert_eq!(rel("alternate").len(), 1);
    let mut ids = BTreeSet::from([feed.id.clone()]);
    for entry in &feed.entries {
        assert!(entry.id.starts_with("urn:uuid:") && ids.insert(entry.id.clone()), "{}", entry.id);
        assert!(entry.title.as_ref().is_some_and(|title| !title.content.trim().is_empty()), "{entry:?}");
        assert!(entry.summary.as_ref().is_some_and(|text| !text.content.trim().is_empty()), "{entry:?}");
        assert_eq!(entry.updated, entry.published);
        assert!(entry.updated.is_some() && entry.updated <= feed.updated, "{entry:?}");
        let links: Vec<&str> = entry.links.iter().map(|link| link.href.as_str()).collect();
        assert!(links.len() == 1 && links[0].starts_with("https://"), "{links:?}");
        let page = links[0].splitn(4, '/').nth(3).unwrap();
        assert!(outputs.contains_key(&format!("{page}index.html")), "{page}");
    }
    feed
}

/// Date, title, summary and address of every entry, one a line.
fn told(feed: &Feed) -> String {
    let line = |entry: &feed_rs::model::Entry| {
        let text = |text: &Option<feed_rs::model::Text>| text.as_ref().unwrap().content.clone();
        let (date, to) = (entry.updated.unwrap().format("%Y-%m-%d"), &entry.links[0].href);
        format!("{date} {}\n    {}\n    {to}\n    {}\n", text(&entry.title), text(&entry.summary), entry.id)
    };
    feed.entries.iter().map(line).collect()
}

fn snapshot(name: &str, text: &str) {
    let mut settings = insta::Settings::new();
    settings.set_snapshot_path("snapshots/feeds");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

#[test]
fn the_feed_tells_what_happened_newest_first() {
    let feed = feed(&built(&world(), TODAY, false));
    snapshot("feed", &told(&feed));
    assert_eq!(feed.updated.unwrap().to_rfc3339(), "2026-03-03T00:00:00+00:00");
}

#[test]
fn drafts_are_never_in_the_feed() {
    let (with, without) = (built(&world(), TODAY, true), built(&world(), TODAY, false));
    assert!(text(&with, "feed.xml") == text(&without, "feed.xml"));
    assert!(text(&with, CALENDAR) == text(&without, CALENDAR));
    assert!(!text(&with, "feed.xml").contains("2028"));
}

/// A plan of which nothing is adopted yet: it can only be seen with drafts.
fn nothing_adopted() -> MemoryWorld {
    let mut world = base();
    for edition in ["2020", "2024"] {
        let below = format!("plans/uro/editions/{edition}/");
        let gone = files(&cases().join("base")).into_iter().filter(|(path, _)| path.starts_with(&below));
        gone.for_each(|(path, _)| drop(world.remove(&path)));
    }
    world.remove("addresses.ledger");
    world.insert(
        "plans/uro/editions/2028/edition.yaml",
        "title: Plan for uro 2028\nstatus: draft\nsections: [purpose]\n",
    );
    world.remove("plans/uro/help.yaml");
    world.insert(
        "plans/uro/help.yaml",
        "updated: 2020-01-01\ntitle: Få hjælp\nlead: Ring.\nprimary: koordinator\n",
    );
    world
}

#[test]
fn a_feed_without_events_is_a_feed() {
    let outputs = built(&nothing_adopted(), TODAY, true);
    let feed = feed(&outputs);
    assert!(feed.entries.is_empty());
    // When somebody last edited the contacts.
    assert_eq!(feed.updated.unwrap().to_rfc3339(), "2026-11-01T00:00:00+00:00");
    assert!(!outputs.contains_key(CALENDAR), "a calendar needs something in it (RFC 5545, 3.4)");
    let proof = visible_text(text(&outputs, "ro-og-uro/lovkrav/index.html"));
    assert!(proof.contains("Ingen udgave af planen gælder nu."), "{proof}");
    assert_eq!(proof.matches("Ikke opfyldt").count(), 4, "{proof}");
}

/// The one calendar, after what RFC 5545 demands of every line and event.
fn calendar(outputs: &Outputs, path: &str) -> IcalCalendar {
    let text = text(outputs, path);
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    for line in text.split_terminator("\r\n") {
        assert!(line.len() <= 75, "longer than 75 octets: {line}");
        assert!(!line.chars().any(char::is_control), "{line:?}");
    }
    let mut calendars = ical::IcalParser::new(text.as_bytes());
    let calendar = calendars.next().unwrap().unwrap();
    assert!(calendars.next().is_none());
    let has = |name: &str| calendar.properties.iter().filter(|property| property.name == name).count() == 1;
    assert!(has("VERSION") && has("PRODID"));
    assert!(!calendar.events.is_empty());
    let uids: BTreeSet<&str> = calendar.events.iter().map(|event| value(event, "UID")).collect();
    assert_eq!(uids.len(), calendar.events.len());
    for event in &calendar.events {
        let stamp = value(event, "DTSTAMP");
        assert!(stamp.len() == 16 && stamp.ends_with("T000000Z"), "{stamp}");
        let start = event.properties.iter().find(|property| property.name == "DTSTART").unwrap();
        let whole_day = [("VALUE".to_owned(), vec!["DATE".to_owned()])];
        assert_eq!(start.params.as_deref(), Some(&whole_day[..]));
        assert!(value(event, "URL").ends_with("/lovkrav/"));
        assert!(event.alarms.is_empty());
    }
    calendar
}

fn value<'a>(event: &'a IcalEvent, name: &str) -> &'a str {
    let found: Vec<_> = event.properties.iter().filter(|property| property.name == name).collect();
    assert_eq!(found.len(), 1, "{name} in {event:?}");
    found[0].value.as_deref().unwrap()
}

#[test]
fn the_calendar_has_the_days_of_the_real_plan() {
    let content = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let outputs = built_in(&DiskWorld::open(&content).unwrap(), TODAY, false);
    let calendar = calendar(&outputs, "ekstremisme/revision.ics");
    let days: Vec<&str> = calendar.events.iter().map(|event| value(event, "DTSTART")).collect();
    assert_eq!(days, ["20270624", "20271224", "20280324", "20280624"]);
    let stamps: BTreeSet<&str> = calendar.events.iter().map(|event| value(event, "DTSTAMP")).collect();
    assert_eq!(stamps, BTreeSet::from(["20240624T000000Z"]), "of the adoption, not of the clock");
    snapshot("real-calendar", &text(&outputs, "ekstremisme/revision.ics").replace("\r\n", "\n"));
    let feed = feed(&outputs);
    assert_eq!(feed.entries.len(), 2);
}

#[test]
fn signs_of_the_content_come_through_whole() {
    let outputs = built(&world(), TODAY, false);
    let calendar = calendar(&outputs, CALENDAR);
    // The reader unfolds lines, and leaves the escapes of RFC 5545 (3.3.11) as they are.
    let summary = value(&calendar.events[0], "SUMMARY")
        .replace("\\\\", "\u{0}")
        .replace("\\;", ";")
        .replace("\\,", ",")
        .replace('\u{0}', "\\");
    assert_eq!(
        summary,
        "Plan; for <uro> & larm, æøå \\ hele året rundt i hele kommunen: skal være revideret om 12 måneder"
    );
}

#[test]
fn the_calendar_follows_the_adoption() {
    let mut world = world();
    change(
        &mut world,
        "plans/uro/editions/2028/edition.yaml",
        "status: draft",
        "status: adopted\nadopted: { date: 2028-02-29, body: Byrådet }\nin_force: 2028-06-01",
    );
    let days = |on: &str| -> Vec<String> {
        let outputs = built(&world, on, false);
        calendar(&outputs, CALENDAR).events.iter().map(|event| value(event, "DTSTART").to_owned()).collect()
    };
    assert_eq!(days("2028-02-28"), ["20270415", "20271015", "20280115", "20280415"]);
    assert_eq!(days("2028-02-29"), ["20310228", "20310829", "20311129", "20320229"]);
}

#[test]
fn a_repealed_plan_keeps_its_feed_and_calendar() {
    let mut world = world();
    let repeal = "slug: ro-og-uro\nrepealed: { date: 2026-06-01, body: Byrådet }";
    change(&mut world, "plans/uro/plan.yaml", "slug: ro-og-uro", repeal);
    let outputs = built(&world, TODAY, false);
    let events = calendar(&outputs, CALENDAR).events;
    assert_eq!(events.len(), 1);
    assert_eq!(value(&events[0], "DTSTART"), "20260601");
    assert!(told(&feed(&outputs)).starts_with(
        "2026-06-01 Plan; for <uro> & larm, æøå \\ hele året rundt i hele kommunen: planen er ophævet\n"
    ));
}

#[test]
fn every_page_leads_to_feed_and_calendar() {
    let outputs = built(&world(), TODAY, false);
    let pages = outputs.iter().filter(|(path, _)| path.ends_with(".html"));
    for (path, bytes) in pages {
        let head = std::str::from_utf8(bytes).unwrap().split("</head>").next().unwrap();
        let of = |kind: &str| {
            let link = head
                .split("<link ")
                .find(|link| link.contains(kind))
                .unwrap_or_else(|| panic!("{path} has no {kind}"));
            attributes(&format!("<link {}", link.split('>').next().unwrap()), "href").remove(0)
        };
        assert!(of("application/atom+xml").ends_with("feed.xml"), "{path}");
        assert!(of("text/calendar").ends_with(CALENDAR.trim_start_matches("ro-og-uro/")), "{path}");
    }
    let check = support::links::check(&outputs, BASE);
    assert!(check.broken.is_empty(), "{:#?}", check.broken);
}

/// What the reader sees between header and navigation, a line each.
fn main_text(outputs: &Outputs, path: &str) -> String {
    let main =
        text(outputs, path).split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).unwrap();
    let seen = visible_text(&format!("<body><main{main}</main></body>"));
    seen.lines().map(str::trim).filter(|line| !line.is_empty()).map(|line| format!("{line}\n")).collect()
}

#[test]
fn the_list_of_editions_tells_what_was_corrected_and_until_when_each_held() {
    let outputs = built(&world(), TODAY, false);
    snapshot("editions", &main_text(&outputs, "ro-og-uro/udgaver/index.html"));
    snapshot("proof", &main_text(&outputs, "ro-og-uro/lovkrav/index.html"));
    for page in ["udgaver", "lovkrav"] {
        assert!(text(&outputs, "sitemap.xml").contains(&format!("{BASE}ro-og-uro/{page}/")), "{page}");
        let html = text(&outputs, &format!("ro-og-uro/{page}/index.html"));
        assert!(
            html.contains(&format!("<link rel=\"canonical\" href=\"{BASE}ro-og-uro/{page}/\">")),
            "{page}"
        );
        assert!(text(&outputs, "ro-og-uro/index.html").contains(&format!("<a href=\"{page}/\">")), "{page}");
    }
}

#[test]
fn the_same_content_and_day_give_the_same_bytes_whatever_the_clock_says() {
    let (first, second) = (built(&world(), TODAY, false), built(&world(), TODAY, false));
    for path in ["feed.xml", CALENDAR, "ro-og-uro/lovkrav/index.html", "ro-og-uro/udgaver/index.html"] {
        assert!(first[path] == second[path], "{path}");
    }
    // Another day changes no event, no name and no stamp: only the days left on the page of the law's demands.
    let later = built(&world(), "2026-11-30", false);
    assert!(first[CALENDAR] == later[CALENDAR]);
    assert!(text(&later, "feed.xml").contains("I morgen."), "its day has come");
    let proof = |outputs: &Outputs| visible_text(text(outputs, "ro-og-uro/lovkrav/index.html"));
    assert!(
        proof(&first).contains("Der er 509 dage tilbage")
            && proof(&later).contains("Der er 502 dage tilbage"),
        "{}",
        proof(&first)
    );
}
