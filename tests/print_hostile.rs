//! Cards nobody should write: each lays out well in every size, or says clearly why not.
#![cfg(feature = "pdf")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use planvaerk::render::pdf::{Conformance, PrintJob, PrintTheme};
use serde_json::{Value, json};
use support::theme_files;

const COMPOUND: &str = "kommunalbestyrelsesmedlemsuddannelsesplanlægningskoordinatorer";

fn theme() -> PrintTheme {
    PrintTheme::new(&theme_files()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn paragraph(text: &str) -> Value {
    json!([{ "kind": "paragraph", "inlines": [{ "kind": "text", "text": text }] }])
}

/// What becomes of the plain card with a change, in every size.
fn outcome(change: impl Fn(&mut Value)) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/print/borger.json");
    let mut data: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    change(&mut data);
    let theme = theme();
    let mut told = String::new();
    for layout in ["card-a4", "card-a5", "card-pocket"] {
        let job = PrintJob {
            layout,
            data: data.clone(),
            files: BTreeMap::new(),
            pages: None,
            conformance: Conformance::Archival,
        };
        let result = match theme.render(&job) {
            Ok(pdf) => format!("{} pages", pages(&pdf)),
            Err(problems) => problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n    "),
        };
        told.push_str(&format!("{layout}: {result}\n"));
    }
    told
}

/// The number of pages, as the root of the pages tells it.
fn pages(pdf: &[u8]) -> String {
    let text = String::from_utf8_lossy(pdf);
    let (_, count) = text.split_once("/Type/Pages/Count ").unwrap_or_else(|| panic!("no count of pages"));
    count.chars().take_while(char::is_ascii_digit).collect()
}

#[test]
fn thirty_long_steps() {
    let long = "Skriv ned, hvad du har set og hørt, hvem der var der, hvor det skete, og hvornår det skete.";
    insta::assert_snapshot!(outcome(|data| {
        data["steps"] = (0..30).map(|_| paragraph(long)).collect();
    }));
}

#[test]
fn a_compound_of_sixty_letters_everywhere() {
    insta::assert_snapshot!(outcome(|data| {
        for key in ["title", "age_group", "owner", "kept_at"] {
            data[key] = COMPOUND.into();
        }
        data["task"] = paragraph(COMPOUND);
        for key in ["when", "steps", "notes"] {
            data[key] = json!([paragraph(COMPOUND), paragraph("Kort.")]);
        }
        data["contacts"][0]["role"] = COMPOUND.into();
        data["contacts"][0]["unit"] = COMPOUND.into();
    }));
}

#[test]
fn a_word_no_language_can_break() {
    insta::assert_snapshot!(outcome(|data| data["steps"] = json!([paragraph(&"x".repeat(60))])));
}

#[test]
fn twelve_contacts() {
    insta::assert_snapshot!(outcome(|data| {
        let one = data["contacts"][0].clone();
        data["contacts"] = (0..12).map(|_| one.clone()).collect();
    }));
}

#[test]
fn a_number_longer_than_its_place() {
    insta::assert_snapshot!(outcome(|data| {
        data["contacts"][0]["phones"][0]["display"] = "12 34 56 01 12 34 56 01 12 34 56 01 12 34".into();
    }));
}

#[test]
fn emoji() {
    insta::assert_snapshot!(outcome(|data| data["steps"][0] = paragraph("Ring nu 😀 til os 👋🏽.")));
}

#[test]
fn arabic_inside_a_danish_card() {
    insta::assert_snapshot!(outcome(|data| {
        data["steps"][0] = paragraph("Spørg: هل أنت بخير؟ og ring 12 34 56 01.");
        data["contacts"][0]["role"] = "الخط الساخن (hotline)".into();
    }));
}

#[test]
fn a_character_without_a_glyph() {
    insta::assert_snapshot!(outcome(|data| data["contacts"][0]["role"] = "Vagten 漢".into()));
}

#[test]
fn a_card_without_anything() {
    insta::assert_snapshot!(outcome(|data| {
        for key in ["task", "when", "acute", "emergency", "steps", "contacts", "notes"] {
            data[key] = json!([]);
        }
    }));
}
