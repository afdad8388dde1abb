use std::path::Path;
use std::sync::Arc;

use serde_json::Value;

use super::plan_data;
use crate::adoption::seals;
use crate::diagnostic::Findings;
use crate::model::SectionContent;
use crate::model::values::{Date, LanguageTag};
use crate::pipeline::load;
use crate::read::read;
use crate::render::compose::{ChangesByEdition, SiteComposer, card_data};
use crate::render::theme::Theme;
use crate::resolve::Settings;
use crate::route::{Address, At, History, route};
use crate::source::Sources;
use crate::world::{DiskWorld, MemoryWorld, World};

fn folder(path: &str) -> MemoryWorld {
    let disk = DiskWorld::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let mut world = MemoryWorld::default();
    for file in disk.list().unwrap() {
        if let Ok(bytes) = disk.read(&file.path, 1 << 20) {
            world.insert(&file.path, bytes);
        }
    }
    world
}

fn change(world: &mut MemoryWorld, path: &str, from: &str, to: &str) {
    let text = String::from_utf8(world.remove(path).unwrap()).unwrap();
    assert!(text.contains(from), "{path} has no {from:?}");
    world.insert(path, text.replacen(from, to, 1));
}

/// What is printed of an edition: the plan, then each of its cards.
fn printed(world: &MemoryWorld, edition: &str) -> Vec<Value> {
    let settings = Settings { date: Date::parse("2026-11-23").unwrap(), drafts: false };
    let site = load(world, settings, None).site.expect("a site");
    let routes = route(&site, &History::of(&site), &mut Findings::default());
    let theme = Theme::load(None, &mut Sources::default(), &mut Findings::default());
    let composer = SiteComposer {
        site: &site,
        routes: &routes,
        words: &theme.messages("da"),
        language: LanguageTag::Danish,
        card_words: &crate::model::TextLanguage::ALL
            .map(|language| (language, theme.messages(language.tag())))
            .into(),
        base: "https://beredskab.eksempelby-kommune.dk/".to_owned(),
        css: Address::home(),
        favicon: Address::home(),
        with_pdf: true,
        changes: Arc::new(ChangesByEdition::of_site(&site)),
    };
    let plan = &site.content.plans[0];
    let edition = plan.editions.iter().find(|other| other.id.as_str() == edition).unwrap();
    let at = At { plan, edition, permanent: true };
    let mut data = vec![plan_data(&composer, at).0];
    let cards = at.find(|content| match content {
        SectionContent::ActionCards(list) => Some(list),
        _ => None,
    });
    let (section, list) = cards.expect("cards");
    data.extend(list.items.iter().map(|card| card_data(&composer, at, section, card)));
    data
}

/// The texts below the texts of a link or reference to a place.
fn linked(value: &Value, to: &str, found: &mut Vec<String>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| linked(value, to, found)),
        Value::Object(fields) => {
            let leads = [fields.get("to"), fields.get("href")].into_iter().flatten();
            if leads.filter_map(Value::as_str).any(|place| place.ends_with(to)) {
                found.extend(fields.get("children").map(ToString::to_string));
            }
            fields.values().for_each(|value| linked(value, to, found));
        }
        _ => {}
    }
}

#[test]
fn a_plan_is_printed_with_the_numbers_of_today() {
    let mut world = folder("tests/cases/base");
    let text = "# Ring [20 00 00 02](contact:hotline)\n\nPå [**20 00** 00 02](contact:hotline)[^2].\n\n[^2]: [20000002](contact:hotline)\n\n";
    let path = "plans/uro/editions/2024/samarbejde.md";
    change(&mut world, path, "# Hvem gør hvad", &format!("{text}# Hvem gør hvad"));
    let (mut sources, mut findings) = (Sources::default(), Findings::default());
    let tree = read(&world, &mut sources, &mut findings).unwrap();
    for (path, seal) in seals(&tree, &sources) {
        world.remove(&path);
        world.insert(path, seal);
    }
    change(&mut world, "contacts.yaml", "20 00 00 02", "20 00 00 03");
    let data = printed(&world, "2024").remove(0);
    let mut found = Vec::new();
    linked(&data["sections"], "contact:hotline", &mut found);
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found.iter().all(|text| text.contains("20 00 00 03")), "{found:?}");
    let sections = data["sections"].to_string();
    assert!(sections.contains("\"plain\":\"Ring 20 00 00 03\""), "the contents, too: {sections}");
    assert!(!sections.contains("20 00 00 02") && !sections.contains("20000002"), "{sections}");
}

/// A card can be written in after its edition; once that no longer holds, the card shows the numbers of its day.
#[test]
fn a_card_that_no_longer_holds_is_printed_with_the_numbers_of_its_day() {
    let mut world = folder("tests/cases/editions/content");
    let card = "plans/uro/editions/2020/action-cards/borger.yaml";
    change(&mut world, card, "steps:\n", "steps:\n  - Ring på [20 00 00 99](contact:ssp).\n");
    let mut found = Vec::new();
    printed(&world, "2020").iter().for_each(|data| linked(&data["steps"], "#ssp", &mut found));
    found.retain(|text| text.contains("20 00"));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("20 00 00 20"), "{found:?}");
}
