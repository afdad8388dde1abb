//! Edits made up by chance in texts made up by chance. More of them:
//! `PROPTEST_CASES=1000000 cargo test --release --no-default-features --lib yaml::edit`.

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::super::layout::{Form, Part};
use super::super::{Editor, NotEdited, Obstacle, Step, Value, scalar, value_at, value_at_mut};
use super::real_files::real_files;
use super::writer::{KEYS, LONG, TEXTS, Tape, document};

#[derive(Debug, Clone)]
enum Change {
    Set(Vec<Way>, Value),
    Add(Vec<Way>, &'static str, Value),
    Insert(Vec<Way>, usize, Value),
    Remove(Vec<Way>),
    RemoveComments(Vec<Way>),
}

#[derive(Debug, Clone, PartialEq)]
enum Way {
    Key(String),
    Item(usize),
}

fn steps(path: &[Way]) -> Vec<Step<'_>> {
    path.iter()
        .map(|way| match way {
            Way::Key(key) => Step::Key(key),
            Way::Item(at) => Step::Item(*at),
        })
        .collect()
}

/// Every place in a value.
fn places(value: &Value, here: &mut Vec<Way>, all: &mut Vec<Vec<Way>>) {
    all.push(here.clone());
    let mut inside = |way, value| {
        here.push(way);
        places(value, here, all);
        here.pop();
    };
    match value {
        Value::List(items) => items.iter().enumerate().for_each(|(at, item)| inside(Way::Item(at), item)),
        Value::Record(entries) => {
            for (key, value) in entries {
                inside(Way::Key(key.clone()), value);
            }
        }
        _ => {}
    }
}

fn value(tape: &mut Tape<'_>, depth: usize) -> Value {
    match tape.pick(if depth > 1 { 5 } else { 8 }) {
        0 | 1 => Value::text(tape.of(&TEXTS)),
        2 => Value::text(tape.of(&LONG)),
        3 => Value::Word(tape.of(&["12", "false", "2026-11-30", "draft"]).to_owned()),
        4 if depth > 0 => Value::Simple(tape.of(&TEXTS).to_owned()),
        4 => Value::Null,
        5 => Value::List((0..tape.pick(4)).map(|_| value(tape, depth + 1)).collect()),
        _ => {
            let first = tape.pick(KEYS.len());
            let keys = (0..tape.pick(4)).map(|number| KEYS[(first + number * 7) % KEYS.len()].to_owned());
            let keys: Vec<String> = keys.collect();
            Value::Record(keys.into_iter().map(|key| (key, value(tape, depth + 1))).collect())
        }
    }
}

fn change(tape: &mut Tape<'_>, whole: &Value) -> Option<Change> {
    let mut all = Vec::new();
    places(whole, &mut Vec::new(), &mut all);
    let kind = tape.pick(6);
    let path = all[tape.pick(all.len())].clone();
    let there = value_at(whole, &steps(&path)).unwrap();
    match (kind, there) {
        (0, _) if !path.is_empty() => Some(Change::Set(path, value(tape, 0))),
        (1, _) if !path.is_empty() => Some(Change::Remove(path)),
        (2, _) if !path.is_empty() => Some(Change::RemoveComments(path)),
        (_, Value::List(items)) => {
            let at = if tape.one_in(2) { items.len() } else { tape.pick(items.len() + 1) };
            Some(Change::Insert(path, at, value(tape, 0)))
        }
        (_, Value::Record(entries)) => {
            let key = tape.of(&KEYS);
            let is_new = entries.iter().all(|(known, _)| known != key);
            is_new.then(|| Change::Add(path, key, value(tape, 0)))
        }
        (3, Value::Null) if !path.is_empty() => Some(Change::Insert(path, 0, value(tape, 0))),
        (4, Value::Null) if !path.is_empty() => Some(Change::Add(path, tape.of(&KEYS), value(tape, 0))),
        _ if !path.is_empty() => Some(Change::Set(path, value(tape, 0))),
        _ => None,
    }
}

fn apply(editor: &mut Editor, change: &Change) -> Result<(), NotEdited> {
    match change {
        Change::Set(path, value) => editor.set(&steps(path), value),
        Change::Add(path, key, value) => {
            let mut path = steps(path);
            path.push(Step::Key(key));
            editor.set(&path, value)
        }
        Change::Insert(path, at, value) => editor.insert(&steps(path), *at, value),
        Change::Remove(path) => editor.remove(&steps(path)),
        Change::RemoveComments(path) => editor.remove_comments(&steps(path)),
    }
}

/// What must be read afterwards, made without the editor.
fn changed(whole: &Value, change: &Change) -> Value {
    let mut whole = whole.clone();
    match change {
        Change::Set(path, value) => *value_at_mut(&mut whole, &steps(path)).unwrap() = read(value),
        Change::Add(path, key, value) => match value_at_mut(&mut whole, &steps(path)).unwrap() {
            Value::Record(entries) => entries.push(((*key).to_owned(), read(value))),
            nothing => *nothing = Value::Record(vec![((*key).to_owned(), read(value))]),
        },
        Change::Insert(path, at, value) => match value_at_mut(&mut whole, &steps(path)).unwrap() {
            Value::List(items) => items.insert(*at, read(value)),
            nothing => *nothing = Value::List(vec![read(value)]),
        },
        Change::Remove(path) => {
            let (last, above) = path.split_last().unwrap();
            match (value_at_mut(&mut whole, &steps(above)).unwrap(), last) {
                (Value::List(items), Way::Item(at)) => drop(items.remove(*at)),
                (Value::Record(entries), Way::Key(key)) => entries.retain(|(known, _)| known != key),
                _ => panic!(),
            }
        }
        Change::RemoveComments(_) => {}
    }
    whole
}

/// What a value is once it was written and read.
fn read(value: &Value) -> Value {
    match value {
        Value::Simple(text) => Value::Text(text.clone()),
        Value::Word(word) if !["12", "false"].contains(&word.as_str()) => Value::Text(word.clone()),
        Value::List(items) => Value::List(items.iter().map(read).collect()),
        Value::Record(entries) => {
            Value::Record(entries.iter().map(|(key, value)| (key.clone(), read(value))).collect())
        }
        value => value.clone(),
    }
}

/// Whether another reader of YAML finds the same. What it takes for a number or a truth value need not be written as here.
fn agrees(value: &Value, second: &yaml_serde::Value) -> bool {
    use yaml_serde::Value as Second;
    match (value, second) {
        (Value::Null, Second::Null) => true,
        (Value::Text(text), Second::String(second)) => text == second,
        (Value::Word(_), Second::Number(_) | Second::Bool(_) | Second::String(_)) => true,
        (Value::List(items), Second::Sequence(second)) => {
            items.len() == second.len() && items.iter().zip(second).all(|(item, second)| agrees(item, second))
        }
        (Value::Record(entries), Second::Mapping(second)) => {
            entries.len() == second.len()
                && entries
                    .iter()
                    .zip(second)
                    .all(|((key, value), (name, second))| name.as_str() == Some(key) && agrees(value, second))
        }
        _ => false,
    }
}

fn second(text: &str) -> Result<yaml_serde::Value, yaml_serde::Error> {
    yaml_serde::from_str(text.trim_start_matches('\u{feff}'))
}

/// The lines, without what ends them and without the mark at the beginning of a file.
fn lines(text: &str) -> Vec<String> {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    text.strip_suffix('\n').unwrap_or(&text).split('\n').map(str::to_owned).collect()
}

/// Whether every line of a text stays but some, which are in one place.
fn stay(before: &str, after: &str, but: &std::ops::Range<usize>) -> bool {
    let [before, after] = [lines(before), lines(after)];
    let same = before.iter().zip(&after).take_while(|(one, other)| one == other).count();
    let start = if but.is_empty() { same } else { but.start };
    let end = if but.is_empty() { same } else { but.end.min(before.len()) };
    after.starts_with(&before[..start])
        && after.ends_with(&before[end..])
        && after.len() >= start + before.len() - end
}

fn line_of(text: &str, at: usize) -> usize {
    lines(&format!("{}|", &text[..at])).len() - 1
}

/// The lines that a change may make others.
fn may_touch(editor: &Editor, change: &Change) -> std::ops::Range<usize> {
    let text = &editor.text;
    let of = |part: &Part| line_of(text, part.start)..line_of(text, part.value.end) + 1;
    let nothing = 0..0;
    match change {
        Change::Set(path, _) => of(editor.find(&steps(path)).unwrap().0),
        Change::Add(path, ..) | Change::Insert(path, ..) => {
            let (part, in_flow) = editor.find(&steps(path)).unwrap();
            let at = if let Change::Insert(_, at, _) = change { *at } else { part.parts.len() };
            let has_lines = !in_flow && matches!(part.form, Form::List | Form::Record);
            let is_behind_hyphen =
                part.parts.first().is_some_and(|first| !editor.view().begins_line(first.start));
            match has_lines {
                true if at == 0 && is_behind_hyphen => {
                    let line = line_of(text, part.parts[0].start);
                    line..line + 1
                }
                true => nothing,
                false => of(part),
            }
        }
        Change::Remove(path) => {
            let (_, above) = path.split_last().unwrap();
            let (parent, in_flow) = editor.find(&steps(above)).unwrap();
            let (part, _) = editor.find(&steps(path)).unwrap();
            let view = editor.view();
            if in_flow || parent.form.is_flow() {
                return of(parent);
            }
            if parent.parts.len() == 1 {
                return of(parent).start..line_of(text, view.extent(part)) + 1;
            }
            let line = view.line_start(part.start);
            let end = view.extent(part);
            let below = view.next_line(end);
            let mut range = line_of(text, view.blanks_above(line))..line_of(text, view.blanks_below(below));
            range.end = range.end.max(line_of(text, end) + 1);
            if !view.begins_line(part.start) {
                range.end += 1;
            }
            range
        }
        Change::RemoveComments(path) => {
            let (part, _) = editor.find(&steps(path)).unwrap();
            let view = editor.view();
            line_of(text, view.comments_above(view.line_start(part.start), usize::MAX))
                ..line_of(text, view.extent(part)) + 1
        }
    }
}

/// The same edit in the head of a Markdown file, whose body stays.
fn in_a_head(before: &str, change: &Change, after: &str) -> Result<(), TestCaseError> {
    let is_line = |text: &str| text.ends_with('\n') && !text.replace("\r\n", "\n").contains('\r');
    if !is_line(before) || !is_line(after) || before.starts_with('\u{feff}') || before.contains("---") {
        return Ok(());
    }
    let file = |head: &str| format!("---\n{head}---\n\n# Titel: [ikke YAML\n- x");
    let mut editor = Editor::head(&file(before)).unwrap();
    prop_assert!(apply(&mut editor, change).is_ok(), "{:?} in the head\n{}", change, before);
    prop_assert_eq!(editor.finish(), file(after));
    Ok(())
}

#[derive(Debug, Default)]
struct Tally {
    made: usize,
    refused: std::collections::BTreeMap<String, usize>,
    undone: usize,
}

fn attempt(numbers: &[u16], real: &[String], tally: &mut Tally) -> Result<(), TestCaseError> {
    let mut tape = Tape::new(numbers);
    let text = if tape.one_in(5) { real[tape.pick(real.len())].clone() } else { document(&mut tape) };
    let Ok(before) = Editor::yaml(&text) else {
        return Err(TestCaseError::fail(format!("not YAML:\n{text}")));
    };
    let whole = before.document.meaning.clone();
    let Some(change) = change(&mut tape, &whole) else { return Ok(()) };
    let is_odd = !second(&text).is_ok_and(|second| agrees(&whole, &second));
    let mut after = Editor::yaml(&text).unwrap();
    if let Err(NotEdited { why, at }) = apply(&mut after, &change) {
        prop_assert_eq!(&after.text, &text);
        prop_assert!(text.get(at..).is_some());
        let may = match why {
            Obstacle::Comment => text.contains('#'),
            Obstacle::NothingLeft => matches!(&change, Change::Remove(path) if path.len() == 1),
            // A comment that stands in, or an empty line below one, would become a line of the text above it.
            Obstacle::TouchesMore => {
                let has_block = [" |", " >"].iter().any(|sign| text.contains(sign));
                matches!(change, Change::Remove(_) | Change::RemoveComments(_))
                    && has_block
                    && text.contains(" #")
            }
            _ => false,
        };
        prop_assert!(may, "{:?} at {}: {:?} in\n{}", why, at, change, text);
        *tally.refused.entry(format!("{why:?}")).or_default() += 1;
        return Ok(());
    }
    tally.made += 1;
    let expected = changed(&whole, &change);
    let shown = || format!("{change:?} in\n{text}\n=== made\n{}\n", after.text);
    let again = Editor::yaml(&after.text).unwrap();
    prop_assert_eq!(&again.document.meaning, &expected, "{}", shown());
    if !is_odd {
        let second = second(&after.text);
        prop_assert!(
            second.as_ref().is_ok_and(|second| agrees(&expected, second)),
            "{:?}: {}",
            second,
            shown()
        );
    }
    let may = may_touch(&before, &change);
    prop_assert!(stay(&text, &after.text, &may), "{:?}: {}", may, shown());
    in_a_head(&text, &change, &after.text)?;
    if let Change::Set(path, Value::Text(_)) = &change {
        let [old, new] = [&before, &again].map(|editor| editor.find(&steps(path)).unwrap());
        let written = &text[old.0.value.clone()];
        // Written as it would be today, and in quotes of the same kind as what took its place.
        let is_usual =
            !old.0.text.contains('\n') && scalar::on_one_line(&old.0.text, old.0.form, old.1) == written;
        if is_usual
            && old.0.form == new.0.form
            && matches!(old.0.form, Form::Plain | Form::Single | Form::Double)
        {
            let mut editor = Editor::yaml(&after.text).unwrap();
            editor.set(&steps(path), &Value::text(&old.0.text)).unwrap();
            prop_assert_eq!(&editor.text, &text, "{}", shown());
            tally.undone += 1;
        }
    }
    let back = match &change {
        Change::Add(path, key, _) => {
            let was_record =
                matches!(value_at(&whole, &steps(path)), Some(Value::Record(entries)) if !entries.is_empty());
            was_record.then(|| Change::Remove([path.clone(), vec![Way::Key((*key).to_owned())]].concat()))
        }
        Change::Insert(path, at, _) => {
            // The comment behind empty brackets may come to stand behind the sign of a text, and goes with that.
            let part = before.find(&steps(path)).unwrap().0;
            let line = before.view().slice(part.value.end..before.view().line_end(part.value.end));
            let has_comment = part.parts.is_empty() && line.contains('#');
            let was_list = part.form.is_list() && !has_comment;
            was_list.then(|| Change::Remove([path.clone(), vec![Way::Item(*at)]].concat()))
        }
        _ => None,
    };
    if let Some(back) = back {
        let mut editor = Editor::yaml(&after.text).unwrap();
        let undone = apply(&mut editor, &back);
        prop_assert!(undone.is_ok(), "{:?} {:?}: {}", undone, back, shown());
        // A block of text got the end of the file's last line; a space in empty brackets is not missed.
        let plain = |text: &str| text.replace("[ ]", "[]").replace("{ }", "{}");
        let ended = !text.ends_with(['\n', '\r']);
        let undone = plain(&editor.text);
        let same = undone == plain(&text) || ended && undone.trim_end_matches(['\n', '\r']) == plain(&text);
        prop_assert!(same, "undone\n{}=== {}", editor.text, shown());
        tally.undone += 1;
    }
    Ok(())
}

#[test]
fn an_edit_changes_what_it_says_and_no_other_byte() {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(4_000);
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 20_000, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let real = real_files();
    assert!(real.len() > 100, "{} files", real.len());
    let tally = std::cell::RefCell::new(Tally::default());
    let result = runner.run(&prop::collection::vec(any::<u16>(), 0..120), |numbers| {
        attempt(&numbers, &real, &mut tally.borrow_mut())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
    println!("{:?}", tally.borrow());
}
