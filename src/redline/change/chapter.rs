use std::collections::BTreeMap;

use super::{ItemChange, ItemStanding, Redline};
use crate::redline::text::ItemKind;

/// What is read together: a section, or the entries of a registry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter<'r> {
    pub kind: ChapterKind<'r>,
    /// Places in [`Redline::items`], from 0.
    pub items: Vec<usize>,
}

/// What a chapter is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChapterKind<'r> {
    /// The edition's title.
    Edition,
    /// A section of the new edition by its id; one that was removed by its id in the old.
    Section(&'r str),
    Contacts,
    Laws,
}

impl Redline {
    /// The changes section by section, in the order of the new edition.
    pub fn chapters(&self) -> Vec<Chapter<'_>> {
        let mut renamed: BTreeMap<&str, &str> = BTreeMap::new();
        for item in self.items.iter().filter(|item| item.kind == ItemKind::Section) {
            if let Some(old) = item.old.as_ref().filter(|_| item.standing == ItemStanding::Kept) {
                renamed.insert(&old.id, &item.id);
            }
        }
        let mut chapters: Vec<Chapter<'_>> = Vec::new();
        let mut places: BTreeMap<ChapterKind<'_>, usize> = BTreeMap::new();
        for (at, item) in self.items.iter().enumerate() {
            let kind = kind_of(item, &renamed);
            let place = *places.entry(kind).or_insert(chapters.len());
            match chapters.get_mut(place) {
                Some(chapter) => chapter.items.push(at),
                None => chapters.push(Chapter { kind, items: vec![at] }),
            }
        }
        chapters
    }

    /// The name an entry has in the old (`false`) or new edition, by a reference to it such as `term:a`.
    pub fn names(&self, new: bool) -> BTreeMap<String, &str> {
        let mut names = BTreeMap::new();
        for item in &self.items {
            match &item.old {
                Some(old) if !new => drop(names.insert(old.kind.place(&old.id), old.title.as_str())),
                _ if new && item.standing != ItemStanding::Removed => {
                    names.insert(item.place(), item.title.as_str());
                }
                _ => {}
            }
        }
        names
    }
}

fn kind_of<'r>(item: &'r ItemChange, renamed: &BTreeMap<&'r str, &'r str>) -> ChapterKind<'r> {
    match (item.section.as_deref(), item.kind) {
        (Some(section), _) if item.standing == ItemStanding::Removed => {
            ChapterKind::Section(renamed.get(section).copied().unwrap_or(section))
        }
        (Some(section), _) => ChapterKind::Section(section),
        (None, ItemKind::Contact) => ChapterKind::Contacts,
        (None, ItemKind::Law | ItemKind::Provision) => ChapterKind::Laws,
        (None, _) => ChapterKind::Edition,
    }
}
