//! The words of the schemas, and what the tool itself says of every YAML file of the project and of files made wrong on purpose.
//! That is written to `target/schema-verdicts.json`: `tests/schema/validate.mjs` asks an independent validator the same.

mod corpus;
mod document;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use self::document::Document;
use super::words::WORDS;
use super::{FileKind, schemas};
use crate::diagnostic::{Code, Findings, Language};
use crate::source::{SourceFile, Sources};
use crate::yaml::{Decoder, Shape, parse};

/// What the tool finds in a file that it reads alone.
fn codes(kind: &FileKind, text: &str) -> BTreeSet<Code> {
    let mut findings = Findings::default();
    let file = SourceFile::new("a.yaml", text);
    let id = Sources::default().add(file.clone());
    if let Some(node) = parse(&file, id, 0..text.len(), &mut findings) {
        let read = (kind.read)(&node, &mut Decoder::new(&file, &mut findings));
        assert!(read || !findings.is_empty(), "{} is refused without a word:\n{text}", kind.name);
    }
    findings.iter().map(|finding| finding.code).collect()
}

/// YAML and values: what a schema can know of. Markdown inside a value is text to it.
fn is_of_form(code: Code) -> bool {
    ["PV2", "PV3"].iter().any(|family| code.id().starts_with(family))
}

/// What there are to be words of: kinds of files, keys, words to choose.
fn keys(shape: &Shape, keys: &mut BTreeSet<String>) {
    match shape {
        Shape::Record { name, fields } => {
            for field in fields {
                keys.insert(format!("{name}.{}", field.name));
                self::keys(&field.shape, keys);
            }
        }
        Shape::List(item) => self::keys(item, keys),
        Shape::Either(shapes) => shapes.iter().for_each(|shape| self::keys(shape, keys)),
        Shape::Choice { name, words } => keys.extend(words.iter().map(|word| format!("{name}.{word}"))),
        Shape::Text(_) | Shape::WholeNumber { .. } | Shape::TruthValue => {}
    }
}

#[test]
fn everything_has_words_in_both_languages_and_none_are_left_over() {
    let mut wanted = BTreeSet::new();
    for kind in &FileKind::ALL {
        let shape = kind.shape();
        let Shape::Record { name, .. } = &shape else { panic!("{} is no record", kind.name) };
        wanted.insert((*name).to_owned());
        keys(&shape, &mut wanted);
    }
    let there: BTreeSet<String> = WORDS.iter().map(|words| words.key.to_owned()).collect();
    assert_eq!(there.len(), WORDS.len(), "a key stands twice");
    let missing: Vec<_> = wanted.difference(&there).collect();
    let over: Vec<_> = there.difference(&wanted).collect();
    assert!(missing.is_empty() && over.is_empty(), "without words: {missing:?}\nleft over: {over:?}");
    for words in WORDS {
        let (danish, english) = (words.text(Language::Danish), words.text(Language::English));
        assert!(!danish.is_empty() && !english.is_empty() && danish != english, "{}", words.key);
        let is_word = words.key.chars().next().is_some_and(char::is_uppercase) && words.example.is_empty();
        assert!(danish.ends_with('.') || is_word, "{}: no sentence", words.key);
    }
}

#[test]
fn the_tool_takes_every_example() {
    for kind in &FileKind::ALL {
        for document in Document::whole(&kind.shape()) {
            let found = codes(kind, &document.to_string());
            assert!(found.is_empty(), "{}: {found:?}\n{document}", kind.name);
        }
    }
}

/// Every value inside a JSON value, itself too, with its path.
fn visit(value: &Value, path: &str, see: &mut dyn FnMut(&str, &Value)) {
    see(path, value);
    match value {
        Value::Object(entries) => {
            entries.iter().for_each(|(key, value)| visit(value, &format!("{path}/{key}"), see));
        }
        Value::Array(items) => items.iter().for_each(|value| visit(value, &format!("{path}/-"), see)),
        _ => {}
    }
}

#[test]
fn schemas_are_closed_and_described_whole() {
    let mut ids = BTreeSet::new();
    for language in [Language::Danish, Language::English] {
        let all = schemas(language);
        assert_eq!(all, schemas(language), "the same each time");
        assert_eq!(all.len(), FileKind::ALL.len());
        for kind in &FileKind::ALL {
            let schema: Value = serde_json::from_str(&all[&kind.file_name()]).unwrap();
            assert_eq!(schema["$id"], json!(kind.id()));
            ids.insert(kind.id());
            let mut seen = 0;
            visit(&schema, kind.name, &mut |path, value| {
                if let Some(properties) = value.get("properties").and_then(Value::as_object) {
                    assert_eq!(value["additionalProperties"], json!(false), "{path}");
                    for (name, property) in properties {
                        let description = property["description"].as_str().unwrap_or("");
                        assert!(description.len() > 2, "{path}/{name} is not described");
                        seen += 1;
                    }
                }
                if let Some(expected) = value.get("errorMessage") {
                    let danish = expected.as_str().is_some_and(|text| text.starts_with("Her skal stå "));
                    assert_eq!(danish, language == Language::Danish, "{path}: {expected}");
                }
                // Proposed by an editor: never what somebody could be rung at, or taken at its word for.
                let proposed = value.get("examples").map(ToString::to_string).unwrap_or_default();
                assert!(!proposed.contains(' '), "{path} proposes {proposed}");
            });
            assert!(seen > 0, "{}", kind.name);
        }
    }
    assert_eq!(ids.len(), FileKind::ALL.len());
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn what_the_tool_says_is_written_down_for_another_validator() {
    let mut verdicts = Vec::new();
    let mut note = |kind: &FileKind, name: &str, text: &str, later: &BTreeSet<Code>| {
        let alone: BTreeSet<Code> = codes(kind, text).into_iter().filter(|code| is_of_form(*code)).collect();
        let ids = |codes: &BTreeSet<Code>| codes.iter().map(|code| code.id()).collect::<Vec<_>>();
        verdicts.push(json!({
            "schema": kind.file_name(),
            "name": name,
            "text": text,
            "alone": ids(&alone),
            "later": ids(&later.difference(&alone).copied().collect()),
        }));
        alone
    };
    let files = corpus::files(&root());
    assert!(files.len() > 200, "only {} files", files.len());
    for file in &files {
        let alone = note(file.kind, &file.name, &file.text, &file.checked);
        assert!(
            !file.is_of_good_world || alone.is_empty(),
            "{} is read as what it is not: {alone:?}",
            file.name
        );
    }
    let mut made = 0;
    for kind in &FileKind::ALL {
        let mut right = 0;
        for (number, document) in Document::mutants(&kind.shape()).iter().enumerate() {
            let alone =
                note(kind, &format!("{} {number}", kind.name), &document.to_string(), &BTreeSet::new());
            right += usize::from(alone.is_empty());
            made += 1;
        }
        assert!(right > 0, "{}: nothing that is made can be read", kind.name);
    }
    assert!(made > 3_000, "only {made} files are made");
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    fs::write(target.join("schema-verdicts.json"), Value::from(verdicts).to_string()).unwrap();
}

#[test]
fn every_yaml_file_of_the_project_has_a_kind() {
    let without = corpus::without_kind(&root());
    let expected = [
        // A table of a test, and files whose names are wrong on purpose.
        "tests/cases/editions/expected-changes.yaml",
        "tests/cases/errors/file-misspelt/contact.yaml",
        "tests/cases/errors/file-misspelt/plans/uro/editions/2024/definition.yaml",
        "tests/cases/errors/file-unexpected/plans/uro/editions/2024/interventions/liste.yaml",
    ];
    assert_eq!(without, expected);
}

/// The settings of VS Code that a new site gets name every kind of file.
#[test]
fn a_new_sites_settings_name_every_schema() {
    let settings: Value = serde_json::from_str(include_str!("../scaffold/templates/settings.json")).unwrap();
    let named = settings["yaml.schemas"].as_object().unwrap();
    let named: Vec<(&str, &str)> =
        named.iter().map(|(schema, files)| (schema.as_str(), files.as_str().unwrap())).collect();
    let expected: Vec<(String, String)> = FileKind::ALL
        .iter()
        .map(|kind| (format!(".planvaerk/schemas/{}", kind.file_name()), format!("content/{}", kind.files)))
        .collect();
    let expected: Vec<(&str, &str)> =
        expected.iter().map(|(schema, files)| (schema.as_str(), files.as_str())).collect();
    assert_eq!(named, expected);
}
