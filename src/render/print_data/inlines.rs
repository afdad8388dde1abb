use serde_json::{Value, json};

use crate::markdown::Inline;
use crate::render::html::Links;

pub(super) fn of(inlines: &[Inline], links: &dyn Links) -> Vec<Value> {
    let mut out = Vec::with_capacity(inlines.len());
    for inline in inlines {
        match inline {
            Inline::Text { text: words, .. } => out.push(text(words)),
            Inline::Code { text, .. } => out.push(json!({ "kind": "code", "text": text })),
            Inline::Emphasis { children, .. } => out.push(parent("emphasis", children, links)),
            Inline::Strong { children, .. } => out.push(parent("strong", children, links)),
            Inline::Strikethrough { children, .. } => out.push(parent("strikethrough", children, links)),
            Inline::Link(link) => match links.resolve(&link.target) {
                Some(resolved) => {
                    let children = if link.children.is_empty() {
                        vec![text(&resolved.text_if_empty)]
                    } else {
                        of(&link.children, links)
                    };
                    match resolved.href {
                        Some(href) => out.push(json!({ "kind": "link", "href": href, "children": children })),
                        None => out.extend(children),
                    }
                }
                None => out.extend(of(&link.children, links)),
            },
            Inline::Image(image) => out.push(text(&image.alt)),
            Inline::FootnoteReference { number, .. } => out.push(text(&format!("[{number}]"))),
            // Lines are broken anew on paper.
            Inline::SoftBreak => out.push(text(" ")),
            Inline::HardBreak => out.push(json!({ "kind": "break" })),
        }
    }
    out
}

pub(super) fn text(text: &str) -> Value {
    json!({ "kind": "text", "text": text })
}

pub(super) fn strong(children: Vec<Value>) -> Value {
    json!({ "kind": "strong", "children": children })
}

fn parent(kind: &str, children: &[Inline], links: &dyn Links) -> Value {
    json!({ "kind": kind, "children": of(children, links) })
}
