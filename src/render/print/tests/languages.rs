use serde_json::Value;

use super::{folder, jobs, site};

/// Every text below `value` with the language it is said to be in; `None`: that of the document.
fn texts<'v>(value: &'v Value, language: Option<&'v str>, found: &mut Vec<(Option<&'v str>, &'v str)>) {
    match value {
        Value::Object(object) => {
            let passage = object.get("kind").and_then(Value::as_str) == Some("passage");
            let language = if passage { object["lang"].as_str() } else { language };
            found.extend(object.get("text").and_then(Value::as_str).map(|text| (language, text)));
            object.values().for_each(|value| texts(value, language, found));
        }
        Value::Array(values) => values.iter().for_each(|value| texts(value, language, found)),
        _ => {}
    }
}

#[test]
fn a_card_in_another_language_is_marked_as_such_in_the_plan() {
    let jobs = jobs(&site(&folder("tests/cases/languages/content")));
    let (_, _, job) = &jobs[0];
    let mut found = Vec::new();
    texts(&job.data, None, &mut found);
    let is_arabic = |text: &str| text.chars().any(|sign| ('\u{600}'..='\u{6ff}').contains(&sign));
    let arabic: Vec<_> = found.iter().filter(|(_, text)| is_arabic(text)).collect();
    assert!(arabic.len() >= 8, "{arabic:?}");
    // Who it is for stands in the Danish line, the way a link to it does in another card.
    let unmarked: Vec<_> = arabic.iter().filter(|(language, _)| *language != Some("ar")).collect();
    assert!(unmarked.len() <= 3, "{unmarked:?}");
    for (language, text) in [
        (Some("en"), "You do not have to solve it alone."),
        (Some("ar"), "لست مضطرًا إلى حل الأمر وحدك."),
        (None, "Du skal ikke løse det alene."),
    ] {
        assert!(found.contains(&(language, text)), "{text}: {found:?}");
    }
}
