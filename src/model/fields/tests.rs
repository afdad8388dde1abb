//! Made from the declarations, not from a list: whatever text a record declares is read, checked, compared and shown. A field that is
//! declared tomorrow is tested by these.

pub(crate) mod slot;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::OnceLock;

use rayon::prelude::*;

use self::slot::{Slot, declared, slots};
use super::{Declaration, Field, Kind, Shown};
use crate::adoption::{is_frozen, seals};
use crate::diagnostic::{Code, Finding, Findings, Language, Place, Severity, to_terminal};
use crate::model::values::Date;
use crate::model::{AddressLedger, Facts, SectionContent};
use crate::pipeline::{Loaded, load};
use crate::read::read;
use crate::redline::between;
use crate::render::{Made, SiteFiles, Theme};
use crate::resolve::Settings;
use crate::route::{History, Page, route};
use crate::schema::FileKind;
use crate::source::Sources;
use crate::words::Words;
use crate::world::{DiskWorld, FileKind as DiskFile, MemoryWorld, World};

/// No word of any content, and too short to be parted at the end of a line.
pub(crate) const WORD: &str = "Qvxzq";

/// A municipality with everything that can be declared. Its editions are sealed as they are.
pub(crate) fn world() -> MemoryWorld {
    static WORLD: OnceLock<MemoryWorld> = OnceLock::new();
    let made = WORLD.get_or_init(|| {
        let mut world = folder("tests/cases/base");
        for (path, bytes) in files("tests/cases/declared") {
            world.insert(path, bytes);
        }
        world.remove(AddressLedger::FILE);
        sealed(world)
    });
    made.clone()
}

fn files(path: &str) -> Vec<(String, Vec<u8>)> {
    let disk = DiskWorld::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let files = disk.list().unwrap().into_iter().filter(|file| file.kind == DiskFile::File);
    files.map(|file| (file.path.clone(), disk.read(&file.path, 1 << 20).unwrap())).collect()
}

fn folder(path: &str) -> MemoryWorld {
    let mut world = MemoryWorld::default();
    for (path, bytes) in files(path) {
        world.insert(path, bytes);
    }
    world
}

/// Every adopted edition as it is now.
pub(crate) fn sealed(mut world: MemoryWorld) -> MemoryWorld {
    let (mut sources, mut findings) = (Sources::default(), Findings::default());
    let tree = read(&world, &mut sources, &mut findings).unwrap();
    for (lock, text) in seals(&tree, &sources) {
        world.insert(lock, text);
    }
    world
}

pub(crate) fn loaded(world: &MemoryWorld) -> Loaded {
    let loaded = read_in(world);
    assert!(loaded.site.is_some(), "{}", told(&loaded));
    loaded
}

fn read_in(world: &MemoryWorld) -> Loaded {
    load(world, Settings { date: Date::parse("2026-11-23").unwrap(), drafts: true }, None)
}

/// The texts of the edition in force, and all that lies outside the editions.
fn is_wanted(path: &str) -> bool {
    !path.contains("/editions/") || path.contains("/editions/2024/")
}

fn all() -> Vec<Slot> {
    slots(&loaded(&world()), is_wanted)
}

fn told(loaded: &Loaded) -> String {
    to_terminal(&loaded.findings, &loaded.sources, Language::English, false)
}

fn name(slot: &Slot) -> String {
    format!("{}.{} ({})", slot.field.record, slot.field.name, slot.path)
}

fn in_edition(slot: &Slot) -> Option<&str> {
    slot.path.split_once("/editions/2024/").map(|(_, path)| path)
}

/// Everything about all fields that is not so, in one go.
fn every(check: impl Fn(&Slot) -> Vec<String> + Sync) {
    let faults: Vec<String> = all()
        .par_iter()
        .flat_map_iter(|slot| check(slot).into_iter().map(|fault| format!("{}: {fault}", name(slot))))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn found_in<'l>(loaded: &'l Loaded, slot: &Slot, code: Code) -> Vec<&'l Finding> {
    let here = |finding: &&Finding| match &finding.place {
        Place::Span(span) => loaded.sources.path(span.source) == slot.path,
        Place::Path(path) => *path == slot.path,
        Place::Nowhere => false,
    };
    loaded.findings.iter().filter(|finding| finding.code == code).filter(here).collect()
}

#[test]
fn every_declared_text_stands_in_the_content_of_these_tests() {
    let mut wanted: BTreeMap<(&str, &str), &Field> = BTreeMap::new();
    let kinds = FileKind::ALL.iter().map(|kind| kind.declaration);
    for declaration in kinds.chain(SectionContent::DECLARATIONS.iter().copied()) {
        declared(declaration, &mut wanted);
    }
    let there: BTreeSet<(&str, &str)> =
        all().iter().map(|slot| (slot.field.record, slot.field.name)).collect();
    let missing: Vec<_> = wanted.keys().filter(|key| !there.contains(*key)).collect();
    assert!(missing.is_empty(), "no such record in tests/cases/declared: {missing:?}");
}

#[test]
fn every_text_is_shown_on_a_page_or_declared_as_shown_nowhere() {
    let (theme, words) = theme();
    every(|slot| {
        let world = sealed(slot.with(&world(), WORD));
        let loaded = read_in(&world);
        if loaded.findings.has_errors() {
            return vec![format!("cannot be written:\n{}", told(&loaded))];
        }
        let pages = pages_with(&loaded, theme, words);
        match slot.field.shown {
            Shown::ToReaders if pages.is_empty() => vec!["stands on no page".to_owned()],
            Shown::Nowhere(_) if !pages.is_empty() => vec![format!("is shown on {pages:?}")],
            Shown::Nowhere("") => vec!["is shown nowhere without a reason".to_owned()],
            _ => Vec::new(),
        }
    });
}

fn theme() -> (&'static Theme, &'static Words) {
    static THEME: OnceLock<(Theme, Words)> = OnceLock::new();
    let (theme, words) = THEME.get_or_init(|| {
        let theme = Theme::load(None, &mut Sources::default(), &mut Findings::default());
        let words = theme.words();
        (theme, words)
    });
    (theme, words)
}

/// The pages that have the word, but for those of changes.
fn pages_with(loaded: &Loaded, theme: &Theme, words: &Words) -> Vec<String> {
    let site = loaded.site.as_ref().unwrap();
    let history = History::of(site);
    let routes = route(site, &history, &mut Findings::default());
    let files = SiteFiles::new(site, &routes, theme, words, None);
    // What has changed is shown in its own way, whoever else shows it.
    let pages = routes.pages.iter().filter(|(_, page)| !matches!(page, Page::Changes(..)));
    let paths = pages.map(|(address, _)| address.output_path());
    let has = |path: &String| match files.make(path) {
        Some(Made::File(bytes)) => String::from_utf8(bytes).unwrap().contains(WORD),
        _ => panic!("{path} cannot be made"),
    };
    paths.filter(has).collect()
}

#[test]
fn a_number_that_no_registry_has_is_found_in_every_text() {
    every(|slot| {
        let loaded = read_in(&sealed(slot.with(&world(), "Ring 29 99 99 99")));
        let found = found_in(&loaded, slot, Code::UnknownNumber);
        let is_sealed = in_edition(slot).is_some_and(is_frozen);
        match (slot.field.shown, found.as_slice()) {
            (Shown::Nowhere(_), []) => Vec::new(),
            (Shown::Nowhere(_), _) => vec!["is looked at though nobody sees it".to_owned()],
            (Shown::ToReaders, []) => vec!["is not looked at for numbers".to_owned()],
            // What was not looked at when it was sealed stops no build.
            (Shown::ToReaders, [finding, ..])
                if is_sealed && slot.field.kind != Kind::Prose && finding.severity() == Severity::Error =>
            {
                vec!["stops a build though it is sealed".to_owned()]
            }
            _ => Vec::new(),
        }
    });
}

#[test]
fn a_reference_to_nothing_is_found_in_every_running_text() {
    every(|slot| {
        if slot.field.kind != Kind::Prose {
            return Vec::new();
        }
        let loaded = read_in(&sealed(slot.with(&world(), "Se [ingen](contact:findes-ikke).")));
        let found = found_in(&loaded, slot, Code::UnknownReference);
        if found.is_empty() { vec!["its links are not looked at".to_owned()] } else { Vec::new() }
    });
}

#[test]
fn every_text_of_an_edition_is_compared_with_the_next() {
    every(|slot| {
        let is_registry = ["contacts.yaml", "laws.yaml"].contains(&slot.path.as_str());
        // The order of sections is compared as sections, and what an edition says of moves as moves.
        if in_edition(slot).is_none_or(|path| path == "edition.yaml") && !is_registry {
            return Vec::new();
        }
        // Registries change after the adoption, texts before it.
        let world = slot.with(&world(), WORD);
        let loaded = loaded(&if is_registry { world } else { sealed(world) });
        let site = loaded.site.as_ref().unwrap_or_else(|| panic!("{}: {}", name(slot), told(&loaded)));
        let plan = site.content.plans.iter().find(|plan| plan.id.as_str() == "uro").unwrap();
        let edition = |id: &str| plan.editions.iter().find(|edition| edition.id.as_str() == id).unwrap();
        let (old, new) = if is_registry { ("2024", "2028") } else { ("2020", "2024") };
        let redline = serde_json::to_string(&between(site, plan, edition(old), edition(new))).unwrap();
        match (slot.field.called, redline.contains(WORD)) {
            (Some(_), false) => vec!["is not compared".to_owned()],
            (None, true) => vec!["is compared though it is declared as not".to_owned()],
            _ => Vec::new(),
        }
    });
}

#[test]
fn every_text_of_an_entry_is_in_its_state() {
    let before = loaded(&world());
    every(|slot| {
        if !["ActionCard", "Contact", "Statute", "Provision"].contains(&slot.field.record) {
            return Vec::new();
        }
        let after = loaded(&slot.with(&world(), WORD));
        let [one, other] = [&before, &after].map(|loaded| {
            let content = &loaded.site.as_ref().unwrap_or_else(|| panic!("{}", told(loaded))).content;
            Facts::of(slot.record(content, &loaded.sources)).state()
        });
        match (slot.field.fact, one == other) {
            (Some(_), true) => vec!["changes and its state does not".to_owned()],
            (None, false) => vec!["changes its state though it is declared as no part of it".to_owned()],
            _ => Vec::new(),
        }
    });
}

#[test]
fn no_text_changes_unseen_after_an_adoption() {
    every(|slot| {
        let loaded = read_in(&slot.with(&world(), WORD));
        let has = |code| loaded.findings.iter().any(|finding| finding.code == code);
        match in_edition(slot) {
            Some(path) if is_frozen(path) && !has(Code::AdoptedTextChanged) => {
                vec!["changes under the seal".to_owned()]
            }
            Some(path) if !is_frozen(path) && slot.field.fact.is_some() && is_of_card(slot.field) => {
                match has(Code::ChangeNotTold) {
                    true => Vec::new(),
                    false => vec!["changes a card without a word".to_owned()],
                }
            }
            _ => Vec::new(),
        }
    });
}

fn is_of_card(field: &Field) -> bool {
    let card: &Declaration = <crate::model::ActionCard as super::Document>::DECLARED;
    field.record == card.name
}

#[test]
fn every_sentence_is_judged_by_how_hard_it_is() {
    let hard = format!("{WORD} {}.", ["kommunalbestyrelsesbeslutninger"; 45].join(" "));
    every(|slot| {
        let is_read = matches!(slot.field.kind, Kind::Prose | Kind::Sentence);
        // The text about the site is a page though the settings are none.
        let is_about = (slot.field.record, slot.field.name) == ("SiteSettings", "about");
        let expected = is_read && (slot.on_page || is_about) && slot.field.shown == Shown::ToReaders;
        let loaded = read_in(&sealed(slot.with(&world(), &hard)));
        let judged =
            [Code::HardToRead, Code::LongSentence].into_iter().flat_map(|code| found_in(&loaded, slot, code));
        let told = judged.filter(|finding| format!("{finding:?}").contains(WORD)).count();
        match (expected, told) {
            (true, 0) => vec!["is not judged".to_owned()],
            (false, 1..) => vec!["is judged though it is no sentence of a page".to_owned()],
            _ => Vec::new(),
        }
    });
}
