use std::cmp::Ordering;
use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use crate::model::fields::{Declaration, Kind};
use crate::model::{Contact, SectionContent, Statute};

/// A part of an item, as its declaration calls it: `kept_at`. In the order they are compared and shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct FieldName(&'static str);

impl FieldName {
    /// What an item is called.
    pub const TITLE: Self = Self("title");
    /// What it says, where that has no other name.
    pub const TEXT: Self = Self("text");

    /// The name of a field, from its declaration.
    pub(super) fn declared(name: &'static str) -> Self {
        Self(name)
    }

    /// Whether a declaration calls it so.
    pub fn is(self, called: &str) -> bool {
        self.0 == called
    }

    /// A part that some item may have.
    pub fn parse(name: &str) -> Option<Self> {
        POSITIONS.get_key_value(name).map(|(name, _)| Self(name))
    }

    fn position(self) -> usize {
        POSITIONS.get(self.0).copied().unwrap_or(usize::MAX)
    }
}

/// Where each name stands: the orders of all declarations in one.
static POSITIONS: LazyLock<HashMap<&'static str, usize>> = LazyLock::new(|| {
    let mut names = vec![FieldName::TITLE.0];
    for declaration in
        SectionContent::DECLARATIONS.iter().copied().chain([Contact::DECLARATION, Statute::DECLARATION])
    {
        insert(declaration, &mut names);
    }
    names.into_iter().enumerate().map(|(at, name)| (name, at)).collect()
});

/// Each name of a declaration comes after the one before it there.
fn insert(declaration: &Declaration, names: &mut Vec<&'static str>) {
    let mut after = 0;
    for field in declaration.fields {
        if let Some(name) = field.called {
            match names.iter().position(|known| *known == name) {
                Some(at) => after = at + 1,
                None => {
                    names.insert(after, name);
                    after += 1;
                }
            }
        }
    }
    insert_inside(declaration, names);
}

/// The records inside that are items of their own; what the others hold is a part of the item they are in.
fn insert_inside(declaration: &Declaration, names: &mut Vec<&'static str>) {
    for inside in declaration.fields.iter().filter_map(|field| field.inside) {
        if inside.fields.iter().any(|field| matches!(field.kind, Kind::Id(_))) {
            insert(inside, names);
        } else {
            insert_inside(inside, names);
        }
    }
}

impl PartialOrd for FieldName {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for FieldName {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.position(), self.0).cmp(&(other.position(), other.0))
    }
}

impl<'de> Deserialize<'de> for FieldName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Self::parse(&name).ok_or_else(|| D::Error::custom(format_args!("no item has a part `{name}`")))
    }
}

/// The word in JSON: `kept_at`.
impl fmt::Display for FieldName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}
