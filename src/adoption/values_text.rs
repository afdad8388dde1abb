use std::collections::BTreeSet;

use crate::diagnostic::Findings;
use crate::model::{ActionCard, ActionCards, Contact, Facts, Statute};
use crate::read::Tree;
use crate::source::{SourceFile, SourceId, Sources, Span, Spanned};
use crate::yaml::front_matter;
use crate::yaml::{self, Decode, Decoder, Entry, Node, NodeKind, quoted};

/// The part of the seal that says how daily operation stood: cards, contacts and laws. What has faults is left out; the
/// checks before an adoption let nothing of the kind pass.
pub(super) fn values_text(tree: &Tree, sources: &Sources, folder: &str) -> String {
    let mut text = cards(tree, sources, folder);
    for (file, list) in [("contacts.yaml", entries::<Contact> as Entries), ("laws.yaml", entries::<Statute>)]
    {
        let key = file.trim_end_matches(".yaml");
        let entries =
            tree.texts.get(file).and_then(|id| list(*id, sources.get(*id)?, key)).unwrap_or_default();
        let Some(span) = entries.first().map(|entry| entry.span) else {
            text.push_str(&format!("{key}: []\n"));
            continue;
        };
        let value = Node { span, kind: NodeKind::Sequence(entries) };
        let entry = Entry { key: Spanned::new(key.to_owned(), span), value };
        text.push_str(&yaml::emit(&Node { span, kind: NodeKind::Mapping(vec![entry]) }, 0));
    }
    text
}

type Entries = fn(SourceId, &SourceFile, &str) -> Option<Vec<Node>>;

/// The entries of a registry that can be read without a fault, as they stand there.
fn entries<T: Decode>(id: SourceId, file: &SourceFile, key: &str) -> Option<Vec<Node>> {
    let root = yaml::parse(file, id, 0..file.text.len(), &mut Findings::default())?;
    let NodeKind::Mapping(entries) = root.kind else { return None };
    let NodeKind::Sequence(items) = entries.into_iter().find(|entry| entry.key.value == key)?.value.kind
    else {
        return None;
    };
    let items = items.into_iter().filter(|item| read::<T>(item, file).is_some());
    Some(distinct(items.collect()))
}

/// Of entries with the same id, the first: nothing can tell which of them is meant.
fn distinct(items: Vec<Node>) -> Vec<Node> {
    let mut seen = BTreeSet::new();
    let new = items.into_iter().filter(|item| id_of(item).is_none_or(|id| seen.insert(id.to_owned())));
    let whole = new.map(|mut item| {
        if let NodeKind::Mapping(entries) = &mut item.kind {
            for entry in entries {
                if let NodeKind::Sequence(items) = &mut entry.value.kind {
                    *items = distinct(std::mem::take(items));
                }
            }
        }
        item
    });
    whole.collect()
}

fn id_of(item: &Node) -> Option<&str> {
    let NodeKind::Mapping(entries) = &item.kind else { return None };
    match &entries.iter().find(|entry| entry.key.value == "id")?.value.kind {
        NodeKind::Scalar { text, .. } => Some(text),
        _ => None,
    }
}

/// A record, when it has no fault at all.
fn read<T: Decode>(node: &Node, file: &SourceFile) -> Option<T> {
    let mut findings = Findings::default();
    let record = Decoder::new(file, &mut findings).decode(node);
    record.filter(|_| findings.is_empty())
}

/// The cards in their order. One the order does not name is published nowhere.
fn cards(tree: &Tree, sources: &Sources, folder: &str) -> String {
    let folder = format!("{folder}/action-cards");
    let order = tree.texts.get(&format!("{folder}/index.md")).and_then(|id| order(*id, sources.get(*id)?));
    let cards: String = order
        .unwrap_or_default()
        .into_iter()
        .filter_map(|name| {
            let id = *tree.texts.get(&format!("{folder}/{name}.yaml"))?;
            let file = sources.get(id)?;
            let node = yaml::parse(file, id, 0..file.text.len(), &mut Findings::default())?;
            let card: ActionCard = read(&node, file)?;
            let state = Facts::of(&card).state();
            let values =
                [("id", card.id.as_str()), ("title", card.title.as_str()), ("state", state.as_str())];
            let lines = values.map(|(key, value)| format!("{key}: {}\n", quoted(value)));
            Some(format!("  - {}", lines.join("    ")))
        })
        .collect();
    if cards.is_empty() { "cards: []\n".to_owned() } else { format!("cards:\n{cards}") }
}

fn order(id: SourceId, file: &SourceFile) -> Option<Vec<String>> {
    let (head, _) = front_matter(&file.text)?;
    let node = yaml::parse(file, id, head, &mut Findings::default())?;
    let list: ActionCards = read(&node, file)?;
    Some(list.order.iter().map(|id| id.as_str().to_owned()).collect())
}

/// What stands in a lock after its own `values`: everything the digest of that name is made of.
pub(super) fn after(lock: &SourceFile, values: Span) -> &str {
    let rest = lock.text.get(values.end..).unwrap_or("");
    rest.find(['\n', '\r']).and_then(|end| rest.get(end..)).unwrap_or("").trim_start_matches(['\n', '\r'])
}
