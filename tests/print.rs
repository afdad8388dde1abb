//! What is said of cards that cannot be printed, from content to finding.
#![cfg(feature = "pdf")]

mod support;

use planvaerk::diagnostic::{Code, Language, to_terminal};
use planvaerk::model::values::Date;
use planvaerk::pipeline::{Built, load, make};
use planvaerk::resolve::Settings;
use planvaerk::world::{MemoryWorld, World};
use support::{base, sealed};

const CARD: &str = "plans/uro/editions/2024/action-cards/borger.yaml";

fn built(content: &MemoryWorld, theme: Option<&dyn World>) -> Built {
    let settings = Settings { date: Date::parse(support::TODAY).unwrap(), drafts: false };
    make(load(&sealed(content.clone()), settings, None), theme, &|_| {})
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
    let findings = findings.sorted(&sources);
    let codes = findings.iter().map(|finding| finding.code).collect();
    (codes, to_terminal(&findings, &sources, Language::Danish, false))
}

#[test]
fn a_card_longer_than_its_page_says_by_how_much() {
    let steps: Vec<String> = (1..=30)
        .map(|n| format!("Trin {n} fortæller meget udførligt, {}", "hvad man skal gøre, ".repeat(n)))
        .collect();
    let (codes, text) = told(&with_steps(&steps), None);
    assert_eq!(codes, [Code::PrintOverflow]);
    insta::assert_snapshot!(text);
}

#[test]
fn a_character_no_font_has_is_shown_where_it_stands() {
    let (codes, text) = told(&with_steps(&["Ring 漢 nu.".to_owned()]), None);
    assert_eq!(codes, [Code::MissingGlyph]);
    insta::assert_snapshot!(text);
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
