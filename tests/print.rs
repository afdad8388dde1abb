//! What is said of cards that cannot be printed, from content to finding.
#![cfg(feature = "pdf")]

mod support;

use planvaerk::diagnostic::{Code, Findings, Language, Place, Severity, to_terminal};
use planvaerk::model::values::Date;
use planvaerk::pipeline::{Built, load, make};
use planvaerk::resolve::Settings;
use planvaerk::route::CardFormat;
use planvaerk::source::Sources;
use planvaerk::world::{MemoryWorld, World};
use support::{base, sealed};

const CARD: &str = "plans/uro/editions/2024/action-cards/borger.yaml";

fn built(content: &MemoryWorld, theme: Option<&dyn World>) -> Built {
    let settings = Settings { date: Date::parse(support::TODAY).unwrap(), drafts: false };
    make(load(&sealed(content.clone()), settings, None), theme, Some(support::printed()), &|_| {})
}

/// The base with the steps of its card replaced.
fn with_steps(steps: &[String]) -> MemoryWorld {
    let mut world = base();
    let card = String::from_utf8(world.read(CARD, 1 << 20).unwrap()).unwrap();
    let (before, rest) = card.split_once("steps:\n").unwrap();
    let after = rest.find("\nacute:").map(|at| &rest[at..]).unwrap();
    let steps: String = steps.iter().map(|step| format!("  - {step}\n")).collect();
    world.insert(CARD, format!("{before}steps:\n{}{after}", steps.trim_end()));
    world
}

fn told(content: &MemoryWorld, theme: Option<&dyn World>) -> (Vec<Code>, String) {
    let Built { sources, findings, outputs, .. } = built(content, theme);
    assert!(outputs.is_none(), "a card that cannot be printed stops the build");
    // How hard a long step is to read is another matter.
    let findings = findings.only(Severity::Error).sorted(&sources);
    let codes = findings.iter().map(|finding| finding.code).collect();
    (codes, to_terminal(&findings, &sources, Language::Danish, false))
}

#[test]
fn a_card_longer_than_its_page_says_by_how_much() {
    let steps: Vec<String> = (1..=30)
        .map(|n| format!("Trin {n} fortæller meget udførligt, {}", "hvad man skal gøre, ".repeat(n)))
        .collect();
    let (codes, text) = told(&with_steps(&steps), None);
    assert_eq!(codes, [Code::PrintOverflow; CardFormat::ALL.len()]);
    insta::assert_snapshot!(text);
}

#[test]
fn a_character_no_font_has_is_shown_where_it_stands() {
    let (codes, text) = told(&with_steps(&["Ring 漢 nu.".to_owned()]), None);
    assert_eq!(codes, [Code::MissingGlyph]);
    insta::assert_snapshot!(text);
}

/// The base with one text of a file in the place of another.
fn changed(path: &str, old: &str, new: &str) -> MemoryWorld {
    let mut world = base();
    let text = String::from_utf8(world.read(path, 1 << 20).unwrap()).unwrap();
    assert!(text.contains(old), "{path} has no {old:?}");
    world.insert(path, text.replacen(old, new, 1));
    world
}

/// The findings of a build that a character without a glyph stops: file, line, and what is marked, of each.
fn glyphs(content: &MemoryWorld) -> (Vec<(String, usize, String)>, Findings, Sources) {
    let Built { sources, findings, outputs, .. } = built(content, None);
    let findings = findings.sorted(&sources);
    let shown = || to_terminal(&findings, &sources, Language::English, false);
    assert!(outputs.is_none(), "a character nobody can read stops the build");
    assert!(findings.iter().any(|finding| finding.code == Code::MissingGlyph), "{}", shown());
    let errors = findings.iter().filter(|finding| finding.code == Code::MissingGlyph);
    let places = errors.map(|finding| {
        let Place::Span(span) = finding.place else { panic!("{finding:?}") };
        let line = sources.get(span.source).unwrap().position(span.start).line;
        (sources.path(span.source).to_owned(), line, sources.slice(span).to_owned())
    });
    (places.collect(), findings.clone(), sources)
}

#[test]
fn a_missing_character_is_found_in_the_file_it_came_from() {
    let edition = "plans/uro/editions/2024/edition.yaml";
    let family = "👩\u{200d}👩\u{200d}👧";
    let cases: [[&str; 4]; 12] = [
        [CARD, "Tal med en voksen.", "Tal 漢 med en voksen.", "漢"],
        ["contacts.yaml", "Koordinator for beredskab", "Koordinator 漢 for beredskab", "漢"],
        [CARD, "- Skriv ned, hvad du så.", "- >-\n    Skriv ned,\n    hvad 漢\n    du så.", "漢"],
        [CARD, "Du skal ikke løse det", "Du skal\n  ikke q\u{328}\u{325} løse det", "q\u{328}\u{325}"],
        [CARD, "Tal med en voksen.", "Vink 👋🏽 til en.", "👋🏽"],
        [CARD, "Tal med en voksen.", "Kald **👩\u{200d}👩\u{200d}👧**.", family],
        [CARD, "Tal med en voksen.", "Flag 🇩🇰 her.", "🇩🇰"],
        [CARD, "kept_at: I receptionen", "kept_at: \"I \\u6F22 receptionen\"", "\\u6F22"],
        [CARD, "Tal med en voksen.", "Tal &#x6F22; med en voksen.", "&#x6F22;"],
        [edition, "body: Byrådet", "body: Byrådet 漢", "漢"],
        ["site.yaml", "name: Eksempelby Kommune", "name: Eksempelby 漢 Kommune", "漢"],
        ["site.yaml", "label: Alarmcentralen", "label: Alarmcentralen 漢", "漢"],
    ];
    for [path, old, new, character] in cases {
        let world = changed(path, old, new);
        let text = String::from_utf8(world.read(path, 1 << 20).unwrap()).unwrap();
        let line = text.lines().position(|line| line.contains(character)).unwrap() + 1;
        let (places, findings, sources) = glyphs(&world);
        let shown = to_terminal(&findings, &sources, Language::English, false);
        assert_eq!(places, [(path.to_owned(), line, character.to_owned())], "{new}\n{shown}");
    }
}

#[test]
fn a_character_of_the_themes_words_is_found_in_the_theme() {
    let mut theme = MemoryWorld::default();
    theme.insert("messages/da.yaml", "print_steps: Gør 漢 sådan\n");
    let (codes, text) = told(&base(), Some(&theme));
    assert_eq!(codes, [Code::MissingGlyph]);
    assert!(text.contains("messages/da.yaml:1:18"), "{text}");
}

#[test]
fn each_place_of_a_character_is_told_once_for_all_documents() {
    let mut world = changed("contacts.yaml", "Koordinator for", "Koordinator 漢 for");
    let card = String::from_utf8(world.read(CARD, 1 << 20).unwrap()).unwrap();
    world.insert(CARD, card.replace("Tal med en voksen.", "Tal 漢 eller 😀 med en voksen."));
    for other in ["ung", "ven"] {
        let path = CARD.replace("borger", other);
        world.insert(path, card.replace("id: borger", &format!("id: {other}")));
    }
    let index = CARD.replace("borger.yaml", "index.md");
    let text = String::from_utf8(world.read(&index, 1 << 20).unwrap()).unwrap();
    world.insert(index, text.replace("[borger]", "[borger, ung, ven]"));
    let (places, findings, sources) = glyphs(&world);
    let lines: Vec<_> =
        places.iter().map(|(path, line, text)| (path.as_str(), *line, text.as_str())).collect();
    assert_eq!(lines, [("contacts.yaml", 4, "漢"), (CARD, 10, "漢"), (CARD, 10, "😀")]);
    insta::assert_snapshot!(to_terminal(&findings, &sources, Language::Danish, false));
}

#[test]
fn several_places_as_likely_are_all_shown() {
    let card = "Tal 漢 med en voksen.";
    let mut world = changed(CARD, "Tal med en voksen.", card);
    let text = String::from_utf8(world.read(CARD, 1 << 20).unwrap()).unwrap();
    world.insert(CARD, text.replace("Skriv ned, hvad du så.", card));
    let (places, findings, _) = glyphs(&world);
    assert_eq!(places.iter().map(|(_, line, _)| *line).collect::<Vec<_>>(), [10]);
    assert_eq!(findings.iter().next().unwrap().related.len(), 1);
}

#[test]
fn a_layout_of_more_pages_than_it_should_is_told() {
    let mut theme = MemoryWorld::default();
    theme.insert("print/card-a4.typ", "#set document(title: \"x\")\nA#pagebreak()B");
    let (codes, text) = told(&base(), Some(&theme));
    assert_eq!(codes, [Code::PrintPageCount]);
    insta::assert_snapshot!(text);
}

#[test]
fn a_word_too_wide_is_told_with_its_document() {
    let (mut codes, text) = told(&changed(CARD, "Når du er bekymret", &"x".repeat(70)), None);
    codes.dedup();
    assert_eq!(codes, [Code::PrintTextTooWide]);
    insta::assert_snapshot!(text);
}

#[test]
fn a_site_without_archives_has_the_other_standard_alone() {
    let contains =
        |bytes: &[u8], words: &str| bytes.windows(words.len()).any(|part| part == words.as_bytes());
    for (print, archival) in
        [("", true), ("print:\n  archive: true\n", true), ("print:\n  archive: false\n", false)]
    {
        let world = changed("site.yaml", "theme: kommune\n", &format!("theme: kommune\n{print}"));
        let outputs = built(&world, None).outputs.unwrap();
        let pdfs: Vec<_> = outputs.iter().filter(|(path, _)| path.ends_with("/borger.pdf")).collect();
        assert!(!pdfs.is_empty());
        for (path, pdf) in pdfs {
            assert!(contains(pdf, "pdfuaid:part>1<"), "{path}");
            assert_eq!(contains(pdf, "pdfaid:part>2<"), archival, "{path}");
            assert_eq!(contains(pdf, "pdfaid:conformance>A<"), archival, "{path}");
        }
    }
}

#[test]
fn a_slip_in_the_layout_is_told_once_with_its_place() {
    let mut theme = MemoryWorld::default();
    theme.insert("print/card-a4.typ", "#let a = 1\n#nosuch(a)\n");
    let (codes, text) = told(&base(), Some(&theme));
    assert_eq!(codes, [Code::PrintLayout]);
    insta::assert_snapshot!(text);
}

#[test]
fn a_font_that_is_none_is_the_themes_fault() {
    let mut theme = MemoryWorld::default();
    theme.insert("fonts/IBMPlexSans-Bold.ttf", "no font");
    let (codes, text) = told(&base(), Some(&theme));
    assert_eq!(codes, [Code::PrintTheme]);
    assert!(text.contains("fonts/IBMPlexSans-Bold.ttf"), "{text}");
}
