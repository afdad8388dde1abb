//! `expected-changes.yaml`: what a reader of the texts found between each pair of editions.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use granit_parser::{Event, Parser};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::support::cases;

#[derive(Debug, Deserialize)]
pub struct Expected {
    /// How many places each edition has.
    pub places: BTreeMap<String, String>,
    pub pairs: Vec<Pair>,
}

#[derive(Debug, Deserialize)]
pub struct Pair {
    pub older: String,
    pub newer: String,
    pub new: BTreeSet<String>,
    pub removed: BTreeSet<String>,
    pub moved: Vec<Moved>,
    pub merged: Vec<Merged>,
    pub split: Vec<Split>,
    pub renamed: Vec<Renamed>,
    pub reworded: BTreeSet<String>,
    pub unchanged: String,
    pub headings: Option<Vec<Heading>>,
    pub texts: Option<Vec<MovedText>>,
    pub registries: Option<Registries>,
}

#[derive(Debug, Deserialize)]
pub struct Moved {
    pub from: String,
    pub to: String,
}

#[derive(Debug, Deserialize)]
pub struct Merged {
    pub from: Vec<String>,
    pub to: String,
}

#[derive(Debug, Deserialize)]
pub struct Split {
    pub from: String,
    pub to: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub struct Renamed {
    pub place: String,
    pub old: String,
    pub new: String,
}

#[derive(Debug, Deserialize)]
pub struct Heading {
    /// None: it went.
    pub to: Option<String>,
    pub old: String,
    pub new: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct MovedText {
    pub kind: String,
    pub from: String,
    pub to: String,
    pub words: String,
}

#[derive(Debug, Deserialize)]
pub struct Registries {
    pub new: BTreeSet<String>,
    pub gone: BTreeSet<String>,
    pub renamed: Vec<Renamed>,
    pub changed: BTreeSet<String>,
    pub unchanged: BTreeSet<String>,
}

pub fn expected() -> Expected {
    let text = fs::read_to_string(cases().join("editions/expected-changes.yaml")).unwrap();
    let expected: Expected = serde_json::from_value(value(&text)).unwrap();
    assert_eq!(expected.pairs.len(), 6);
    expected
}

/// YAML without anchors and tags; every scalar is a text.
fn value(text: &str) -> Value {
    let mut open: Vec<(Value, Option<String>)> = Vec::new();
    let mut root = None;
    for event in Parser::new_from_str(text) {
        let done = match event.unwrap().0 {
            Event::Scalar(text, ..) => Value::String(text.into_owned()),
            Event::SequenceStart(..) => {
                open.push((Value::Array(Vec::new()), None));
                continue;
            }
            Event::MappingStart(..) => {
                open.push((Value::Object(Map::new()), None));
                continue;
            }
            Event::SequenceEnd | Event::MappingEnd => open.pop().unwrap().0,
            _ => continue,
        };
        match open.last_mut() {
            None => root = Some(done),
            Some((Value::Array(items), _)) => items.push(done),
            Some((Value::Object(entries), key)) => match key.take() {
                None => *key = Some(done.as_str().unwrap().to_owned()),
                Some(key) => drop(entries.insert(key, done)),
            },
            Some(_) => unreachable!("only lists and mappings are open"),
        }
    }
    root.unwrap()
}

impl Expected {
    /// The places of one edition that a place of another is in, by the hand-made lists: none where it was removed, or is not
    /// there yet.
    pub fn counterparts(&self, from: &str, place: &str, to: &str) -> Vec<String> {
        if from == to {
            return vec![place.to_owned()];
        }
        let pair = self.pairs.iter().find(|pair| (from, to) == (&*pair.older, &*pair.newer));
        if let Some(pair) = pair {
            return pair.onward(place);
        }
        let pair = self.pairs.iter().find(|pair| (to, from) == (&*pair.older, &*pair.newer)).unwrap();
        pair.back(place)
    }
}

impl Pair {
    fn onward(&self, place: &str) -> Vec<String> {
        if self.removed.contains(place) {
            return Vec::new();
        }
        let moved = self.moved.iter().filter(|moved| moved.from == place).map(|moved| &moved.to);
        let merged = self.merged.iter().filter(|merged| merged.from.iter().any(|from| from == place));
        let merged = merged.map(|merged| &merged.to);
        let split = self.split.iter().filter(|split| split.from == place).flat_map(|split| &split.to);
        or_itself(moved.chain(merged).chain(split), place)
    }

    fn back(&self, place: &str) -> Vec<String> {
        if self.new.contains(place) {
            return Vec::new();
        }
        let moved = self.moved.iter().filter(|moved| moved.to == place).map(|moved| &moved.from);
        let merged = self.merged.iter().filter(|merged| merged.to == place).flat_map(|merged| &merged.from);
        let split = self.split.iter().filter(|split| split.to.iter().any(|to| to == place));
        or_itself(moved.chain(merged).chain(split.map(|split| &split.from)), place)
    }
}

fn or_itself<'p>(found: impl Iterator<Item = &'p String>, place: &str) -> Vec<String> {
    let found: Vec<String> = found.cloned().collect();
    if found.is_empty() { vec![place.to_owned()] } else { found }
}
