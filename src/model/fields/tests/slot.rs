//! Where each text that is declared stands in real content, and the content with another text there.

use std::collections::BTreeMap;

use crate::diagnostic::Findings;
use crate::model::fields::{Declaration, Field, Kind, Record, Value, walk};
use crate::model::{Content, Edition, Plan};
use crate::pipeline::Loaded;
use crate::source::{SourceFile, Sources, Span, Spanned};
use crate::world::{MemoryWorld, World};
use crate::yaml::{self, Entry, Node, NodeKind};

/// One text field of one record.
#[derive(Clone)]
pub(crate) struct Slot {
    pub path: String,
    pub field: &'static Field,
    /// Which of the records of the type in the file, in the order of the walk.
    pub number: usize,
    /// Where the record begins.
    at: usize,
    /// Whether it is read on a page that is judged as one text.
    pub on_page: bool,
}

/// Everything that people write, as the model has it.
pub(crate) fn roots(content: &Content) -> Vec<&dyn Record> {
    let Content { site, contacts, laws, plans, ledger: _ } = content;
    let mut roots: Vec<&dyn Record> = vec![site, contacts, laws];
    for Plan { id: _, identity, help, corrections, editions } in plans {
        roots.push(identity);
        roots.push(help);
        roots.extend(corrections.iter().map(|correction| correction as &dyn Record));
        for Edition { id: _, identity, lock: _, sections, translations: _, attachments: _ } in editions {
            roots.push(identity);
            roots.extend(sections.iter().map(|section| section as &dyn Record));
        }
    }
    roots
}

/// Every record, each with whether it is read on a page.
pub(crate) fn records(content: &Content) -> Vec<(&dyn Record, bool)> {
    let is_page = |record: &dyn Record| record.declaration().written_for.is_some();
    let mut found = Vec::new();
    for root in roots(content) {
        found.push((root, is_page(root)));
        walk(root, &mut |step, value| {
            if let Value::Record(inner) = value {
                let above = std::iter::successors(Some(step), |step| step.above);
                let on_page = is_page(inner) || above.into_iter().any(|step| is_page(step.record));
                found.push((inner, on_page));
            }
        });
    }
    found
}

/// A place for each text field of each record in the content; `wanted`: in which files.
pub(crate) fn slots(loaded: &Loaded, wanted: impl Fn(&str) -> bool) -> Vec<Slot> {
    let content = &loaded.site.as_ref().unwrap().content;
    let mut counts: BTreeMap<(String, &str), usize> = BTreeMap::new();
    let mut found: BTreeMap<(&str, &str), Slot> = BTreeMap::new();
    for (record, on_page) in records(content) {
        let name = record.declaration().name;
        let path = loaded.sources.path(record.span().source).to_owned();
        let count = counts.entry((path.clone(), name)).or_default();
        *count += 1;
        if wanted(&path) {
            for field in record.declaration().fields.iter().filter(|field| field.is_text()) {
                let (path, number, at) = (path.clone(), *count - 1, record.span().start);
                let slot = Slot { path, field, number, at, on_page };
                found.entry((name, field.name)).or_insert(slot);
            }
        }
    }
    found.into_values().collect()
}

/// Every text field that is declared of a record or of one inside it.
pub(crate) fn declared(
    declaration: &'static Declaration,
    found: &mut BTreeMap<(&str, &str), &'static Field>,
) {
    for field in declaration.fields {
        if field.is_text() {
            found.insert((field.record, field.name), field);
        }
        field.inside.iter().for_each(|inside| declared(inside, found));
    }
}

impl Slot {
    /// The record in content that was read anew.
    pub(crate) fn record<'c>(&self, content: &'c Content, sources: &Sources) -> &'c dyn Record {
        let of_type = |record: &dyn Record| record.declaration().name == self.field.record;
        let mut here = records(content).into_iter().map(|(record, _)| record);
        let mut here = here.by_ref().filter(|it| of_type(*it) && sources.path(it.span().source) == self.path);
        here.nth(self.number).unwrap()
    }

    /// The content with `text` in the field: at the end of what stands there, or as one more entry of a list.
    pub(crate) fn with(&self, world: &MemoryWorld, text: &str) -> MemoryWorld {
        let mut world = world.clone();
        let before = String::from_utf8(world.read(&self.path, u64::MAX).unwrap()).unwrap();
        world.insert(self.path.clone(), self.edited(&before, text));
        world
    }

    fn edited(&self, before: &str, text: &str) -> String {
        let is_markdown = self.path.ends_with(".md");
        let (head, body) = match is_markdown {
            true => crate::yaml::front_matter(before).unwrap(),
            false => (0..before.len(), before.len()),
        };
        let mut sources = Sources::default();
        let file = SourceFile::new(self.path.clone(), before);
        let id = sources.add(file.clone());
        let mut node = yaml::parse(&file, id, head, &mut Findings::default()).unwrap();
        let rest = &before[body..];
        if is_markdown && ["body", "intro"].contains(&self.field.name) {
            return format!("{}{}\n\n{text}\n", &before[..body], rest.trim_end());
        }
        let found = set(&mut node, self.at, self.field, text);
        assert!(found, "{}: no record at {}", self.path, self.at);
        let head = with_numbers(&node, yaml::emit(&node, 0));
        if is_markdown { format!("---\n{head}---\n{rest}") } else { head }
    }
}

/// Sets the field of the mapping that begins at a place.
fn set(node: &mut Node, at: usize, field: &Field, text: &str) -> bool {
    match &mut node.kind {
        NodeKind::Mapping(entries) if node.span.start == at => {
            match entries.iter_mut().find(|entry| entry.key.value == field.name) {
                Some(entry) => put(&mut entry.value, field, text),
                None => {
                    let key = Spanned::new(field.name.to_owned(), node.span);
                    let entry = scalar(node.span, text);
                    let list = |entry: Node| Node { span: node.span, kind: NodeKind::Sequence(vec![entry]) };
                    entries.push(Entry { key, value: if field.is_list { list(entry) } else { entry } });
                }
            }
            true
        }
        NodeKind::Mapping(entries) => entries.iter_mut().any(|entry| set(&mut entry.value, at, field, text)),
        NodeKind::Sequence(items) => items.iter_mut().any(|item| set(item, at, field, text)),
        NodeKind::Null | NodeKind::Scalar { .. } => false,
    }
}

/// What was written as a number is one again: a text that looks like one stands in quotes.
fn with_numbers(node: &Node, text: String) -> String {
    match &node.kind {
        NodeKind::Scalar { text: number, plain: true } if number.parse::<u8>().is_ok() => {
            text.replace(&format!(": \"{number}\"\n"), &format!(": {number}\n"))
        }
        NodeKind::Mapping(entries) => {
            entries.iter().fold(text, |text, entry| with_numbers(&entry.value, text))
        }
        NodeKind::Sequence(items) => items.iter().fold(text, |text, item| with_numbers(item, text)),
        NodeKind::Null | NodeKind::Scalar { .. } => text,
    }
}

fn put(value: &mut Node, field: &Field, text: &str) {
    match &mut value.kind {
        NodeKind::Sequence(items) => items.push(scalar(value.span, text)),
        NodeKind::Scalar { text: old, plain } => {
            let gap = if field.kind == Kind::Prose { "\n\n" } else { " " };
            *old = format!("{}{gap}{text}", old.trim_end());
            *plain = false;
        }
        NodeKind::Null | NodeKind::Mapping(_) => *value = scalar(value.span, text),
    }
}

fn scalar(span: Span, text: &str) -> Node {
    Node { span, kind: NodeKind::Scalar { text: text.to_owned(), plain: false } }
}
