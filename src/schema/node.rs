use serde_json::{Map, Value, json};

use super::FileKind;
use super::words::Words;
use crate::diagnostic::{Language, Phrase};
use crate::yaml::{FieldShape, Shape, TextShape, quoted};

/// What is demanded of a value beside its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Presence {
    /// A required key: its list has an entry.
    Required,
    /// A key that may be left out, or stand without a value.
    Optional,
    /// An entry of a list, or the whole file.
    Entry,
}

/// The schema of a kind of file.
pub(super) fn root(kind: &FileKind, language: Language) -> Value {
    let shape = kind.shape();
    let mut root = Map::new();
    root.insert("$schema".to_owned(), json!("http://json-schema.org/draft-07/schema#"));
    root.insert("$id".to_owned(), json!(kind.id()));
    root.insert("title".to_owned(), json!(kind.files.rsplit('/').next()));
    if let Shape::Record { name, .. } = &shape {
        root.extend(Words::of(name).map(|words| ("description".to_owned(), json!(words.text(language)))));
    }
    root.extend(node(&shape, Presence::Entry, "", language));
    Value::Object(root)
}

fn node(shape: &Shape, presence: Presence, example: &str, language: Language) -> Map<String, Value> {
    let mut node = match shape {
        Shape::Record { name, fields } => record(name, fields, presence, language),
        Shape::List(item) => {
            let mut list = of_type("array", presence);
            if presence == Presence::Required {
                list.insert("minItems".to_owned(), json!(1));
            }
            list.insert(
                "items".to_owned(),
                Value::Object(self::node(item, Presence::Entry, example, language)),
            );
            list
        }
        Shape::Text(text) => {
            let mut node = of_type("string", presence);
            node.insert("pattern".to_owned(), json!(text.pattern));
            if text.is_name {
                node.insert("examples".to_owned(), json!([example]));
            }
            node
        }
        Shape::Choice { name, words } => choice(name, words, presence, language),
        Shape::WholeNumber { least, most } => {
            let mut node = of_type("integer", presence);
            node.insert("minimum".to_owned(), json!(least));
            node.insert("maximum".to_owned(), json!(most));
            node
        }
        Shape::TruthValue => of_type("boolean", presence),
        Shape::Either(shapes) => {
            let shapes =
                shapes.iter().map(|shape| Value::Object(self::node(shape, presence, example, language)));
            Map::from_iter([("anyOf".to_owned(), shapes.collect())])
        }
    };
    node.extend(error(shape, language).map(|words| ("errorMessage".to_owned(), json!(words))));
    node
}

fn record(name: &str, fields: &[FieldShape], presence: Presence, language: Language) -> Map<String, Value> {
    let properties: Map<String, Value> =
        fields.iter().map(|field| (field.name.to_owned(), property(name, field, language))).collect();
    let required: Vec<&str> = fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    let mut node = of_type("object", presence);
    node.insert("properties".to_owned(), Value::Object(properties));
    if !required.is_empty() {
        node.insert("required".to_owned(), json!(required));
    }
    node.insert("additionalProperties".to_owned(), json!(false));
    node
}

fn property(record: &str, field: &FieldShape, language: Language) -> Value {
    let words = Words::of(&format!("{record}.{}", field.name));
    let example = words.map_or("", |words| words.example);
    let presence = if field.required { Presence::Required } else { Presence::Optional };
    let description = words.map(|words| {
        let text = words.text(language);
        let label = if language == Language::Danish { "Eksempel" } else { "Example" };
        let example = if example.is_empty() {
            String::new()
        } else {
            format!(" {label}: {}", written(&field.shape, example))
        };
        ("description".to_owned(), json!(format!("{text}{example}")))
    });
    Value::Object(description.into_iter().chain(node(&field.shape, presence, example, language)).collect())
}

fn choice(name: &str, words: &[&str], presence: Presence, language: Language) -> Map<String, Value> {
    let mut values: Vec<Value> = words.iter().map(|word| json!(word)).collect();
    let meanings = words.iter().map(|word| Words::of(&format!("{name}.{word}")));
    let mut meanings: Vec<&str> =
        meanings.map(|words| words.map_or("", |words| words.text(language))).collect();
    if presence == Presence::Optional {
        values.push(Value::Null);
        meanings.push("");
    }
    let mut node = of_type("string", presence);
    node.insert("enum".to_owned(), json!(values));
    node.insert("enumDescriptions".to_owned(), json!(meanings));
    node
}

/// A key that may be left out may also stand without a value, as one not yet filled in.
fn of_type(name: &str, presence: Presence) -> Map<String, Value> {
    let types = if presence == Presence::Optional { json!([name, "null"]) } else { json!(name) };
    Map::from_iter([("type".to_owned(), types)])
}

/// What the editor says of a value it marks; its own words are English and show the pattern.
fn error(shape: &Shape, language: Language) -> Option<String> {
    let expected = match shape {
        Shape::Text(text) => text.expected.words(language).to_owned(),
        Shape::Choice { words, .. } => {
            let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
            words.join(", ")
        }
        Shape::WholeNumber { least, most } => match language {
            Language::Danish => format!("et helt tal fra {least} til {most}"),
            Language::English => format!("a whole number from {least} to {most}"),
        },
        Shape::TruthValue => Phrase::TrueOrFalse.words(language).to_owned(),
        Shape::Record { .. } | Shape::List(_) | Shape::Either(_) => return None,
    };
    let is_text = |text: &TextShape| matches!(text.expected, Phrase::Text | Phrase::Markdown | Phrase::Id);
    let quotes = match shape {
        Shape::Text(text) if is_text(text) && language == Language::Danish => {
            " Et tal skal stå i anførselstegn."
        }
        Shape::Text(text) if is_text(text) => " A number must stand in quotes.",
        _ => "",
    };
    Some(match language {
        Language::Danish => format!("Her skal stå {expected}.{quotes}"),
        Language::English => format!("Expected {expected}.{quotes}"),
    })
}

/// An example as it would be written: in quotes where YAML takes it for something else, or where a number might be.
fn written(shape: &Shape, example: &str) -> String {
    match shape {
        Shape::List(item) => written(item, example),
        Shape::Text(text)
            if text.expected != Phrase::Date
                && example.starts_with(|c: char| c == '[' || c.is_ascii_digit()) =>
        {
            quoted(example)
        }
        _ => example.to_owned(),
    }
}
