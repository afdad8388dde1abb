//! The fictional municipality with four editions, through the years: what was published on any day is answered on every later one.

use planvaerk::world::MemoryWorld;

use crate::crawl::{addresses, unanswered};
use crate::support::{TODAY, cases, files};
use crate::worlds::{outputs, run, said, text};

fn fjordby() -> MemoryWorld {
    let mut world = MemoryWorld::default();
    for (path, bytes) in files(&cases().join("editions/content")) {
        world.insert(path, bytes);
    }
    world
}

#[test]
fn what_was_published_on_any_day_is_answered_on_every_later_one() {
    let mut world = fjordby();
    let mut before = 0;
    for date in ["2016-03-01", "2020-02-28", "2020-04-01", "2024-03-10", "2024-04-15", TODAY] {
        let built = run(&world, date);
        let update = built.ledger.clone().unwrap_or_else(|| panic!("{date}: {}", said(&built)));
        let made = outputs(built);
        let faults = unanswered(&update.text, &made, false);
        assert!(faults.is_empty(), "{date}: {faults:#?}");
        let links = crate::support::links::check(&made, &base(&world));
        assert!(links.broken.is_empty(), "{date}: {:#?}", links.broken);
        let count = addresses(&update.text).len();
        assert!(count >= before, "{date}: {count} addresses, {before} before");
        before = count;
        world.insert("addresses.ledger", update.text);
    }
    assert!(before > 300, "only {before}");
}

fn base(world: &MemoryWorld) -> String {
    let site = text(world, "site.yaml");
    let line = site.lines().find_map(|line| line.strip_prefix("base_url:")).unwrap();
    let base = line.split_whitespace().next().unwrap().trim_matches('"');
    format!("{}/", base.trim_end_matches('/'))
}
