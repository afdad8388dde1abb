use std::collections::HashMap;

use roxmltree::{Document, Node, NodeId};

use super::fault::{Fault, Wrong};
use super::lists::{SVG, XLINK};

/// Elements drawn when every `use` is written out. Ten lines can ask for a thousand million.
const MOST_DRAWN: u64 = 1_000_000;
/// `use` of a `use` of a `use`.
const DEEPEST_USE: usize = 32;

/// The first `use` that asks for more than can be drawn.
pub(super) fn beyond(document: &Document<'_>) -> Option<Fault> {
    let is_use = |node: &Node<'_, '_>| node.is_element() && node.tag_name().name() == "use";
    document.descendants().any(|node| is_use(&node)).then_some(())?;
    let with_ids = document.descendants().filter_map(|node| Some((node.attribute("id")?, node)));
    // The first of two with one name is the one a browser takes.
    let mut ids: HashMap<&str, Node<'_, '_>> = HashMap::new();
    for (id, node) in with_ids {
        ids.entry(id).or_insert(node);
    }
    let mut repeats = Repeats { ids, known: HashMap::new() };
    repeats.drawn(document.root_element(), 0).err()
}

struct Repeats<'a, 't> {
    ids: HashMap<&'a str, Node<'a, 't>>,
    /// How many elements are drawn for one that is used; 0 while it is counted, as one that uses itself is not drawn.
    known: HashMap<NodeId, u64>,
}

impl<'a, 't> Repeats<'a, 't> {
    /// How many elements are drawn for one and all in it.
    fn drawn(&mut self, root: Node<'a, 't>, depth: usize) -> Result<u64, Fault> {
        let mut drawn = 0_u64;
        for node in root.descendants().filter(Node::is_element) {
            drawn += 1;
            if node.tag_name().namespace() != Some(SVG) || node.tag_name().name() != "use" {
                continue;
            }
            let beyond = || Fault { wrong: Wrong::TooMuch, range: node.range() };
            drawn += if depth < DEEPEST_USE { self.used(node, depth)? } else { return Err(beyond()) };
            if drawn > MOST_DRAWN {
                return Err(beyond());
            }
        }
        Ok(drawn)
    }

    fn used(&mut self, node: Node<'a, 't>, depth: usize) -> Result<u64, Fault> {
        let address = node.attribute("href").or_else(|| node.attribute((XLINK, "href")));
        let target = address.and_then(|address| address.strip_prefix('#'));
        let Some(target) = target.and_then(|id| self.ids.get(id)).copied() else { return Ok(0) };
        if let Some(known) = self.known.get(&target.id()) {
            return Ok(*known);
        }
        self.known.insert(target.id(), 0);
        let drawn = self.drawn(target, depth + 1)?;
        self.known.insert(target.id(), drawn);
        Ok(drawn)
    }
}
