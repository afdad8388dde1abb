//! How long it takes: reading and checking, building, and sites of a thousand and of ten thousand pages made up from
//! the real plan. `cargo bench --no-default-features --bench build`; a word after `--` picks the lines that hold it.

mod made_up;
mod measure;

use std::path::Path;

use made_up::made_up;
use measure::Lines;
use planvaerk::diagnostic::{Language, Severity, to_terminal};
use planvaerk::model::values::Date;
use planvaerk::pipeline::{Built, Loaded, load, make};
use planvaerk::redline::{EditionText, Word, redline};
use planvaerk::resolve::Settings;
use planvaerk::world::{DiskWorld, World};

fn main() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let disk = DiskWorld::open(&content).expect("the content folder");
    let line = Lines::begin("pages");
    line.measure("real plan: read and check from disk", || (read(&disk), 0));
    line.measure("real plan: read, check and build", || built(&disk));
    for (name, plans, interventions) in [("a thousand pages", 10, 15), ("ten thousand pages", 50, 48)] {
        let world = made_up(&content, plans, interventions);
        line.measure(&format!("{name}: read and check"), || (read(&world), 0));
        line.measure(&format!("{name}: read, check and build"), || built(&world));
    }
    let site = read(&disk).site.expect("the content has errors");
    let edition = &site.content.plans[0].editions[0];
    let text = EditionText::of(edition, &site.content.contacts.contacts, &site.content.laws.laws);
    let (old, new) = (revised(&text, "2024", 2_000), revised(&text, "2028", 2_000));
    line.measure("redline of two times 2,000 items", || (redline(&old, &new, &[]), 0));
}

/// The text of an edition with so many items made of the real plan's, a word in each and every tenth item another.
fn revised(text: &EditionText, edition: &str, items: usize) -> EditionText {
    let made = (0..items).map(|at| {
        let mut item = text.items[at % text.items.len()].clone();
        let moved = edition == "2028" && at % 10 == 0;
        item.id = if moved { format!("ny-{at}") } else { format!("del-{at}") };
        if let Some(passage) = item.fields.values_mut().flatten().last() {
            passage.words.push(Word::whole(&format!("nummer-{at}")));
            if edition == "2028" {
                passage.words.insert(0, Word::whole("Desuden"));
            }
        }
        item
    });
    EditionText { edition: edition.to_owned(), items: made.collect() }
}

fn loaded(world: &dyn World) -> Loaded {
    let date = Date::parse("2026-11-23").expect("a date");
    load(world, Settings { date, drafts: false }, None)
}

fn read(world: &dyn World) -> Loaded {
    let loaded = loaded(world);
    assert!(loaded.site.is_some(), "the content has errors");
    loaded
}

fn built(world: &dyn World) -> (Built, usize) {
    let built = make(loaded(world), None, None, &|_| {});
    let Some(outputs) = &built.outputs else {
        let errors = built.findings.only(Severity::Error);
        panic!("{}", to_terminal(&errors, &built.sources, Language::English, false));
    };
    let pages = outputs.keys().filter(|path| path.ends_with(".html")).count();
    (built, pages)
}
