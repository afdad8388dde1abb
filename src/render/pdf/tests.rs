//! What stands on a card, read from Typst's own frames before they become a PDF.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;
use typst::layout::Transform;

use super::inspection::collect_runs;
use super::print_theme::typeset;
use super::{Conformance, PrintJob, PrintTheme};

const FIXTURES: [&str; 4] = ["alle-slags", "borger", "fagperson", "myndighed"];

fn project(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn fixture(name: &str) -> Value {
    serde_json::from_slice(&fs::read(project(&format!("tests/cases/print/{name}.json"))).unwrap()).unwrap()
}

/// Every run of text with its size in points, in reading order.
fn runs_of(data: &Value) -> Vec<(String, f64)> {
    let names = [
        "print/common.typ",
        "print/card-a4.typ",
        "fonts/IBMPlexSans-Regular.ttf",
        "fonts/IBMPlexSans-Italic.ttf",
    ];
    let names = names.into_iter().chain(["fonts/IBMPlexSans-Bold.ttf"]);
    let files: BTreeMap<_, _> = names
        .map(|name| (name.to_owned(), fs::read(project(&format!("themes/kommune/{name}"))).unwrap()))
        .collect();
    let theme = PrintTheme::new(&files).unwrap_or_else(|problems| panic!("{problems:?}"));
    let job = PrintJob {
        layout: "card-a4",
        data: data.clone(),
        files: BTreeMap::new(),
        pages: Some(1),
        conformance: Conformance::Archival,
    };
    let document = typeset(&theme.world(&job).unwrap()).unwrap();
    let mut runs = Vec::new();
    collect_runs(&document.pages()[0].frame, Transform::identity(), &mut runs);
    runs.iter().map(|run| (run.text.text.to_string(), run.text.size.to_pt())).collect()
}

fn text_of(data: &Value) -> String {
    runs_of(data).into_iter().map(|(text, _)| text).collect::<Vec<_>>().join(" ")
}

#[test]
fn nothing_is_set_below_ten_points_and_no_step_below_thirteen() {
    for name in FIXTURES {
        let runs = runs_of(&fixture(name));
        let small: Vec<_> = runs.iter().filter(|(_, size)| *size < 9.999).collect();
        assert!(small.is_empty(), "{name}: {small:?}");
        let steps =
            runs.iter().filter(|(text, _)| text.starts_with("Tal med") || text.starts_with("Ring og"));
        for (text, size) in steps {
            assert!(*size >= 12.999, "{name}: {text:?} at {size}");
        }
    }
}

#[test]
fn what_must_be_found_on_paper_is_there_in_reading_order() {
    let text = text_of(&fixture("fagperson"));
    let order = [
        "Kladde – ikke vedtaget",
        "Nordby Kommune",
        "Bekymring for radikalisering",
        "For fagpersoner",
        "Akut",
        "112",
        "Opgave",
        "Brug kortet når",
        "Gør sådan",
        "Tal med din nærmeste leder",
        "Ring til",
        "12\u{a0}34\u{a0}56\u{a0}01",
        "Den nationale hotline",
        "Vær opmærksom på",
        "Udgave:",
        "ikke godkendt",
        "Sekretariatet for SSP/Trivsel",
        "Personalerummets opslagstavle",
        "nordby.",
        "12345678",
    ];
    let mut from = 0;
    for words in order {
        let found = text[from..].find(words);
        from += found.unwrap_or_else(|| panic!("no {words:?} after {:?}", &text[..from]));
    }
}

#[test]
fn only_a_draft_is_marked_as_one() {
    assert!(text_of(&fixture("fagperson")).contains("Kladde"));
    assert!(!text_of(&fixture("borger")).contains("Kladde"));
}

#[test]
fn numbers_are_never_broken() {
    for name in FIXTURES {
        let data = fixture(name);
        let text = text_of(&data);
        for contact in data["contacts"].as_array().unwrap() {
            for phone in contact["phones"].as_array().unwrap() {
                let number = phone["display"].as_str().unwrap().replace(' ', "\u{a0}");
                assert!(text.contains(&number), "{name}: {number:?} not in {text:?}");
            }
        }
    }
}

#[test]
fn a_short_card_is_set_larger_than_a_full_one() {
    let largest_step = |name, start: &str| {
        let runs = runs_of(&fixture(name));
        runs.into_iter().find(|(text, _)| text.starts_with(start)).map(|(_, size)| size)
    };
    let short = largest_step("borger", "Ring og fortæl").unwrap();
    let full = largest_step("myndighed", "Tal med din").unwrap();
    assert!(short > 19.9 && full < 15.0, "{short} {full}");
}
