//! Printed cards as a caller sees them: bytes or typed problems.
#![cfg(feature = "pdf")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use planvaerk::render::pdf::{Conformance, PdfProblem, Place, PrintJob, PrintTheme};
use rayon::prelude::*;
use serde_json::{Value, json};
use support::theme_files;

const FIXTURES: [&str; 4] = ["alle-slags", "borger", "fagperson", "myndighed"];
const LAYOUTS: [&str; 3] = ["card-a4", "card-a5", "card-pocket"];

/// One line of the steps at their smallest: 13 points, letters and space between the lines 1.2 times that.
const LINE_MM: f64 = 13.0 * 1.2 / 72.0 * 25.4;

fn theme() -> PrintTheme {
    PrintTheme::new(&theme_files()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// The real fonts with another layout, called `test`.
fn theme_with(layout: &str) -> PrintTheme {
    let mut files = theme_files();
    files.insert("print/test.typ".to_owned(), layout.as_bytes().to_vec());
    PrintTheme::new(&files).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn card(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/cases/print/{name}.json"));
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

fn paragraph(text: &str) -> Value {
    json!([{ "kind": "paragraph", "inlines": [{ "kind": "text", "text": text }] }])
}

fn problems_of(layout: &str) -> Vec<PdfProblem> {
    theme_with(layout).render(&job("test", json!({}))).unwrap_err()
}

fn job(layout: &'static str, data: Value) -> PrintJob {
    let conformance = Conformance::Archival;
    PrintJob { layout, data, files: BTreeMap::new(), pages: Some(1..=1), conformance }
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn every_fixture_becomes_a_tagged_paper_of_both_standards_in_every_size() {
    let theme = theme();
    let each = FIXTURES.iter().flat_map(|name| LAYOUTS.map(|layout| (*name, layout)));
    for (name, layout) in each {
        let data = card(name);
        let job = PrintJob { pages: Some(1..=2), ..job(layout, data.clone()) };
        let pdf = theme.render(&job).unwrap_or_else(|problems| panic!("{name} {layout}: {problems:?}"));
        assert!(pdf.starts_with(b"%PDF-1.7"), "{name}");
        let title = data["title"].as_str().unwrap();
        let fixed =
            ["pdfuaid:part>1<", "pdfaid:part>2<", "pdfaid:conformance>A<", "/Lang(da-DK)", "2024-06-24"];
        for expected in fixed.into_iter().chain([title]) {
            assert!(contains(&pdf, expected), "{name} {layout}: no {expected:?}");
        }
        assert!(contains(&pdf, "IBMPlexSans") && !contains(&pdf, "NotoSansArabic"), "{name} {layout}");
        assert!(pdf.len() < 100_000, "{name} {layout}: {} bytes", pdf.len());
    }
}

#[test]
fn an_arabic_card_brings_its_letters_and_names_the_language_of_every_passage() {
    let theme = theme();
    for layout in LAYOUTS {
        let pdf = theme.render(&job(layout, card("arabisk"))).unwrap();
        for expected in ["/Lang(ar-DK)", "/Lang(da-DK)", "IBMPlexSans", "NotoSansArabic"] {
            assert!(contains(&pdf, expected), "{layout}: no {expected:?}");
        }
        assert!(pdf.len() < 150_000, "{layout}: {} bytes", pdf.len());
    }
}

#[test]
fn all_cards_of_the_same_readers_are_a_page_each_with_a_bookmark() {
    let cards: Vec<Value> = FIXTURES.iter().map(|name| card(name)).collect();
    let mut data = cards[0].clone();
    data["title"] = "Actioncards: Fagpersoner".into();
    data["cards"] = cards.clone().into();
    let job = PrintJob { pages: Some(4..=4), ..job("cards-a4", data) };
    let pdf = theme().render(&job).unwrap();
    for words in cards.iter().map(|card| card["title"].as_str().unwrap()).chain(["Actioncards: Fagpersoner"])
    {
        // In the outline, letters that ASCII lacks make a title UTF-16.
        let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let is_there = contains(&pdf, words) || pdf.windows(wide.len()).any(|window| window == wide);
        assert!(is_there, "no {words:?}");
    }
}

/// A theme of its own with a municipality's sign, colour and letters over the built-in one.
#[test]
fn a_municipality_brings_its_own_sign_colour_and_letters() {
    let plain = theme().render(&job("card-a4", card("borger"))).unwrap();
    let mut files = theme_files();
    let sign = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 50\"><path d=\"M0 0h40v30L20 50 0 30z\" fill=\"#7a1f2b\"/></svg>";
    files.insert("print/byvaaben.svg".to_owned(), sign.as_bytes().to_vec());
    let identity = "#let colour = rgb(\"#7a1f2b\")\n#let tint = rgb(\"#f5ecec\")\n#let ink = black\n\
        #let families = (\"Noto Sans Arabic\", \"IBM Plex Sans\")\n\
        #let logo = image(\"byvaaben.svg\", alt: \"Nordbys byskjold\")\n";
    files.insert("print/identity.typ".to_owned(), identity.as_bytes().to_vec());
    let own = PrintTheme::new(&files).unwrap_or_else(|problems| panic!("{problems:?}"));
    for layout in LAYOUTS {
        let pdf = own.render(&job(layout, card("borger"))).unwrap_or_else(|problems| panic!("{problems:?}"));
        assert!(contains(&pdf, "Nordbys byskjold") && !contains(&plain, "Nordbys byskjold"), "{layout}");
        // Digits, which both have, now come from the family that stands first.
        assert!(contains(&pdf, "NotoSansArabic") && !contains(&plain, "NotoSansArabic"), "{layout}");
    }

    // A sign that cannot be described to everyone is no sign.
    files.insert(
        "print/identity.typ".to_owned(),
        identity.replace(", alt: \"Nordbys byskjold\"", "").into_bytes(),
    );
    let silent = PrintTheme::new(&files).unwrap_or_else(|problems| panic!("{problems:?}"));
    let problems = silent.render(&job("card-a4", card("borger"))).unwrap_err();
    let [PdfProblem::Standard { message, .. }] = problems.as_slice() else { panic!("{problems:?}") };
    assert!(message.contains("alt"), "{message}");
}

#[test]
fn the_same_card_is_the_same_bytes_on_every_thread_and_in_every_order() {
    let (one, other) = (theme(), theme());
    let alone: Vec<_> =
        FIXTURES.iter().map(|name| one.render(&job("card-a4", card(name))).unwrap()).collect();
    let jobs: Vec<_> = (0..12).rev().map(|job| job % FIXTURES.len()).collect();
    let together: Vec<_> = jobs
        .par_iter()
        .map(|index| (*index, other.render(&job("card-a4", card(FIXTURES[*index]))).unwrap()))
        .collect();
    for (index, pdf) in together {
        assert!(pdf == alone[index], "{} differs", FIXTURES[index]);
    }
}

/// Typst uses rayon itself. Were it to use the caller's threads, these small stacks would overflow.
#[test]
fn cards_need_no_stack_of_the_caller() {
    let theme = theme();
    let pool = rayon::ThreadPoolBuilder::new().num_threads(2).stack_size(192 << 10).build().unwrap();
    let sizes: Vec<_> = pool.install(|| {
        (0..10)
            .into_par_iter()
            .map(|number| {
                let mut data = card("borger");
                data["title"] = format!("Kort {number}").into();
                theme.render(&job("card-a4", data.clone())).unwrap().len()
            })
            .collect()
    });
    assert!(sizes.iter().all(|size| *size > 10_000), "{sizes:?}");
}

#[test]
fn a_card_that_is_too_long_says_by_how_much() {
    let theme = theme();
    let with_steps = |count: usize| {
        let mut data = card("fagperson");
        let long = "Skriv ned, hvad du har set og hørt, hvem der var der, hvor det skete, og hvornår.";
        data["steps"] = (0..count).map(|_| paragraph(long)).collect();
        match theme.render(&job("card-a4", data.clone())).unwrap_err().as_slice() {
            [PdfProblem::Overflow { by_mm, by_lines }] => (*by_mm, *by_lines),
            others => panic!("{others:?}"),
        }
    };
    let (by_mm, by_lines) = with_steps(30);
    // Thirty steps at 13 points with the numbers below them take some 250 mm; the page has 297, and the other parts take
    // half of it.
    assert!((100.0..200.0).contains(&by_mm), "{by_mm}");
    let lines = by_mm / LINE_MM;
    assert!((lines..lines + 1.0).contains(&f64::from(by_lines)), "{by_lines} for {lines}");
    let (more_mm, more_lines) = with_steps(31);
    assert!((5.0..20.0).contains(&(more_mm - by_mm)), "{by_mm} {more_mm}");
    assert!((1..=4).contains(&(more_lines - by_lines)), "{by_lines} {more_lines}");
}

#[test]
fn one_more_step_on_a_full_card_is_too_much() {
    let theme = theme();
    let mut data = card("myndighed");
    assert!(theme.render(&job("card-a4", data.clone())).is_ok());
    data["steps"]
        .as_array_mut()
        .unwrap()
        .push(paragraph("Skriv ned, hvad der er aftalt, og hvem der gør hvad."));
    let problems = theme.render(&job("card-a4", data.clone())).unwrap_err();
    let [PdfProblem::Overflow { by_mm, by_lines: 1..=4 }] = problems.as_slice() else {
        panic!("{problems:?}")
    };
    assert!((0.1..20.0).contains(by_mm), "{by_mm}");
}

#[test]
fn a_character_without_a_glyph_is_named() {
    let theme = theme();
    let cases = [("😀", "Ring nu 😀 til os"), ("漢", "Et 漢 tegn"), ("\u{7}", "En \u{7} klokke")];
    for (character, text) in cases {
        let mut data = card("borger");
        data["steps"][1] = paragraph(text);
        let (before, after) = text.split_once(character).unwrap();
        let [before, character, after] = [before, character, after].map(str::to_owned);
        let expected = PdfProblem::MissingGlyph { before, character, after };
        assert_eq!(theme.render(&job("card-a4", data.clone())).unwrap_err(), [expected]);
    }
}

#[test]
fn a_long_compound_is_hyphenated_and_a_senseless_word_is_an_error() {
    let theme = theme();
    let compound = "kommunalbestyrelsesmedlemsuddannelsesplanlægningskoordinatorer";
    let mut data = card("borger");
    data["title"] = compound.into();
    data["steps"][0] = paragraph(compound);
    data["task"] = paragraph(compound);
    data["when"] = json!([paragraph(compound)]);
    data["contacts"][0]["role"] = compound.into();
    assert!(theme.render(&job("card-a4", data.clone())).is_ok());

    // No hyphenation pattern knows where to break these; they would leave the paper, or run into the column
    // beside.
    for place in ["title", "task"] {
        let word = "x".repeat(if place == "title" { 60 } else { 40 });
        let mut data = card("borger");
        data["when"] = json!([paragraph("et tilfælde")]);
        data[place] = if place == "title" { word.clone().into() } else { paragraph(&word) };
        let problems = theme.render(&job("card-a4", data.clone())).unwrap_err();
        let [PdfProblem::TextTooWide { text, by_mm }] = problems.as_slice() else { panic!("{problems:?}") };
        assert!(*text == word && *by_mm > 1.0, "{place}: {problems:?}");
    }

    let mut data = card("borger");
    data["contacts"][0]["phones"][0]["display"] = "12 34 56 01 12 34 56 01".into();
    let problems = theme.render(&job("card-a4", data.clone())).unwrap_err();
    assert!(matches!(problems.as_slice(), [PdfProblem::TextTooWide { .. }]), "{problems:?}");
}

#[test]
fn a_fault_in_a_layout_has_its_place() {
    let place = |line, column| Some(Place { path: "print/test.typ".to_owned(), line, column });
    let faults = [
        ("#let a = 1\n#let b = (", (2, 10), "unclosed delimiter"),
        ("Tekst.\n\nÆØ #ukendt", (3, 5), "unknown variable: ukendt"),
        ("#let data = json(\"/data.json\")\n#data.title", (2, 7), "does not contain key \"title\""),
        ("#import \"/print/findes-ikke.typ\": a", (1, 9), "file not found"),
        ("#read(\"/etc/passwd\")", (1, 7), "file not found"),
        ("#import \"@preview/cetz:0.3.1\"", (1, 9), "file not found"),
        ("#datetime.today()", (1, 2), "unable to get the current date"),
    ];
    for (layout, (line, column), words) in faults {
        let problems = problems_of(layout);
        let [PdfProblem::Layout { place: found, message, .. }] = problems.as_slice() else {
            panic!("{layout:?}: {problems:?}")
        };
        assert_eq!(*found, place(line, column), "{layout:?}: {message}");
        assert!(message.contains(words), "{layout:?}: {message}");
    }
}

#[test]
fn data_that_the_layout_does_not_expect_is_an_error_with_a_place() {
    let mut data = card("borger");
    data["labels"].as_object_mut().unwrap().remove("steps");
    let problems = theme().render(&job("card-a4", data.clone())).unwrap_err();
    let [PdfProblem::Layout { place: Some(place), message, .. }] = problems.as_slice() else {
        panic!("{problems:?}")
    };
    assert_eq!(place.path, "print/card.typ");
    assert!(message.contains("\"steps\""), "{message}");

    let mut data = card("borger");
    data["steps"][0][0]["kind"] = "tabel".into();
    let problems = theme().render(&job("card-a4", data.clone())).unwrap_err();
    let [PdfProblem::Layout { message, .. }] = problems.as_slice() else { panic!("{problems:?}") };
    assert!(message.contains("tabel"), "{message}");
}

#[test]
fn text_nested_too_deeply_is_an_error_and_no_crash() {
    let mut inline = json!({ "kind": "text", "text": "inderst" });
    for _ in 0..60 {
        inline = json!({ "kind": "strong", "children": [inline] });
    }
    let mut data = card("borger");
    data["steps"][0] = json!([{ "kind": "paragraph", "inlines": [inline] }]);
    let problems = theme().render(&job("card-a4", data.clone())).unwrap_err();
    assert!(matches!(problems.first(), Some(PdfProblem::Layout { .. })), "{problems:?}");
}

#[test]
fn a_font_that_the_theme_lacks_is_an_error_and_never_taken_from_the_machine() {
    let problems = problems_of("#set text(font: \"DejaVu Sans\")\nTekst");
    let place = Some(Place { path: "print/test.typ".to_owned(), line: 1, column: 17 });
    assert_eq!(problems.first(), Some(&PdfProblem::MissingFont { family: "dejavu sans".to_owned(), place }));

    let mut files = theme_files();
    files.insert("fonts/Kaput.ttf".to_owned(), b"no font".to_vec());
    let problems = PrintTheme::new(&files).err().unwrap();
    assert_eq!(problems, [PdfProblem::UnreadableFont { path: "fonts/Kaput.ttf".to_owned() }]);

    files.retain(|path, _| !path.starts_with("fonts/"));
    assert_eq!(PrintTheme::new(&files).err().unwrap(), [PdfProblem::NoFonts]);
}

#[test]
fn files_that_cannot_be_used_are_all_told() {
    let mut files = theme_files();
    files.insert("print/latin1.typ".to_owned(), b"r\xf8d".to_vec());
    files.insert("print/..\\ude.typ".to_owned(), Vec::new());
    let expected = [
        PdfProblem::UnusablePath { path: "print/..\\ude.typ".to_owned() },
        PdfProblem::LayoutNotText { path: "print/latin1.typ".to_owned() },
    ];
    assert_eq!(PrintTheme::new(&files).err().unwrap(), expected);

    let many: BTreeMap<_, _> = (0..501).map(|number| (format!("print/{number}.typ"), Vec::new())).collect();
    assert_eq!(PrintTheme::new(&many).err().unwrap(), [PdfProblem::TooManyFiles { count: 501, limit: 500 }]);
}

#[test]
fn an_unknown_layout_is_told_with_those_there_are() {
    let problems = theme().render(&job("no-such", json!({}))).unwrap_err();
    let files = theme_files();
    let names = files.keys().filter_map(|path| path.strip_prefix("print/")?.strip_suffix(".typ"));
    let mut known: Vec<String> = names.map(str::to_owned).collect();
    known.sort();
    assert!(known.contains(&"card-a4".to_owned()), "{known:?}");
    assert_eq!(problems, [PdfProblem::UnknownLayout { layout: "no-such".to_owned(), known }]);
}

#[test]
fn a_second_page_and_a_breach_of_the_standard_are_errors() {
    assert_eq!(problems_of("Et#pagebreak()to"), [PdfProblem::PageCount { pages: 2, expected: 1..=1 }]);

    let problems = problems_of("#set document(date: datetime(year: 2024, month: 6, day: 24))\nUden titel");
    let [PdfProblem::Standard { message, .. }] = problems.as_slice() else { panic!("{problems:?}") };
    assert!(message.contains("missing document title"), "{message}");
}
