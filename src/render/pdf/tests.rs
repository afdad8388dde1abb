//! What stands on a card, read from Typst's own frames before they become a PDF.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;
use typst::layout::{Frame, FrameItem, Transform};
use typst::text::TextItem;
use typst_layout::PagedDocument;

use super::inspection::collect_runs;
use super::print_theme::typeset;
use super::{Conformance, PrintJob, PrintTheme};

const FIXTURES: [&str; 5] = ["alle-slags", "arabisk", "borger", "fagperson", "myndighed"];
/// Every size with its smallest letters, in points.
const SIZES: [(&str, f64); 3] = [("card-a4", 10.0), ("card-a5", 10.0), ("card-pocket", 8.0)];

fn project(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn fixture(name: &str) -> Value {
    serde_json::from_slice(&fs::read(project(&format!("tests/cases/print/{name}.json"))).unwrap()).unwrap()
}

fn set(layout: &'static str, data: &Value) -> PagedDocument {
    let mut files = BTreeMap::new();
    for folder in ["print", "fonts"] {
        for entry in fs::read_dir(project("themes/kommune").join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            files.insert(format!("{folder}/{name}"), fs::read(&path).unwrap());
        }
    }
    let theme = PrintTheme::new(&files).unwrap_or_else(|problems| panic!("{problems:?}"));
    let job = PrintJob {
        layout,
        data: data.clone(),
        files: BTreeMap::new(),
        pages: None,
        conformance: Conformance::Archival,
    };
    typeset(&theme.world(&job).unwrap()).unwrap_or_else(|problems| panic!("{layout}: {problems:?}"))
}

/// A run of text on its page; lengths in millimetres from the page's corner.
#[derive(Debug)]
struct Printed {
    text: String,
    points: f64,
    left: f64,
    right: f64,
    baseline: f64,
    /// Every letter or ligature from left to right.
    signs: Vec<String>,
}

/// Every run of text, in reading order.
fn runs_of(layout: &'static str, data: &Value) -> Vec<Printed> {
    let document = set(layout, data);
    let mut printed = Vec::new();
    for page in document.pages() {
        let mut runs = Vec::new();
        collect_runs(&page.frame, Transform::identity(), &mut runs);
        printed.extend(runs.iter().map(|run| Printed {
            text: run.text.text.to_string(),
            points: run.text.size.to_pt(),
            left: run.min.x.to_mm(),
            right: run.max.x.to_mm(),
            baseline: run.max.y.to_mm(),
            signs: signs(run.text),
        }));
    }
    printed
}

fn signs(text: &TextItem) -> Vec<String> {
    text.glyphs.iter().map(|glyph| text.text[glyph.range()].to_owned()).collect()
}

/// All words with one space between them, wherever lines end.
fn text_of(layout: &'static str, data: &Value) -> String {
    let all: Vec<_> = runs_of(layout, data).into_iter().map(|run| run.text).collect();
    plain(&all.join(" ").replace('\u{a0}', " "))
}

fn plain(text: &str) -> String {
    text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[test]
fn nothing_is_set_below_the_least_size_and_no_step_on_a4_below_thirteen_points() {
    for name in FIXTURES {
        for (layout, least) in SIZES {
            let runs = runs_of(layout, &fixture(name));
            let small: Vec<_> = runs.iter().filter(|run| run.points < least - 0.001).collect();
            assert!(small.is_empty(), "{name} {layout}: {small:?}");
        }
        for run in runs_of("card-a4", &fixture(name)) {
            if run.text.starts_with("Tal med") || run.text.starts_with("Ring og") {
                assert!(run.points >= 12.999, "{name}: {run:?}");
            }
        }
    }
}

#[test]
fn what_must_be_found_on_paper_is_there_in_reading_order() {
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
        "12 34 56 01",
        "Den nationale hotline",
        "Vær opmærksom på",
        "Udgave:",
        "24. juni 2024",
        "ikke godkendt",
        "Sekretariatet for SSP/Trivsel",
        "Næste gennemgang:",
        "Personalerummets opslagstavle",
        "12345678",
        "Gælder kortet stadig?",
        "nordby.",
    ];
    for (layout, _) in SIZES {
        let text = text_of(layout, &fixture("fagperson"));
        let mut from = 0;
        for words in order {
            let found = text[from..].find(words);
            from += found.unwrap_or_else(|| panic!("{layout}: no {words:?} after {:?}", &text[..from]));
        }
    }
}

#[test]
fn every_card_says_whose_it_is_and_when_its_numbers_were_checked() {
    for (layout, _) in SIZES {
        let data = fixture("alle-slags");
        let text = text_of(layout, &data);
        for key in ["audience", "owner", "approved", "verified"] {
            let words = data[key].as_str().unwrap();
            assert!(text.contains(words), "{layout}: no {words:?} in {text:?}");
        }
    }
}

#[test]
fn only_a_draft_is_marked_as_one() {
    for (layout, _) in SIZES {
        assert!(text_of(layout, &fixture("fagperson")).contains("Kladde"), "{layout}");
        assert!(!text_of(layout, &fixture("borger")).contains("Kladde"), "{layout}");
    }
}

#[test]
fn numbers_are_never_broken() {
    for name in FIXTURES {
        let data = fixture(name);
        for (layout, _) in SIZES {
            let runs = runs_of(layout, &data);
            for contact in data["contacts"].as_array().unwrap() {
                for phone in contact["phones"].as_array().unwrap() {
                    let number = phone["display"].as_str().unwrap().replace(' ', "\u{a0}");
                    let whole = runs.iter().any(|run| run.text.contains(&number));
                    assert!(whole, "{name} {layout}: {number:?} not in {runs:?}");
                }
            }
        }
    }
}

#[test]
fn a_short_card_is_set_larger_than_a_full_one() {
    let largest_step = |name, start: &str| {
        let runs = runs_of("card-a4", &fixture(name));
        runs.into_iter().find(|run| run.text.starts_with(start)).map(|run| run.points)
    };
    let short = largest_step("borger", "Ring og fortæl").unwrap();
    let full = largest_step("myndighed", "Tal med din").unwrap();
    assert!(short > 19.9 && full < 15.0, "{short} {full}");
}

#[test]
fn a5_is_one_side_where_the_card_fits_and_else_two_with_the_numbers_on_the_back() {
    assert_eq!(set("card-a5", &fixture("borger")).pages().len(), 1);
    let data = fixture("myndighed");
    let document = set("card-a5", &data);
    assert_eq!(document.pages().len(), 2);
    let mut front = Vec::new();
    collect_runs(&document.pages()[0].frame, Transform::identity(), &mut front);
    let front: String = front.iter().map(|run| run.text.text.as_str()).collect();
    assert!(
        front.contains("112") && front.contains("se bagsiden") && !front.contains("12\u{a0}34"),
        "{front}"
    );
    assert!(!text_of("card-a5", &fixture("borger")).contains("bagsiden"));
}

/// The widths of all pictures, in millimetres.
fn pictures(frame: &Frame) -> Vec<f64> {
    let items = frame.items().flat_map(|(_, item)| match item {
        FrameItem::Group(group) => pictures(&group.frame),
        FrameItem::Image(_, size, _) => vec![size.x.to_mm()],
        _ => Vec::new(),
    });
    items.collect()
}

#[test]
fn the_code_is_twenty_millimetres_wide_without_its_white() {
    for (layout, _) in SIZES {
        let data = fixture("borger");
        let document = set(layout, &data);
        let found: Vec<_> = document.pages().iter().flat_map(|page| pictures(&page.frame)).collect();
        let [drawing] = found.as_slice() else { panic!("{layout}: {found:?}") };
        let code = drawing / data["code"]["quiet"].as_f64().unwrap();
        assert!((20.0..25.0).contains(&code), "{layout}: {code} mm");
    }
}

/// Column and row of the panel a run stands on, and whether it stands upside down there.
fn panel(run: &Printed) -> (u32, u32) {
    // The casts saturate, and the figures are places on the sheet.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    ((run.left / 74.25) as u32, ((run.baseline - 1.0) / 105.0) as u32)
}

#[test]
fn the_booklet_has_its_panels_where_the_folds_turn_them_to_their_pages() {
    let find = |runs: &[Printed], start: &str| {
        let run = runs.iter().find(|run| run.text.starts_with(start));
        panel(run.unwrap_or_else(|| panic!("no {start:?} in {runs:?}")))
    };
    // The cover and the last panel beside it; the second on the cover's back, and so on around the sheet.
    let runs = runs_of("card-pocket", &fixture("myndighed"));
    let order = ["Konkret", "Opgave", "Tal med", "Ved konkret", "Job og", "Østbys", "Vejen", "Udgave:"];
    let found: Vec<_> = order.iter().map(|start| find(&runs, start)).collect();
    assert_eq!(found, [(3, 1), (3, 0), (2, 0), (1, 0), (0, 0), (0, 1), (1, 1), (2, 1)]);
    // An Arabic booklet opens to the other side.
    let runs = runs_of("card-pocket", &fixture("arabisk"));
    let order = ["عندما", "المهمة", "12\u{a0}34\u{a0}56\u{a0}04", "إصدار"];
    let found: Vec<_> = order.iter().map(|start| find(&runs, start)).collect();
    assert_eq!(found, [(0, 1), (0, 0), (3, 1), (1, 1)]);
}

#[test]
fn nothing_on_the_booklet_stands_in_a_fold_or_at_the_edge_of_the_sheet() {
    for name in FIXTURES {
        for run in runs_of("card-pocket", &fixture(name)) {
            let (column, _) = panel(&run);
            let (left, right) = (f64::from(column) * 74.25, f64::from(column + 1) * 74.25);
            assert!(run.left >= left + 4.9 && run.right <= right - 4.9, "{name}: {run:?}");
            assert!((5.0..205.0).contains(&run.baseline), "{name}: {run:?}");
            let is_mark = ["Fold", "Klip", "قص", "اطوِ"].iter().any(|mark| mark.contains(&run.text));
            assert!(is_mark || (run.baseline - 105.0).abs() > 4.0, "{name}: {run:?}");
        }
    }
}

#[test]
fn steps_are_numbered_on_across_panels() {
    let runs = runs_of("card-pocket", &fixture("myndighed"));
    let numbers: Vec<_> = runs.iter().filter(|run| run.text.len() == 1 && run.points < 9.0).collect();
    let steps: Vec<_> = numbers.iter().map(|run| run.text.as_str()).filter(|text| *text != "–").collect();
    let folios = ["2", "3", "4", "5", "6", "7"];
    let count = |text: &str| steps.iter().filter(|step| **step == text).count();
    for step in ["1", "2", "3", "4", "5", "6", "7"] {
        assert_eq!(count(step), 1 + usize::from(folios.contains(&step)), "{step}: {steps:?}");
    }
}

/// What stands beside each other in one line, sign by sign from left to right.
fn lines(runs: &[Printed]) -> Vec<String> {
    let mut lines: Vec<(f64, f64, String)> = Vec::new();
    for run in runs {
        let text: String = run.signs.concat();
        match lines.last_mut() {
            Some((baseline, right, line))
                if (*baseline - run.baseline).abs() < 0.01 && run.left > *right - 0.5 =>
            {
                line.push_str(&text);
                *right = run.right;
            }
            _ => lines.push((run.baseline, run.right, text)),
        }
    }
    lines.into_iter().map(|(_, _, text)| text.replace('\u{a0}', " ")).collect()
}

#[test]
fn in_an_arabic_card_words_run_to_the_left_and_digits_and_addresses_to_the_right() {
    for layout in ["card-a4", "card-a5"] {
        let runs = runs_of(layout, &fixture("arabisk"));
        let shown = lines(&runs);
        let numbers = [
            "12 34 56 01",
            "12 34 56 03",
            "12 34 56 04",
            "10–23",
            "8–15",
            "8–22",
            "18.30–21.00",
            "24.06.2024",
        ];
        let addresses = ["ssp@nordby.example", "nordby.example/k/crz4s1dn", "(Børn og"];
        for words in numbers.into_iter().chain(addresses) {
            assert!(shown.iter().any(|line| line.contains(words)), "{layout}: no {words:?} in {shown:#?}");
        }
        let title = runs.iter().find(|run| run.text.starts_with("عندما")).unwrap();
        let logical: Vec<String> = title.text.chars().map(String::from).collect();
        assert!(title.signs.last().is_some_and(|sign| sign.starts_with(&logical[0])), "{title:?}");
        // The number of a step stands right of its words.
        let number = runs.iter().find(|run| run.text == "1").unwrap();
        let step = runs.iter().find(|run| run.text.starts_with("هل")).unwrap();
        assert!(number.left > step.right, "{layout}: {number:?} {step:?}");
    }
    let runs = runs_of("card-a4", &fixture("arabisk"));
    let left = |start: &str| runs.iter().find(|run| run.text.starts_with(start)).unwrap().left;
    assert!(left("12\u{a0}34\u{a0}56\u{a0}04") < left("بالمستشار"), "the numbers stand left of the steps");
}
