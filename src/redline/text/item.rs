use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{FieldName, ItemKind, Passage};

/// Something of an edition that has a name of its own, with all it says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Item {
    pub kind: ItemKind,
    /// Of a provision with its statute's in front: `barnets-lov/15/3`.
    pub id: String,
    /// The section it stands in; `None` for the edition itself, contacts and laws.
    pub section: Option<String>,
    /// The group a warning sign stands in.
    pub group: Option<String>,
    /// Only fields that say something.
    pub fields: BTreeMap<FieldName, Vec<Passage>>,
}

impl Item {
    pub fn new(kind: ItemKind, id: &str, section: Option<&str>) -> Self {
        Self {
            kind,
            id: id.to_owned(),
            section: section.map(str::to_owned),
            group: None,
            fields: BTreeMap::new(),
        }
    }

    /// With a field; one without passages is left out.
    pub fn with(mut self, name: FieldName, passages: Vec<Passage>) -> Self {
        if !passages.is_empty() {
            self.fields.insert(name, passages);
        }
        self
    }

    /// With a value of plain words, where there is one.
    pub fn with_value(self, name: FieldName, text: Option<&str>) -> Self {
        self.with(name, text.map(Passage::value).into_iter().collect())
    }

    pub fn place(&self) -> String {
        self.kind.place(&self.id)
    }

    /// Its title, or what it says where it has none.
    pub fn title(&self) -> String {
        let named = self.fields.get(&FieldName::TITLE).or_else(|| self.fields.get(&FieldName::TEXT));
        named.and_then(|passages| passages.first()).map_or_else(|| self.id.clone(), Passage::plain_text)
    }
}
