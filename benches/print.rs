//! How long printing takes: one card, many, what was printed before, and the whole plan. `cargo bench --bench print`; a word after
//! `--` picks the lines that hold it.

mod measure;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Mutex;

use measure::Lines;
use planvaerk::adoption::seals;
use planvaerk::diagnostic::{Findings, Language, Severity, to_terminal};
use planvaerk::model::values::{Date, Sha256Digest};
use planvaerk::pipeline::{load, make};
use planvaerk::publish::DiskPrintCache;
use planvaerk::read::read;
use planvaerk::render::pdf::{Conformance, PrintJob, PrintTheme};
use planvaerk::render::{MemoryPrintCache, PrintCache};
use planvaerk::resolve::Settings;
use planvaerk::route::CardFormat;
use planvaerk::source::Sources;
use planvaerk::world::{DiskWorld, MemoryWorld, World};
use rayon::prelude::*;
use serde_json::Value;

const CARDS: usize = 200;
/// So many interventions make a plan of some 120 pages.
const INTERVENTIONS: usize = 212;
const EDITION: &str = "plans/ekstremisme/editions/2024";

fn main() {
    let lines = Lines::begin("PDFs");
    let files = theme_files();
    let data = fixture("fagperson");
    // Typst remembers nothing yet, and never will know so little again.
    let read_theme = || PrintTheme::new(&files).unwrap_or_else(|problems| panic!("{problems:?}"));
    lines.once("first card of a new process", || (printed(&read_theme(), &job("card-a4", data.clone())), 1));
    let theme = read_theme();
    lines.measure_after(
        "first card: the theme read, nothing known",
        || comemo::evict(0),
        || (printed(&read_theme(), &job("card-a4", data.clone())), 1),
    );
    for format in CardFormat::ALL {
        let layout: &'static str = format!("card-{}", format.word()).leak();
        let mut number = 0;
        lines.measure(&format!("each further card, {}", format.word()), || {
            number += 1;
            (printed(&theme, &job(layout, numbered(&data, number))), 1)
        });
    }
    for format in CardFormat::ALL {
        let layout: &'static str = format!("card-{}", format.word()).leak();
        lines.once(&format!("{CARDS} cards in parallel, {}", format.word()), || {
            let cards = (0..CARDS).into_par_iter();
            let sizes: usize =
                cards.map(|card| printed(&theme, &job(layout, numbered(&data, card))).len()).sum();
            (sizes, CARDS)
        });
    }

    let world = with_cards(CARDS);
    let site = format!("a site of {CARDS} cards");
    lines.once(&format!("{site}: built from nothing"), || built(&world, None));
    let memory = MemoryPrintCache::default();
    lines.measure(&format!("{site}: built again, PDFs in memory"), || built(&world, Some(&memory)));
    let folder = tempfile::tempdir().expect("a folder");
    let disk = DiskPrintCache::new(folder.path().join("cache"));
    lines.measure(&format!("{site}: built again, PDFs on disk"), || built(&world, Some(&disk)));
    lines.measure(&format!("{site}: its pages alone"), || built(&world, Some(&Nothing)));

    // All but the plan is kept, so that nothing else is printed.
    let world = with_interventions(INTERVENTIONS);
    let name = "the whole plan, plan.pdf";
    if lines.has(name) {
        let cache = Forgetful::default();
        let (outputs, _) = built(&world, Some(&cache));
        match outputs.iter().find(|(path, _)| path.ends_with("/2024/plan.pdf")) {
            None => println!("{name:<44} is not made"),
            Some((_, plan)) => {
                cache.forget(plan);
                // Typst would remember the same plan.
                let forget = || comemo::evict(0);
                let name = format!("{name}, {} pages", pages(plan));
                lines.measure_after(&name, forget, || built(&world, Some(&cache)));
                lines.measure("the same site, plan.pdf kept", || built(&world, Some(&cache.kept)));
            }
        }
    }
}

fn project(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn theme_files() -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for folder in ["print", "fonts"] {
        for entry in fs::read_dir(project("themes/kommune").join(folder)).expect("the theme") {
            let path = entry.expect("a file").path();
            let name = path.file_name().expect("a name").to_string_lossy();
            files.insert(format!("{folder}/{name}"), fs::read(&path).expect("a file"));
        }
    }
    files
}

fn fixture(name: &str) -> Value {
    let text = fs::read_to_string(project(&format!("tests/cases/print/{name}.json"))).expect("a card");
    serde_json::from_str(&text).expect("a card")
}

/// The card with a number in its title and in a step, so that no two are the same.
fn numbered(data: &Value, number: usize) -> Value {
    let mut data = data.clone();
    data["title"] = format!("Kort {number}").into();
    data["kept_at"] = format!("Opslagstavle {number}").into();
    data
}

fn job(layout: &'static str, data: Value) -> PrintJob {
    PrintJob { layout, data, files: BTreeMap::new(), pages: Some(1..=2), conformance: Conformance::Archival }
}

fn printed(theme: &PrintTheme, job: &PrintJob) -> Vec<u8> {
    theme.render(job).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// The number of pages a PDF says it has, in the root of its tree of pages.
fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    let counts = text.split("/Count ").skip(1);
    let numbers = counts.map(|rest| rest.chars().take_while(char::is_ascii_digit).collect::<String>());
    numbers.filter_map(|number| number.parse().ok()).max().unwrap_or_default()
}

fn built(world: &dyn World, cache: Option<&dyn PrintCache>) -> (BTreeMap<String, Vec<u8>>, usize) {
    let date = Date::parse("2026-11-23").expect("a date");
    let built = make(load(world, Settings { date, drafts: false }, None), None, cache, &|_| {});
    let Some(outputs) = built.outputs else {
        let errors = built.findings.only(Severity::Error);
        panic!("{}", to_terminal(&errors, &built.sources, Language::English, false));
    };
    let count = outputs.keys().filter(|path| path.ends_with(".pdf")).count();
    (outputs, count)
}

/// Answers every question with the same bytes: nothing is printed at all.
struct Nothing;

impl PrintCache for Nothing {
    fn get(&self, _: &Sha256Digest) -> Option<Vec<u8>> {
        Some(Vec::new())
    }

    fn put(&self, _: &Sha256Digest, _: &[u8]) {}
}

/// Keeps everything but one document.
#[derive(Default)]
struct Forgetful {
    kept: MemoryPrintCache,
    forgotten: Mutex<Option<Sha256Digest>>,
}

impl Forgetful {
    fn forget(&self, document: &[u8]) {
        let key = self.kept.keys().into_iter().find(|key| self.kept.get(key).as_deref() == Some(document));
        *self.forgotten.lock().expect("no panic") = Some(key.expect("it was kept"));
    }
}

impl PrintCache for Forgetful {
    fn get(&self, key: &Sha256Digest) -> Option<Vec<u8>> {
        let forgotten = self.forgotten.lock().expect("no panic").as_ref() == Some(key);
        if forgotten { None } else { self.kept.get(key) }
    }

    fn put(&self, key: &Sha256Digest, document: &[u8]) {
        self.kept.put(key, document);
    }
}

/// The real content with another number of cards.
fn with_cards(count: usize) -> MemoryWorld {
    copies("action-cards", "fagperson.yaml", "fagperson", count)
}

/// The real content with many more interventions.
fn with_interventions(count: usize) -> MemoryWorld {
    copies("interventions", "mentorkorps.md", "mentorkorps", count)
}

/// The real content with so many items in one folder of its edition, copies of one of them.
fn copies(folder: &str, file: &str, id: &str, count: usize) -> MemoryWorld {
    let content = project("content");
    let mut world = MemoryWorld::default();
    for found in DiskWorld::open(&content).and_then(|disk| disk.list()).expect("the content") {
        if let Ok(bytes) = fs::read(content.join(&found.path)) {
            world.insert(found.path, bytes);
        }
    }
    let text = |path: &str| fs::read_to_string(content.join(path)).expect("the content");
    let (folder, made) = (format!("{EDITION}/{folder}"), 1..=count);
    let pattern = text(&format!("{folder}/{file}"));
    let ending = file.split_once('.').expect("an ending").1;
    for number in made.clone() {
        let copy = pattern.replacen(&format!("id: {id}"), &format!("id: {id}-{number}"), 1);
        let copy = copy.replacen("title: ", &format!("title: {number} "), 1);
        world.insert(format!("{folder}/{id}-{number}.{ending}"), copy);
    }
    let order: String = made.map(|number| format!("\n  - {id}-{number}")).collect();
    let index = format!("{folder}/index.md");
    world.insert(index.clone(), text(&index).replacen("order:", &format!("order:{order}"), 1));
    let (mut sources, mut findings) = (Sources::default(), Findings::default());
    let tree = read(&world, &mut sources, &mut findings).expect("the content");
    for (lock, text) in seals(&tree, &sources) {
        world.insert(lock, text);
    }
    world
}
