use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use serde_json::Value;

use super::card_data;
use crate::compose::{ChangesByEdition, SiteComposer, card_sheet};
use crate::diagnostic::Findings;
use crate::model::TextLanguage;
use crate::model::values::{Date, LanguageTag};
use crate::pipeline::load;
use crate::render::Theme;
use crate::resolve::Settings;
use crate::route::{Address, At, History, Page, route};
use crate::source::Sources;
use crate::world::{DiskWorld, MemoryWorld, World};

const CARDS: &str = "plans/uro/editions/2024/action-cards";

/// The data of every card of the fictional municipality, by id, with a text of its files replaced.
fn data_of_cards(old: &str, new: &str) -> BTreeMap<String, Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/languages/content");
    let disk = DiskWorld::open(&folder).unwrap();
    let mut world = MemoryWorld::default();
    for file in disk.list().unwrap() {
        if let Ok(bytes) = disk.read(&file.path, 1 << 20) {
            let text = String::from_utf8(bytes).unwrap();
            world.insert(&file.path, if file.path.contains(CARDS) { text.replace(old, new) } else { text });
        }
    }
    let settings = Settings { date: Date::parse("2026-11-23").unwrap(), drafts: false };
    let site = load(&world, settings, None).site.expect("a site");
    let history = History::of(&site);
    let routes = route(&site, &history, &mut Findings::default());
    let theme = Theme::load(None, &mut Sources::default(), &mut Findings::default());
    let card_words = TextLanguage::ALL.map(|language| (language, theme.messages(language.tag()))).into();
    let composer = SiteComposer {
        site: &site,
        routes: &routes,
        words: &theme.messages("da"),
        language: LanguageTag::Danish,
        card_words: &card_words,
        base: "https://beredskab.eksempelby-kommune.dk/".to_owned(),
        css: Address::home(),
        favicon: Address::home(),
        with_pdf: true,
        changes: Arc::new(ChangesByEdition::of_site(&site)),
    };
    let plan = &site.content.plans[0];
    let at = At { plan, edition: &plan.editions[0], permanent: true };
    let pages = at.edition.sections.iter().flat_map(|section| at.item_pages(section));
    let data = |page| match page {
        Page::Card(at, section, card) => {
            let sheet = card_sheet(&composer, at, section, card);
            let data = card_data(&sheet, composer.words, &composer.base);
            Some((card.id.as_str().to_owned(), serde_json::to_value(data).unwrap()))
        }
        _ => None,
    };
    pages.filter_map(data).collect()
}

/// Every text in the data, with the keys that lead to it.
fn texts(value: &Value, path: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((path.to_owned(), text.clone())),
        Value::Array(values) => values.iter().for_each(|value| texts(value, path, found)),
        Value::Object(fields) => {
            fields.iter().for_each(|(key, value)| texts(value, &format!("{path}/{key}"), found));
        }
        _ => {}
    }
}

#[test]
fn nothing_a_card_prints_is_empty_in_any_language() {
    let unfinished = [
        ("approved:\n  by: Byrådet\n  date: 2024-04-15\n", "approved: none\n"),
        ("Tal med en voksen", "Tal med to voksne"),
        ("", ""),
    ];
    for (old, new) in unfinished {
        let cards = data_of_cards(old, new);
        for (card, data) in &cards {
            let mut found = Vec::new();
            texts(data, "", &mut found);
            assert!(found.len() > 50, "{card}");
            let empty: Vec<_> = found.iter().filter(|(_, text)| text.trim().is_empty()).collect();
            assert!(empty.is_empty(), "{card}: {empty:?}");
        }
    }
}

#[test]
fn the_data_says_the_language_and_what_stays_danish() {
    let cards = data_of_cards("", "");
    let arabic = &cards["borger-ar"];
    assert_eq!((&arabic["lang"], &arabic["dir"]), (&"ar".into(), &"rtl".into()));
    assert_eq!(arabic["labels"]["steps"], "افعل ما يلي");
    assert_eq!(arabic["review_by"], "15 أبريل 2028");
    assert_eq!(arabic["approved"], "15 أبريل 2024 من قِبل Byrådet");
    assert_eq!(arabic["plan"]["adopted"], "اعتُمدت بتاريخ 15 أبريل 2024 من قِبل Byrådet");
    for entry in arabic["contacts"].as_array().unwrap().iter().chain(arabic["emergency"].as_array().unwrap())
    {
        assert_eq!((&entry["lang"], &entry["dir"]), (&"da".into(), &"ltr".into()), "{entry}");
    }
    assert_eq!(arabic["contacts"][0]["hours"], "Alle dage kl. 0–24");
    assert_eq!(cards["borger-en"]["review_by"], "15 April 2028");
    assert_eq!(cards["borger"]["review_by"], "15. april 2028");
}

#[test]
fn a_translation_older_than_its_source_says_so_in_both_languages() {
    let cards = data_of_cards("Tal med en voksen", "Tal med to voksne");
    let notes = cards["borger-ar"]["behind"].as_array().unwrap();
    let languages: Vec<_> = notes.iter().map(|note| (&note["lang"], &note["dir"])).collect();
    assert_eq!(languages, [(&"ar".into(), &"rtl".into()), (&"da".into(), &"ltr".into())]);
    assert!(cards["borger-en"]["behind"].is_array() && cards["borger"]["behind"].is_null());
    assert!(data_of_cards("", "")["borger-ar"]["behind"].is_null());
}
