use std::collections::BTreeSet;

use super::{FieldName, Item, ItemKind};
use crate::model::{Contact, Provision, Statute};

pub(super) fn contact(contact: &Contact) -> Item {
    Item::new(ItemKind::Contact, contact.id.as_str(), None).with_fields(contact, false)
}

/// The statutes and provisions that are used, and the statutes of the provisions.
pub(super) fn laws_of(laws: &[Statute], used: &BTreeSet<&str>) -> Vec<Item> {
    let mut items = Vec::new();
    for statute in laws {
        let id = |provision: &Provision| format!("{}/{}", statute.id.as_str(), provision.id.as_str());
        let provisions: Vec<Item> = statute
            .provisions
            .iter()
            .filter(|entry| used.contains(id(entry).as_str()))
            .map(|entry| provision(statute, entry, &id(entry)))
            .collect();
        if used.contains(statute.id.as_str()) || !provisions.is_empty() {
            items.push(law(statute));
            items.extend(provisions);
        }
    }
    items
}

fn law(statute: &Statute) -> Item {
    Item::new(ItemKind::Law, statute.id.as_str(), None).with_fields(statute, false)
}

/// The wording as the plan quotes it; in which consolidation somebody read it is no part of it.
fn provision(statute: &Statute, provision: &Provision, id: &str) -> Item {
    let title = format!("{} {}", statute.short.value, provision.cite.value);
    let item = Item::new(ItemKind::Provision, id, None).with_fields(provision, false);
    item.with_value(FieldName::TITLE, Some(&title))
}
