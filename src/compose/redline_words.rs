use std::collections::BTreeMap;

use crate::model::values::Date;
use crate::model::{Contact, Edition, Plan};
use crate::redline::{ChapterKind, FieldName, ItemChange, ItemKind, ItemStanding, Mark, Move, Redline, Word};
use crate::resolve::{Site, shown_word};
use crate::words::Messages;

/// A word as it is read.
pub(crate) struct ReadWord<'w> {
    /// What parts it from the one before: a space, a line break or nothing.
    pub gap: &'static str,
    pub text: String,
    /// In words, where it leads.
    pub target: Option<String>,
    pub word: &'w Word,
}

/// What a redline says to a reader, in the words of the theme.
pub(crate) struct RedlineWords<'r> {
    words: &'r Messages,
    old_names: BTreeMap<String, &'r str>,
    new_names: BTreeMap<String, &'r str>,
    editions: Option<Compared<'r>>,
}

/// The two editions, whose pages know the contacts.
#[derive(Clone, Copy)]
pub(crate) struct Compared<'r> {
    pub site: &'r Site,
    pub plan: &'r Plan,
    pub old: &'r Edition,
    pub new: &'r Edition,
}

impl<'r> RedlineWords<'r> {
    pub(crate) fn new(redline: &'r Redline, words: &'r Messages) -> Self {
        Self { words, old_names: redline.names(false), new_names: redline.names(true), editions: None }
    }

    /// With what links to contacts say shown as the pages of the editions show it.
    pub(crate) fn of(self, editions: Compared<'r>) -> Self {
        Self { editions: Some(editions), ..self }
    }

    /// The contact of whom a word says number, mailbox or site.
    fn contact_of(&self, word: &Word, new: bool) -> Option<&'r Contact> {
        let Compared { site, plan, old, new: newer } = self.editions?;
        let says = |mark: &Mark| matches!(mark, Mark::Contact | Mark::Picture(_));
        let id = word.marks.iter().find_map(Mark::contact).filter(|_| word.marks.iter().any(says))?;
        site.contact_in(plan, if new { newer } else { old }, id)
    }

    pub(crate) fn text(&self, key: &str) -> &'r str {
        self.words.text(key)
    }

    pub(crate) fn filled(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.words.filled(key, values)
    }

    /// `{prefix}_one` or `{prefix}_many`, with the number put in.
    pub(crate) fn counted(&self, prefix: &str, count: usize) -> String {
        let number = if count == 1 { "one" } else { "many" };
        self.words.filled(&format!("{prefix}_{number}"), &[("n", &count.to_string())])
    }

    /// How much changed, in a few sentences.
    pub(crate) fn summary(&self, redline: &Redline) -> String {
        let counts = &redline.counts;
        let items = counts.items;
        let kinds = [
            ("redline_new", items.new),
            ("redline_removed", items.removed),
            ("redline_moved", items.moved),
            ("redline_renamed", items.renamed),
            ("redline_reworded", items.reworded),
            ("redline_unchanged", items.unchanged),
        ];
        let changed: usize = kinds.iter().take(5).map(|(_, count)| count).sum();
        if changed == 0 {
            return self.text("redline_all_same").to_owned();
        }
        let named = kinds.iter().filter(|(_, count)| *count > 0);
        let list = self.list(named.map(|(key, count)| self.counted(key, *count)).collect());
        let total = self.counted("redline_total", redline.items.len());
        let mut sentences = vec![self.filled("redline_counts", &[("total", &total), ("list", &list)])];
        let (inserted, deleted) = (counts.words_inserted, counts.words_deleted);
        if inserted + deleted > 0 {
            let words = |count| self.counted("redline_words", count);
            let values = [("inserted", &*words(inserted)), ("deleted", &*words(deleted))];
            sentences.push(self.filled("redline_word_counts", &values));
        }
        if counts.moves > 0 {
            sentences.push(self.counted("redline_moves", counts.moves));
        }
        sentences.join(" ")
    }

    /// `a, b and c`.
    pub(crate) fn list(&self, mut parts: Vec<String>) -> String {
        match (parts.pop(), parts.is_empty()) {
            (None, _) => String::new(),
            (Some(only), true) => only,
            (Some(last), false) => {
                self.filled("redline_and", &[("list", &parts.join(", ")), ("last", &last)])
            }
        }
    }

    pub(crate) fn field(&self, name: FieldName) -> &'r str {
        // What has no word of its own is a part of a card, and is called as there.
        let own = self.words.find(&format!("redline_field_{name}"));
        own.unwrap_or_else(|| self.words.text(&format!("card_{name}")))
    }

    pub(crate) fn kind(&self, kind: ItemKind) -> &'r str {
        self.words.text(&format!("redline_kind_{kind}"))
    }

    /// What became of an item, in single words; nothing of one that is unchanged.
    pub(crate) fn tags(&self, item: &ItemChange) -> Vec<&'r str> {
        let standing = match item.standing {
            ItemStanding::New => Some("redline_tag_new"),
            ItemStanding::Removed => Some("redline_tag_removed"),
            ItemStanding::Kept => None,
        };
        let marks = [
            (item.moved, "redline_tag_moved"),
            (item.renamed, "redline_tag_renamed"),
            (item.reworded, "redline_tag_reworded"),
        ];
        let marks = marks.into_iter().filter(|(is, _)| *is).map(|(_, key)| key);
        standing.into_iter().chain(marks).map(|key| self.text(key)).collect()
    }

    /// Where an item was, what it was called (unless `titled`: its title is shown with what changed of it), and what it came
    /// of or became.
    pub(crate) fn notes(&self, item: &ItemChange, titled: bool) -> Vec<String> {
        let mut notes = Vec::new();
        if let Some(old) = item.old.as_ref().filter(|_| item.standing == ItemStanding::Kept) {
            let elsewhere = [("sign", &old.group, &item.group), ("section", &old.section, &item.section)];
            let from = elsewhere.into_iter().find(|(_, old, new)| item.moved && old != new);
            match from {
                Some((scheme, Some(old), _)) => {
                    let place = self.name(&format!("{scheme}:{old}"), false);
                    notes.push(self.filled("redline_item_from", &[("place", &place)]));
                }
                _ if item.moved => notes.push(self.text("redline_item_order").to_owned()),
                _ => {}
            }
            if item.renamed && old.title != item.title && !titled {
                notes.push(self.filled("redline_item_was", &[("title", &old.title)]));
            }
            if old.id != item.id {
                let place = old.kind.place(&old.id);
                notes.push(self.filled("redline_item_id", &[("place", &place)]));
            }
        }
        if !item.declared.is_empty() {
            let gone = item.standing == ItemStanding::Removed;
            let key = if gone { "redline_item_became" } else { "redline_item_came" };
            let places = item.declared.iter().map(|place| self.name(place, gone)).collect();
            notes.push(self.filled(key, &[("places", &self.list(places))]));
        }
        notes
    }

    /// The name of what a reference names in the old (`false`) or new edition.
    pub(crate) fn name(&self, reference: &str, new: bool) -> String {
        let names = if new { &self.new_names } else { &self.old_names };
        let id = || reference.split_once(':').map_or(reference, |(_, id)| id);
        names.get(reference).copied().unwrap_or_else(id).to_owned()
    }

    /// A word as it is read, without what parts it from the one before.
    fn word(&self, word: &Word, new: bool) -> String {
        let shown = self.contact_of(word, new).map(|contact| shown_word(word.bare(), contact));
        let bare = shown.as_deref().unwrap_or(word.bare());
        for mark in &word.marks {
            match mark {
                Mark::Name => return self.name(bare, new),
                Mark::Date => {
                    return Date::parse(bare).map_or_else(|| bare.to_owned(), |date| self.words.date(date));
                }
                Mark::Key => {
                    let keys =
                        ["weekday_", "audience_", "redline_key_"].map(|prefix| format!("{prefix}{bare}"));
                    let said = keys.iter().map(|key| self.text(key)).find(|text| !text.is_empty());
                    return said.unwrap_or(bare).to_owned();
                }
                Mark::Picture(file) => return format!("[{bare}: {file}]"),
                Mark::Cell => return "|".to_owned(),
                Mark::Emphasis
                | Mark::Strong
                | Mark::Strikethrough
                | Mark::Code
                | Mark::Link(_)
                | Mark::Contact
                | Mark::Note => {}
            }
        }
        bare.to_owned()
    }

    /// Words as they are read. `targets`: with where links lead, after the last word of each, for those who cannot see
    /// that one link has become another.
    pub(crate) fn read<'w>(&self, words: &'w [Word], new: bool, targets: bool) -> Vec<ReadWord<'w>> {
        let link = |word: &'w Word| {
            word.marks.iter().find_map(|mark| match mark {
                Mark::Link(target) => Some(target.as_str()),
                _ => None,
            })
        };
        let next = words.iter().skip(1).map(link).chain([None]);
        let read = |(word, next): (&'w Word, Option<&str>)| {
            let target = link(word).filter(|target| targets && next != Some(target));
            ReadWord {
                gap: Self::gap(word),
                text: self.word(word, new),
                target: target.map(|target| self.filled("redline_link_to", &[("target", target)])),
                word,
            }
        };
        words.iter().zip(next).map(read).collect()
    }

    /// The other end of a move in words: from where, seen from the new place (`new`), or to where.
    pub(crate) fn elsewhere(&self, redline: &Redline, moved: &Move, new: bool) -> String {
        if moved.from.item == moved.to.item {
            return self.text("redline_elsewhere_here").to_owned();
        }
        let end = if new { moved.from.item } else { moved.to.item };
        let title = redline.items.get(end).map(|item| match &item.old {
            Some(old) if new => old.title.as_str(),
            _ => item.title.as_str(),
        });
        format!("»{}«", title.unwrap_or_default())
    }

    /// The name of a chapter.
    pub(crate) fn chapter(&self, kind: ChapterKind<'_>) -> String {
        match kind {
            ChapterKind::Edition => self.text("redline_edition").to_owned(),
            ChapterKind::Contacts => self.text("redline_contacts").to_owned(),
            ChapterKind::Laws => self.text("redline_laws").to_owned(),
            ChapterKind::Section(id) => {
                let reference = ItemKind::Section.place(id);
                let new = self.new_names.contains_key(&reference);
                self.name(&reference, new)
            }
        }
    }

    /// What parts a word from the one before it.
    fn gap(word: &Word) -> &'static str {
        if word.marks.last() == Some(&Mark::Cell) || word.text.starts_with(' ') {
            " "
        } else if word.text.starts_with('\n') {
            "\n"
        } else {
            ""
        }
    }
}
