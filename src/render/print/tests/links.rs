use serde_json::Value;

use super::{folder, jobs_of, site};
use crate::model::fields::tests::sealed;
use crate::route::Document;
use crate::world::MemoryWorld;

fn change(world: &mut MemoryWorld, path: &str, from: &str, to: &str) {
    let text = String::from_utf8(world.remove(path).unwrap()).unwrap();
    assert!(text.contains(from), "{path} has no {from:?}");
    world.insert(path, text.replacen(from, to, 1));
}

/// What is printed of an edition: the plan, and each of its cards.
fn printed(world: &MemoryWorld, edition: &str) -> Vec<Value> {
    let wanted = |document: &Document<'_>| {
        document.at().permanent
            && document.at().edition.id.as_str() == edition
            && !matches!(document, Document::Cards(..))
    };
    jobs_of(&site(world), wanted).into_iter().map(|(_, _, _, job)| job.data).collect()
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
    let mut world = sealed(world);
    change(&mut world, "contacts.yaml", "20 00 00 02", "20 00 00 03");
    change(&mut world, "plans/uro/help.yaml", "[20 00 00 02](tel:+4520000002)", "[](contact:hotline)");
    let printed = printed(&world, "2024");
    let plan = printed.iter().find(|data| data.get("sections").is_some()).unwrap();
    let mut found = Vec::new();
    linked(&plan["sections"], "contact:hotline", &mut found);
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found.iter().all(|text| text.contains("20 00 00 03")), "{found:?}");
    let sections = plan["sections"].to_string();
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
    assert!(!found.is_empty() && found.iter().all(|text| text.contains("20 00 00 20")), "{found:?}");
}
