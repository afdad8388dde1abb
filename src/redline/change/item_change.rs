use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::PassageChange;
use crate::redline::text::{FieldName, ItemKind};

/// An item of either edition, or of both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemChange {
    pub standing: ItemStanding,
    /// Kind, id, section and group in the new edition; of a removed item in the old.
    pub kind: ItemKind,
    pub id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Its title, or what it says where it has none: in the new edition, or else the old.
    pub title: String,
    /// Where it stood in the old edition; `None` when it is new.
    pub old: Option<OldPlace>,
    pub moved: bool,
    pub renamed: bool,
    pub reworded: bool,
    /// Places in the other edition that a declared move names beside the item itself: what a new or kept item was
    /// merged or split from, what a removed one became.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub declared: Vec<String>,
    pub fields: BTreeMap<FieldName, Vec<PassageChange>>,
}

/// Whether an item is in both editions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemStanding {
    Kept,
    New,
    Removed,
}

/// An item's place in the old edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OldPlace {
    /// Among the old edition's items, from 0.
    pub at: usize,
    pub kind: ItemKind,
    pub id: String,
    pub title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
}

impl ItemChange {
    /// Whether it is the same in both editions, at the same place.
    pub fn is_unchanged(&self) -> bool {
        self.standing == ItemStanding::Kept && !self.moved && !self.renamed && !self.reworded
    }

    /// Its place in the edition it is in: `term:a`.
    pub fn place(&self) -> String {
        self.kind.place(&self.id)
    }
}
