//! Pairs of files, before and after an edit, looked at as the one would who wrote them: `tests/cases/yaml-edits/NAME/` holds
//! `before`, `edit`, and `after` where the edit is made. `PLANVAERK_EDITS=keep` writes an `after` that is not there yet.

use std::fs;
use std::path::{Path, PathBuf};

use super::super::{Editor, NotEdited, Obstacle, Step, Value};
use crate::diagnostic::Findings;
use crate::model::values::Date;
use crate::model::{
    ActionCard, ContactRegistry, EditionIdentity, LawRegistry, Organisation, PlanIdentity, Purpose,
    SiteSettings,
};
use crate::source::{SourceFile, Sources};
use crate::yaml::{Decode, Node, NodeKind, Shape, parse};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/yaml-edits")
}

fn read(text: &str) -> Node {
    let mut findings = Findings::default();
    let file = SourceFile::new("edit.yaml", text);
    let id = Sources::default().add(file.clone());
    parse(&file, id, 0..text.len(), &mut findings).unwrap_or_else(|| panic!("{findings:?} in\n{text}"))
}

/// One line of `edit`: what is done, where, and with which value.
struct Edit {
    verb: String,
    at: Vec<Value>,
    value: Option<Value>,
}

impl Edit {
    fn of(node: &Node) -> Self {
        let NodeKind::Mapping(entries) = &node.kind else { panic!("an edit has keys") };
        let [first, rest @ ..] = entries.as_slice() else { panic!("an edit says what is done") };
        let at = match Value::of(&first.value) {
            Value::List(steps) => steps,
            value => vec![value],
        };
        let text = |node: &Node| match &node.kind {
            NodeKind::Scalar { text, .. } => text.clone(),
            kind => panic!("{kind:?} is no text"),
        };
        let value = rest.first().map(|entry| match entry.key.value.as_str() {
            "text" => Value::Text(text(&entry.value)),
            "simple" => Value::Simple(text(&entry.value)),
            "word" => Value::Word(text(&entry.value)),
            "lines" => Value::Lines(text(&entry.value)),
            "value" => dated(Value::of(&entry.value)),
            other => panic!("{other} is no form of value"),
        });
        Self { verb: first.key.value.clone(), at, value }
    }

    fn steps(&self) -> Vec<Step<'_>> {
        self.at
            .iter()
            .map(|value| match value {
                Value::Text(key) => Step::Key(key),
                Value::Word(at) => Step::Item(at.parse().unwrap()),
                other => panic!("{other:?} is no step"),
            })
            .collect()
    }

    fn make(&self, editor: &mut Editor) -> Result<(), NotEdited> {
        let steps = self.steps();
        let value = self.value.as_ref();
        match (self.verb.as_str(), steps.as_slice()) {
            ("set", path) => editor.set(path, value.unwrap()),
            ("push", path) => editor.push(path, value.unwrap()),
            ("insert", [list @ .., Step::Item(at)]) => editor.insert(list, *at, value.unwrap()),
            ("remove", path) => editor.remove(path),
            ("remove_comments", path) => editor.remove_comments(path),
            (verb, _) => panic!("{verb} is not done"),
        }
    }
}

/// Dates go in bare, as people write them.
fn dated(value: Value) -> Value {
    match value {
        Value::Text(text) if Date::parse(&text).is_some() => Value::Word(text),
        Value::List(items) => Value::List(items.into_iter().map(dated).collect()),
        Value::Record(entries) => {
            Value::Record(entries.into_iter().map(|(key, value)| (key, dated(value))).collect())
        }
        value => value,
    }
}

fn shape(file: &str) -> Shape {
    match file {
        "edition.yaml" => EditionIdentity::shape(),
        "card.yaml" => ActionCard::shape(),
        "contacts.yaml" => ContactRegistry::shape(),
        "laws.yaml" => LawRegistry::shape(),
        "organisation.yaml" => Organisation::shape(),
        "plan.yaml" => PlanIdentity::shape(),
        "site.yaml" => SiteSettings::shape(),
        "purpose.md" => Purpose::shape(),
        other => panic!("{other} is no file of a plan"),
    }
}

fn obstacle(word: &str) -> Obstacle {
    match word {
        "not-yaml" => Obstacle::NotYaml,
        "no-head" => Obstacle::NoHead,
        "no-such-place" => Obstacle::NoSuchPlace,
        "other-kind" => Obstacle::OtherKind,
        "key-twice" => Obstacle::KeyTwice,
        "own-signs" => Obstacle::OwnSigns,
        "comment" => Obstacle::Comment,
        "needs-lines" => Obstacle::NeedsLines,
        "nothing-left" => Obstacle::NothingLeft,
        "touches-more" => Obstacle::TouchesMore,
        other => panic!("{other} is no obstacle"),
    }
}

#[test]
fn files_are_edited_as_their_writers_would() {
    let mut names: Vec<PathBuf> =
        fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    assert!(names.len() >= 100, "{} cases", names.len());
    let mut wrong = Vec::new();
    for case in &names {
        let text = |name: &str| fs::read_to_string(case.join(name));
        let (before, edits) = (text("before").unwrap(), text("edit").unwrap());
        let NodeKind::Sequence(edits) = read(&edits).kind else { panic!("a list of edits") };
        let edits: Vec<Edit> = edits.iter().map(Edit::of).collect();
        let word = |verb: &str| {
            edits.iter().find(|edit| edit.verb == verb).map(|edit| match edit.at.first() {
                Some(Value::Text(word)) => word.clone(),
                other => panic!("{other:?}"),
            })
        };
        let file = word("file");
        let is_markdown = file.as_ref().is_some_and(|file| file.ends_with(".md"));
        let editor = if is_markdown { Editor::head(&before) } else { Editor::yaml(&before) };
        let edited = editor.and_then(|editor| {
            let mut editor = match &file {
                Some(file) => editor.in_order_of(shape(file)),
                None => editor,
            };
            for edit in edits.iter().filter(|edit| !["file", "refused"].contains(&edit.verb.as_str())) {
                edit.make(&mut editor)?;
            }
            Ok(editor.finish())
        });
        let after = text("after").ok();
        let name = case.file_name().unwrap().to_string_lossy().into_owned();
        let expected = word("refused").map(|word| obstacle(&word));
        match (edited, after, expected) {
            (Ok(edited), Some(after), None) if edited == after => {}
            (Ok(edited), None, None) if std::env::var("PLANVAERK_EDITS").is_ok_and(|mode| mode == "keep") => {
                fs::write(case.join("after"), edited).unwrap();
            }
            (Err(NotEdited { why, .. }), None, Some(expected)) if why == expected => {}
            (edited, after, expected) => {
                wrong.push(format!("{name}:\n{edited:?}\n{after:?} {expected:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
