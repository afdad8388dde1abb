//! Every day from the one before the first adoption: which edition holds, where the others stand, and when the council must adopt
//! again. By a table and a calendar of the test's own.

use planvaerk::chronicle::{last_day, revision};
use planvaerk::diagnostic::Code;
use planvaerk::model::values::Date;
use planvaerk::pipeline::load;
use planvaerk::resolve::{Settings, Standing};

use crate::fjordby::{PLAN, build, day, fjordby, site};
use Standing::{Coming, Draft, InForce, Superseded};

type Day = (i32, u32, u32);

/// From that day on: where 2016, 2020, 2024 and 2028 stand, and the last day to adopt again.
type Row = (Day, [Standing; 4], Option<Day>);

/// By the README of the fixture; what was adopted on a 29 February must be followed by the next one.
const TABLE: [Row; 6] = [
    ((2016, 2, 28), [Draft, Draft, Draft, Draft], None),
    ((2016, 2, 29), [InForce, Draft, Draft, Draft], Some((2020, 2, 29))),
    ((2020, 2, 29), [InForce, Coming, Draft, Draft], Some((2024, 2, 29))),
    ((2020, 4, 1), [Superseded, InForce, Draft, Draft], Some((2024, 2, 29))),
    ((2024, 2, 26), [Superseded, InForce, Coming, Draft], Some((2028, 2, 26))),
    ((2024, 4, 15), [Superseded, Superseded, InForce, Draft], Some((2028, 2, 26))),
];
const LAST: Day = (2029, 12, 31);
const EDITIONS: [&str; 4] = ["2016", "2020", "2024", "2028"];

fn row(on: Day) -> &'static Row {
    TABLE.iter().rev().find(|(from, ..)| *from <= on).unwrap()
}

fn next((year, month, of_month): Day) -> Day {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    match (of_month == days, month == 12) {
        (false, _) => (year, month, of_month + 1),
        (true, false) => (year, month + 1, 1),
        (true, true) => (year + 1, 1, 1),
    }
}

fn text((year, month, day): Day) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

fn date(on: Day) -> Date {
    day(&text(on))
}

#[test]
fn the_edition_in_force_on_every_day() {
    let all: Vec<Day> =
        std::iter::successors(Some(TABLE[0].0), |on| Some(next(*on))).take_while(|on| *on <= LAST).collect();
    assert_eq!(all.len(), 5056, "the test's own calendar");
    let mut site = site(&fjordby(), date(LAST), true);
    let plan = site.content.plans[0].clone();
    for (at, on) in all.iter().enumerate() {
        site.date = date(*on);
        let (_, standings, due) = row(*on);
        let found = EDITIONS.map(|id| {
            let edition = plan.editions.iter().find(|edition| edition.id.as_str() == id).unwrap();
            // What held no longer has its last day, and that is the day before the next one's first.
            let ended = last_day(&site, &plan, edition).filter(|last| *last < site.date);
            assert_eq!(ended.is_some(), site.standing(&plan, edition) == Superseded, "{on:?}: {id}");
            site.standing(&plan, edition)
        });
        assert_eq!(found, *standings, "{on:?}");
        let holds = standings.iter().position(|standing| *standing == InForce).map(|at| EDITIONS[at]);
        assert_eq!(plan.in_force(site.date).map(|edition| edition.id.as_str()), holds, "{on:?}");
        assert_eq!(site.shown(&plan).map(|edition| edition.id.as_str()), holds.or(Some("2028")), "{on:?}");
        let revision = revision(&site, &plan);
        assert_eq!(revision.map(|revision| revision.due), due.map(date), "{on:?}");
        if let (Some(revision), Some(due)) = (revision, due) {
            // Counted on the list of days, also past the day.
            let due_at = all.iter().position(|other| other == due).unwrap();
            let left = i64::try_from(due_at).unwrap() - i64::try_from(at).unwrap();
            assert_eq!(revision.days_left, left, "{on:?}");
            assert_eq!(revision.is_overdue(), on > due, "{on:?}");
        }
    }
}

/// First and last days, the leap days, and one long after.
#[test]
fn what_the_built_site_says_on_such_days() {
    let world = fjordby();
    for on in [
        (2016, 2, 29),
        (2020, 2, 28),
        (2020, 2, 29),
        (2020, 3, 31),
        (2020, 4, 1),
        (2024, 2, 25),
        (2024, 2, 26),
        (2024, 2, 29),
        (2024, 4, 14),
        (2024, 4, 15),
        (2028, 2, 26),
        (2028, 2, 29),
        (2029, 12, 31),
    ] {
        let (_, standings, due) = row(on);
        let pages = build(&world, &text(on), false);
        let front = pages.at(PLAN);
        let holds = EDITIONS[standings.iter().position(|standing| *standing == InForce).unwrap()];
        let title = format!("<dd>Fjordby Kommunes beredskabsplan ved uro {holds}</dd>");
        assert!(front.html.contains(&title), "{on:?}: {}", front.html);
        assert_eq!((front.banner(), front.robots(), front.canonical()), (None, None, PLAN), "{on:?}");
        // The front page tells when its own edition is due; that an edition to come answers it is told by the proof.
        let of_due = format!("<time datetime=\"{}\">", text(due.unwrap()));
        assert!(pages.at(&format!("{PLAN}lovkrav/")).html.contains(&of_due), "{on:?}: not due {of_due}");
        for (id, standing) in EDITIONS.iter().zip(standings) {
            let address = format!("{PLAN}{id}/");
            let banner = match standing {
                InForce => "permanent",
                Superseded => "superseded",
                Coming => "coming",
                _ => {
                    assert!(!pages.pages.keys().any(|page| page.contains(&address)), "{on:?}: {id}");
                    continue;
                }
            };
            let page = pages.at(&address);
            assert_eq!(page.banner(), Some(banner), "{on:?}: {id}");
            let permanent = standing == &InForce;
            assert_eq!(page.robots(), (!permanent).then_some("noindex"), "{on:?}: {id}");
            assert_eq!(page.canonical(), if standing == &Coming { &address } else { PLAN }, "{on:?}: {id}");
        }
        for page in pages.read() {
            let in_force: Vec<String> =
                page.switch().into_iter().filter(|entry| entry.in_force).map(|entry| entry.edition).collect();
            assert!(in_force.is_empty() || in_force == [holds], "{on:?}: {}: {in_force:?}", page.address);
        }
    }
}

#[test]
fn nothing_is_built_before_the_first_adoption() {
    let loaded = load(&fjordby(), Settings { date: day("2016-02-28"), drafts: false }, None);
    let codes: Vec<Code> = loaded.findings.iter().map(|finding| finding.code).collect();
    assert!(codes.contains(&Code::NoEditionInForce), "{codes:?}");
}
