use serde_json::{Value, json};

use super::visible::visible_address;
use super::walk::Walk;
use crate::markdown::{Image, Inline, Link, Target, plain_text};

impl Walk<'_> {
    pub(super) fn inlines(&self, inlines: &[Inline]) -> Vec<Value> {
        let mut out = Vec::with_capacity(inlines.len());
        for inline in inlines {
            match inline {
                Inline::Text { text: words, .. } => out.push(text(words)),
                Inline::Code { text, .. } => out.push(json!({ "kind": "code", "text": text })),
                Inline::Emphasis { children, .. } => out.push(self.parent("emphasis", children)),
                Inline::Strong { children, .. } => out.push(self.parent("strong", children)),
                Inline::Strikethrough { children, .. } => out.push(self.parent("strikethrough", children)),
                Inline::Link(link) => out.extend(self.link(link)),
                Inline::Image(image) => {
                    out.push(self.picture(image).unwrap_or_else(|| text(&image.alt)));
                }
                Inline::FootnoteReference { number, occurrence, .. } => {
                    out.push(self.note(*number, *occurrence));
                }
                // Lines are broken anew on paper.
                Inline::SoftBreak => out.push(text(" ")),
                Inline::HardBreak => out.push(json!({ "kind": "break" })),
            }
        }
        out
    }

    /// The link, or its words alone where it leads nowhere.
    fn link(&self, link: &Link) -> Vec<Value> {
        let Some(resolved) = self.links.resolve(&link.target) else { return self.inlines(&link.children) };
        let (children, words) = if link.children.is_empty() {
            (vec![text(&resolved.text_if_empty)], resolved.text_if_empty)
        } else {
            (self.inlines(&link.children), plain_text(&link.children))
        };
        let Some(href) = resolved.href else { return children };
        vec![match (self.place, href.strip_prefix('#')) {
            (None, _) => json!({ "kind": "link", "href": href, "children": children }),
            (Some(_), Some(to)) => json!({ "kind": "reference", "to": to, "children": children }),
            (Some(_), None) => {
                let address = visible_address(&href, &words);
                json!({ "kind": "link", "href": href, "address": address, "children": children })
            }
        }]
    }

    /// `None` where pictures are not shown, or this one cannot be.
    pub(super) fn picture(&self, image: &Image) -> Option<Value> {
        let Target::File(path) = &image.target.value else { return None };
        let file = self.place?.pictures.get(path)?;
        Some(json!({ "kind": "picture", "file": file, "alt": image.alt }))
    }

    fn note(&self, number: usize, occurrence: usize) -> Value {
        let Some(place) = self.place else { return text(&format!("[{number}]")) };
        let id = format!("note:{}/{number}", place.text);
        let note = number.checked_sub(1).and_then(|at| self.text.footnotes.get(at));
        match note.filter(|_| occurrence == 1) {
            Some(note) => json!({ "kind": "note", "id": id, "blocks": self.blocks(&note.blocks) }),
            None => json!({ "kind": "note_again", "id": id }),
        }
    }

    fn parent(&self, kind: &str, children: &[Inline]) -> Value {
        json!({ "kind": kind, "children": self.inlines(children) })
    }
}

pub(super) fn text(text: &str) -> Value {
    json!({ "kind": "text", "text": text })
}

pub(super) fn strong(children: Vec<Value>) -> Value {
    json!({ "kind": "strong", "children": children })
}
