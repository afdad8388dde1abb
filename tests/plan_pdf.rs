//! The whole plan as a file of the site: where it is, that it is the same each time, who leads to it, and what is told when
//! it cannot be set. What stands on its pages is tested beside the stage that makes it.
#![cfg(feature = "pdf")]

mod support;

use std::collections::BTreeMap;

use planvaerk::diagnostic::{Code, Language, to_terminal};
use planvaerk::model::values::Date;
use planvaerk::pipeline::{Built, load, make};
use planvaerk::resolve::Settings;
use planvaerk::world::{MemoryWorld, World};
use support::{base, cases, files, sealed};

type Outputs = BTreeMap<String, Vec<u8>>;

fn run(world: &MemoryWorld, drafts: bool, theme: Option<&dyn World>) -> Built {
    let settings = Settings { date: Date::parse(support::TODAY).unwrap(), drafts };
    make(load(world, settings, None), theme, Some(support::printed()), &|_| {})
}

fn outputs(world: &MemoryWorld, drafts: bool) -> Outputs {
    let Built { sources, findings, outputs, .. } = run(world, drafts, None);
    outputs.unwrap_or_else(|| panic!("{}", to_terminal(&findings, &sources, Language::English, false)))
}

fn folder(path: &std::path::Path) -> MemoryWorld {
    let mut world = MemoryWorld::default();
    for (path, bytes) in files(path) {
        world.insert(path, bytes);
    }
    world
}

fn editions() -> MemoryWorld {
    folder(&cases().join("editions/content"))
}

fn page<'a>(outputs: &'a Outputs, path: &str) -> &'a str {
    std::str::from_utf8(outputs.get(path).unwrap_or_else(|| panic!("no {path}"))).unwrap()
}

fn plans(outputs: &Outputs) -> Vec<&str> {
    outputs.keys().map(String::as_str).filter(|path| path.ends_with("/plan.pdf")).collect()
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

fn told(world: &MemoryWorld, theme: Option<&dyn World>) -> (Vec<Code>, String) {
    let Built { sources, findings, outputs, .. } = run(&sealed(world.clone()), false, theme);
    assert!(outputs.is_none(), "a plan that cannot be printed stops the build");
    let findings = findings.sorted(&sources);
    let codes = findings.iter().map(|finding| finding.code).collect();
    (codes, to_terminal(&findings, &sources, Language::Danish, false))
}

#[test]
fn every_edition_has_its_plan_and_the_plan_s_own_address_that_of_the_one_in_force() {
    let outputs = outputs(&editions(), true);
    let mut expected = Vec::new();
    for slug in ["tryghed-og-ro", "uroplan"] {
        // A draft has no address of before.
        let ids = ["2016", "2020", "2024"].into_iter().chain((slug == "tryghed-og-ro").then_some("2028"));
        expected.extend(ids.map(|edition| format!("{slug}/{edition}/plan.pdf")));
        expected.push(format!("{slug}/plan.pdf"));
    }
    assert_eq!(plans(&outputs), expected);
    let at = |path: &str| outputs.get(path).unwrap();
    assert!(at("tryghed-og-ro/plan.pdf") == at("tryghed-og-ro/2024/plan.pdf"));
    assert!(at("uroplan/2016/plan.pdf") == at("tryghed-og-ro/2016/plan.pdf"));
    for path in plans(&outputs) {
        for words in [
            "%PDF-1.7",
            "pdfuaid:part>1<",
            "pdfaid:part>2<",
            "pdfaid:conformance>A<",
            "/Lang(da-DK)",
            "/Outlines",
        ] {
            assert!(contains(at(path), words), "{path}: no {words:?}");
        }
    }
}

#[test]
fn every_front_page_leads_to_its_own_plan() {
    let outputs = outputs(&editions(), true);
    for path in plans(&outputs) {
        let front = path.replace("plan.pdf", "index.html");
        let html = page(&outputs, &front);
        // At a former address there is only the way on.
        if path.starts_with("tryghed-og-ro/") {
            assert!(
                html.contains("href=\"plan.pdf\" type=\"application/pdf\">Hent hele planen som PDF<"),
                "{front}"
            );
        }
    }
}

#[test]
fn a_plan_is_the_same_bytes_each_time_and_on_any_number_of_threads() {
    let world = editions();
    let pool = |threads| rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
    let [one, other] = [1, 4].map(|threads| pool(threads).install(|| outputs(&world, true)));
    for path in plans(&one) {
        assert!(one.get(path) == other.get(path), "{path}");
    }
}

#[test]
fn the_seal_vouches_for_the_plan_of_an_adopted_edition() {
    let mut world = base();
    let all = run(&world, false, None).ledger.unwrap();
    let plan = |page: &str| page.ends_with("/plan.pdf");
    let new: Vec<&str> = all.new.iter().map(|it| it.page.as_str()).filter(|page| plan(page)).collect();
    assert_eq!(new, ["/ro-og-uro/2020/plan.pdf", "/ro-og-uro/2024/plan.pdf", "/ro-og-uro/plan.pdf"]);
    assert!(!all.edited.iter().any(|it| plan(&it.page)), "{:?}", all.edited);
    // What is in the ledger is answered, also by a program that prints nothing; drafts leave nothing behind.
    world.insert("addresses.ledger", all.text);
    let again = run(&world, true, None).ledger.unwrap();
    assert!(again.new.is_empty(), "{:?}", again.new);
}

#[test]
fn a_character_no_font_has_is_shown_where_it_stands() {
    let mut world = base();
    let path = "plans/uro/editions/2024/samarbejde.md";
    let text = String::from_utf8(world.read(path, 1 << 20).unwrap()).unwrap();
    world.insert(path, text.replace("ikke en ~~sag~~", "ikke en 漢 ~~sag~~"));
    let (codes, text) = told(&world, None);
    assert_eq!(codes, [Code::MissingGlyph]);
    assert!(text.contains("samarbejde.md:6:") && text.contains("uro/2024") && text.contains('漢'), "{text}");
}

#[test]
fn a_slip_in_the_layout_is_told_once_with_its_place() {
    let mut theme = MemoryWorld::default();
    theme.insert("print/plan.typ", "#let a = 1\n#nosuch(a)\n");
    let (codes, text) = told(&base(), Some(&theme));
    assert_eq!(codes, [Code::PrintLayout]);
    assert!(text.contains("print/plan.typ:2:2"), "{text}");
}
