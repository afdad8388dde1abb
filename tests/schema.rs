//! `planvaerk schema`: what the schemas say, and the command that writes them. That they take what the tool takes and refuse what it
//! refuses is the matter of `src/schema/tests.rs` and `tests/schema/validate.mjs`.

mod support;

use std::collections::BTreeSet;
use std::fs;

use planvaerk::diagnostic::Language;
use planvaerk::schema::{FileKind, schemas};
use serde_json::Value;
use support::files;
use support::place::Place;

fn snapshot(name: &str, text: &str) {
    let mut settings = insta::Settings::new();
    settings.set_snapshot_path("snapshots/schema");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

/// A line for each key: its place, an exclamation mark where it is required, what it may be, what an editor shows of it.
fn outline(schema: &Value, place: &str, out: &mut String) {
    let required: BTreeSet<&str> =
        schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        let mark = if required.contains(name.as_str()) { "!" } else { "" };
        let mut kinds = BTreeSet::new();
        kinds_of(property, &mut kinds);
        let kinds: Vec<String> = kinds.into_iter().collect();
        let description = property["description"].as_str().unwrap();
        out.push_str(&format!("{place}{name}{mark} ({}): {description}\n", kinds.join(" | ")));
        inside(property, &format!("{place}{name}"), out);
    }
}

fn inside(property: &Value, place: &str, out: &mut String) {
    if property["items"].is_object() {
        inside(&property["items"], &format!("{place}[]"), out);
    }
    property["anyOf"].as_array().into_iter().flatten().for_each(|value| inside(value, place, out));
    outline(property, &format!("{place}."), out);
}

fn kinds_of(property: &Value, kinds: &mut BTreeSet<String>) {
    if let Some(words) = property["enum"].as_array() {
        kinds.extend(words.iter().map(|word| word.as_str().unwrap_or("null").to_owned()));
    } else {
        match &property["type"] {
            Value::String(kind) => drop(kinds.insert(kind.clone())),
            types => kinds
                .extend(types.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned)),
        }
    }
    property["anyOf"].as_array().into_iter().flatten().for_each(|value| kinds_of(value, kinds));
}

#[test]
fn what_an_editor_shows_in_both_languages() {
    for (name, language) in [("danish", Language::Danish), ("english", Language::English)] {
        let all = schemas(language);
        let mut text = String::new();
        for kind in &FileKind::ALL {
            let schema: Value = serde_json::from_str(&all[&kind.file_name()]).unwrap();
            let description = schema["description"].as_str().unwrap();
            text.push_str(&format!("── {} · {} · {}\n{description}\n", kind.name, kind.files, kind.id()));
            outline(&schema, "", &mut text);
            text.push('\n');
        }
        snapshot(name, text.trim_end());
    }
    // One of them whole.
    snapshot("card.json", &schemas(Language::Danish)["action-card.schema.json"]);
}

#[test]
fn the_command_writes_what_the_library_makes_and_nothing_else() {
    let place = Place::new();
    let before = files(place.folder.path());
    let run = place.exactly("schema").ends(0);
    assert_eq!(run.err, "");
    let expected = "11 skemaer er skrevet i .planvaerk/schemas\n  \
        VS Code med udvidelsen YAML (Red Hat) hjælper nu med contacts.yaml, når filen begynder med\n  \
        # yaml-language-server: $schema=../.planvaerk/schemas/contacts.schema.json\n";
    assert_eq!(run.out, expected);
    let written: Vec<_> =
        files(place.folder.path()).into_iter().filter(|file| !before.contains(file)).collect();
    let expected = schemas(Language::Danish);
    let expected: Vec<_> = expected
        .into_iter()
        .map(|(name, text)| (format!(".planvaerk/schemas/{name}"), text.into_bytes()))
        .collect();
    assert!(written == expected, "{:?}", written.iter().map(|(name, _)| name).collect::<Vec<_>>());
    // Again, in another language, into the same folder; and the line leads from the content to the schema.
    let run = place.exactly("schema --lang en --content ./content").ends(0);
    assert!(run.out.starts_with("11 schemas are written in ./.planvaerk/schemas\n"), "{}", run.out);
    assert_eq!(
        place.read(".planvaerk/schemas/site.schema.json"),
        schemas(Language::English)["site.schema.json"]
    );
    assert!(place.path("content/../.planvaerk/schemas/contacts.schema.json").is_file());
    place.run("check").ends(0);
}

#[test]
fn a_file_of_somebody_else_is_left_alone_and_nothing_is_written() {
    let place = Place::new();
    place.write("mine/plan.schema.json", "{}");
    place.write("mine/other.json", "{}");
    let run = place.exactly("schema --out mine").ends(1);
    assert_eq!(run.out, "");
    assert_eq!(
        run.err,
        "fejl: mine/plan.schema.json er ikke skrevet af Planværk. Der er ikke ændret noget.\n"
    );
    assert_eq!(files(&place.path("mine")).len(), 2);
    fs::remove_file(place.path("mine/plan.schema.json")).unwrap();
    let run = place.exactly("schema --out mine --lang en").ends(0);
    let line = place.folder.path().canonicalize().unwrap().join("mine/contacts.schema.json");
    assert!(run.out.contains(&format!("$schema={}\n", line.display())), "{}", run.out);
    assert_eq!(place.read("mine/other.json"), "{}");
    assert_eq!(files(&place.path("mine")).len(), FileKind::ALL.len() + 1);
}

#[test]
fn a_place_that_cannot_be_written_is_said() {
    let place = Place::new();
    let run = place.exactly("schema --out content/site.yaml").ends(1);
    assert!(run.err.starts_with("fejl: Skemaerne kan ikke skrives i content/site.yaml: "), "{}", run.err);
    let run = place.exactly("schema --out content/site.yaml/x --lang en").ends(1);
    assert!(
        run.err.starts_with("error: The schemas cannot be written in content/site.yaml/x: "),
        "{}",
        run.err
    );
    assert_eq!(
        place.read("content/site.yaml"),
        fs::read_to_string(support::cases().join("base/site.yaml")).unwrap()
    );
}
