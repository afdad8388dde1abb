use std::collections::BTreeMap;

use super::{FORMAT, ItemChange, ItemStanding, PassageChange, Redline};
use crate::redline::text::{EditionText, FieldName, Item, Passage};

impl Redline {
    /// The new edition's text, made of the old one's. `None`: the redline is of another text than `old`, or of another
    /// format.
    pub fn apply(&self, old: &EditionText) -> Option<EditionText> {
        (self.format == FORMAT && self.old_text() == *old).then(|| self.new_text())
    }

    fn old_text(&self) -> EditionText {
        let mut items: Vec<(usize, Item)> = self.items.iter().filter_map(ItemChange::old_item).collect();
        items.sort_by_key(|(at, _)| *at);
        EditionText { edition: self.old.clone(), items: items.into_iter().map(|(_, item)| item).collect() }
    }

    fn new_text(&self) -> EditionText {
        let items = self.items.iter().filter_map(ItemChange::new_item).collect();
        EditionText { edition: self.new.clone(), items }
    }
}

impl ItemChange {
    fn old_item(&self) -> Option<(usize, Item)> {
        let old = self.old.as_ref()?;
        let item = Item {
            kind: old.kind,
            id: old.id.clone(),
            section: old.section.clone(),
            group: old.group.clone(),
            fields: self.fields(PassageChange::as_old),
        };
        Some((old.at, item))
    }

    fn new_item(&self) -> Option<Item> {
        (self.standing != ItemStanding::Removed).then(|| Item {
            kind: self.kind,
            id: self.id.clone(),
            section: self.section.clone(),
            group: self.group.clone(),
            fields: self.fields(PassageChange::as_new),
        })
    }

    fn fields(&self, side: impl Fn(&PassageChange) -> Option<Passage>) -> BTreeMap<FieldName, Vec<Passage>> {
        let fields =
            self.fields.iter().map(|(name, changes)| (*name, changes.iter().filter_map(&side).collect()));
        fields.filter(|(_, passages): &(FieldName, Vec<Passage>)| !passages.is_empty()).collect()
    }
}
