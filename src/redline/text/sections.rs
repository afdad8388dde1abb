use super::{Item, ItemKind};
use crate::model::Section;
use crate::model::fields::{Kind, Named, Record, Value};

/// A section and what stands in it.
pub(super) fn section_items(section: &Section, items: &mut Vec<Item>) {
    let id = section.id.as_str();
    let head = Item::new(ItemKind::Section, id, Some(id)).with_fields(section.content.record(), true);
    items.push(head);
    items_in(section.content.record(), id, None, items);
}

/// Every record inside another that has an id of its own, each before what it holds. `group`: the group of warning signs.
fn items_in(record: &dyn Record, section: &str, group: Option<&str>, items: &mut Vec<Item>) {
    record.visit(&|field| field.kind == Kind::Record, &mut |_, _, value| {
        let Value::Record(inner) = value else { return };
        let Some(id) = inner.id() else { return items_in(inner, section, group, items) };
        let Some(kind) = kind_of(inner, id.named) else { return };
        let item = Item::new(kind, &id.text, Some(section)).with_fields(inner, true);
        items.push(Item { group: group.map(str::to_owned), ..item });
        let group = if kind == ItemKind::Signs { Some(&*id.text) } else { group };
        items_in(inner, section, group, items);
    });
}

fn kind_of(record: &dyn Record, named: Named) -> Option<ItemKind> {
    Some(match named {
        Named::Section => ItemKind::Section,
        Named::Aim => ItemKind::Aim,
        Named::Term => ItemKind::Term,
        Named::Body => ItemKind::Body,
        Named::Step => ItemKind::Step,
        Named::Intervention => ItemKind::Intervention,
        // A group of signs holds signs.
        Named::Sign if record.declaration().fields.iter().any(|field| field.inside.is_some()) => {
            ItemKind::Signs
        }
        Named::Sign => ItemKind::Sign,
        Named::Card => ItemKind::Card,
        Named::Contact => ItemKind::Contact,
        Named::Law => ItemKind::Law,
        Named::Provision => ItemKind::Provision,
        Named::Way
        | Named::Emergency
        | Named::Consolidation
        | Named::Edition
        | Named::Slug
        | Named::Theme => return None,
    })
}
