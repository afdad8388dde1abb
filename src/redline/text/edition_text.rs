use serde::{Deserialize, Serialize};

use super::registries::{contact, laws_of};
use super::sections::section_items;
use super::used::Used;
use super::{FieldName, Item, ItemKind};
use crate::model::{Contact, Edition, Statute};

/// All that an edition says, in a form that can be compared: items, fields, passages, words.
///
/// Places in the source do not count, nor does how a text is spread over lines. Of contacts and laws only those stand
/// here that the edition refers to, and without the days somebody last looked at them: looking changes nothing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EditionText {
    /// The edition's id.
    pub edition: String,
    /// In the order of the edition; contacts and laws last, by id.
    pub items: Vec<Item>,
}

impl EditionText {
    /// The text of an edition with the contacts and laws that held for it.
    pub fn of(edition: &Edition, contacts: &[Contact], laws: &[Statute]) -> Self {
        let title = Some(edition.identity.title.as_str());
        let mut items = vec![Item::new(ItemKind::Edition, "title", None).with_value(FieldName::TITLE, title)];
        for section in &edition.sections {
            section_items(section, &mut items);
        }
        let used = Used::by(edition);
        let mut entries: Vec<Item> =
            contacts.iter().filter(|entry| used.contacts.contains(entry.id.as_str())).map(contact).collect();
        entries.extend(laws_of(laws, &used.laws));
        // A statute before its provisions.
        entries
            .sort_by(|a, b| (a.kind != ItemKind::Contact, &a.id).cmp(&(b.kind != ItemKind::Contact, &b.id)));
        items.extend(entries);
        Self { edition: edition.id.as_str().to_owned(), items }
    }

    /// The name of what a reference such as `term:a` names.
    pub fn name_of(&self, reference: &str) -> Option<String> {
        self.items.iter().find(|item| item.place() == reference).map(Item::title)
    }
}
