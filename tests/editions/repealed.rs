//! A plan that was repealed, with nothing in its place.

use planvaerk::chronicle::revision;
use planvaerk::resolve::Standing;
use planvaerk::world::MemoryWorld;

use crate::fjordby::{PLAN, build, change, day, fjordby, site};
use crate::support::html::visible_text;

fn repealed() -> MemoryWorld {
    let mut world = fjordby();
    let repeal = "formerly: [uroplan]\nrepealed:\n  date: 2026-06-30\n  body: Fjordby Byråd\n  meeting: Ordinært møde, punkt 4\n  \
                  minutes: https://www.fjordby-kommune.dk/referater/2026-06-30\n";
    change(&mut world, "plans/uro/plan.yaml", "formerly: [uroplan]\n", repeal);
    world
}

#[test]
fn the_day_it_no_longer_holds() {
    let world = repealed();
    for (date, standing, holds) in [
        ("2026-06-29", Standing::InForce, Some("2024")),
        ("2026-06-30", Standing::Repealed, None),
        ("2029-12-31", Standing::Repealed, None),
    ] {
        let site = site(&world, day(date), false);
        let plan = &site.content.plans[0];
        let edition = plan.editions.iter().find(|edition| edition.id.as_str() == "2024").unwrap();
        assert_eq!(site.standing(plan, edition), standing, "{date}");
        assert_eq!(plan.in_force(site.date).map(|edition| edition.id.as_str()), holds, "{date}");
        assert_eq!(revision(&site, plan).is_some(), holds.is_some(), "{date}: nobody must revise it");
    }
}

#[test]
fn every_page_of_the_plan_says_so_and_calls_nobody() {
    let site = build(&repealed(), "2026-11-23", false);
    let mut seen = 0;
    // Today's help and the accounts of the plan belong to no edition.
    for page in site.read().filter(|page| !page.switch().is_empty()) {
        let superseded =
            ["2016/", "2020/"].iter().any(|year| page.address.starts_with(&format!("{PLAN}{year}")));
        let kind = if superseded { "superseded" } else { "repealed" };
        assert_eq!((page.banner(), page.robots()), (Some(kind), Some("noindex")), "{}", page.address);
        let said = visible_text(page.banner_html());
        let words = match (superseded, page.address.starts_with("/en/")) {
            (true, _) => "gælder ikke længere.",
            (false, true) => "The plan was repealed 30 June 2026.",
            (false, false) => "Planen er ophævet 30. juni 2026.",
        };
        assert!(said.contains(words), "{}: {said}", page.address);
        // No page holds, and the help is that of today.
        assert_eq!(page.banner_links(), [format!("{PLAN}faa-hjaelp/")], "{}", page.address);
        for word in ["tel:", "mailto:", "\"telephone\"", "footer-emergency"] {
            assert!(!page.html.contains(word), "{}: {word}", page.address);
        }
        assert!(page.switch().iter().all(|entry| !entry.in_force), "{}", page.address);
        assert_eq!(page.version("latest-version"), None, "{}", page.address);
        let canonical = site.at(page.canonical());
        assert_eq!(canonical.canonical(), canonical.address, "{}: a chain", page.address);
        seen += 1;
    }
    assert!(seen > 70, "{seen}");
    assert!(
        !site.file("sitemap.xml").contains(&format!("<loc>https://planer.fjordby-kommune.dk{PLAN}</loc>"))
    );
}

#[test]
fn feed_list_and_calendar_tell_of_it() {
    let site = build(&repealed(), "2026-11-23", false);
    let feed = site.file("feed.xml");
    let entry = feed.split("<entry>").find(|entry| entry.contains("planen er ophævet")).unwrap();
    assert!(entry.contains("<published>2026-06-30T"), "{entry}");
    assert!(entry.contains("Ophævet 30. juni 2026 af Fjordby Byråd."), "{entry}");
    let listed = site.at(&format!("{PLAN}udgaver/")).words();
    assert!(listed.contains("Ophævet") && listed.contains("29. juni 2026"), "{listed}");
    // Who decided it, and where that can be read.
    for page in [PLAN.to_owned(), format!("{PLAN}udgaver/")] {
        let words = site.at(&page).words();
        assert!(words.contains("af Fjordby Byråd, Ordinært møde, punkt 4"), "{page}: {words}");
    }
    let calendar = site.file("tryghed-og-ro/revision.ics");
    assert!(calendar.contains("DTSTART;VALUE=DATE:20260630") && !calendar.contains("2028"), "{calendar}");
    // The day before nobody knows.
    let before = build(&repealed(), "2026-06-29", false);
    assert!(!before.file("feed.xml").contains("ophævet"));
    assert_eq!(before.at(PLAN).banner(), None);
}

/// The municipality's own page does not count it among what holds.
#[test]
fn the_municipality_s_page_does_not_say_that_it_holds() {
    let words = build(&repealed(), "2026-11-23", false).at("/").words();
    assert!(words.contains("Ophævet 30. juni 2026"), "{words}");
    assert!(!words.contains("Skal senest revideres"), "{words}");
}
