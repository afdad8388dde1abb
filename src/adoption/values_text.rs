use crate::diagnostic::Findings;
use crate::model::{ActionCard, Contact, Facts, Statute};
use crate::read::Tree;
use crate::source::{SourceFile, SourceId, Sources, Span, Spanned};
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
    Some(items.into_iter().filter(|item| read::<T>(item, file).is_some()).collect())
}

/// A record, when it has no fault at all.
fn read<T: Decode>(node: &Node, file: &SourceFile) -> Option<T> {
    let mut findings = Findings::default();
    let record = Decoder::new(file, &mut findings).decode(node);
    record.filter(|_| findings.is_empty())
}

fn cards(tree: &Tree, sources: &Sources, folder: &str) -> String {
    let folder = format!("{folder}/action-cards");
    let files = tree.texts_in(&folder).filter(|name| {
        // Neither `index.md` nor a translation.
        name.strip_suffix(".yaml").is_some_and(|stem| !stem.contains('.'))
    });
    let cards: String = files
        .filter_map(|name| {
            let id = *tree.texts.get(&format!("{folder}/{name}"))?;
            let file = sources.get(id)?;
            let node = yaml::parse(file, id, 0..file.text.len(), &mut Findings::default())?;
            let card: ActionCard = read(&node, file)?;
            let values = [
                ("id", card.id.as_str()),
                ("title", card.title.as_str()),
                ("state", Facts::of_card(&card).state().as_str()),
            ]
            .map(|(key, value)| format!("{key}: {}\n", quoted(value)));
            Some(format!("  - {}", values.join("    ")))
        })
        .collect();
    if cards.is_empty() { "cards: []\n".to_owned() } else { format!("cards:\n{cards}") }
}

/// What stands in a lock after its own `values`: everything the digest of that name is made of.
pub(super) fn after(lock: &SourceFile, values: Span) -> &str {
    let rest = lock.text.get(values.end..).unwrap_or("");
    rest.find(['\n', '\r']).and_then(|end| rest.get(end..)).unwrap_or("").trim_start_matches(['\n', '\r'])
}
