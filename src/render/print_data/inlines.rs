use super::visible::visible_address;
use super::walk::Walk;
use super::{Inline, Lead, Picture};
use crate::markdown::{self, Image, Link, Target, plain_text};

impl Walk<'_> {
    pub(super) fn inlines(&self, inlines: &[markdown::Inline]) -> Vec<Inline> {
        let mut out = Vec::with_capacity(inlines.len());
        for inline in inlines {
            match inline {
                markdown::Inline::Text { text, .. } => out.push(Inline::text(text)),
                markdown::Inline::Code { text, .. } => out.push(Inline::Code { text: text.clone() }),
                markdown::Inline::Emphasis { children, .. } => {
                    out.push(Inline::Emphasis { children: self.inlines(children) });
                }
                markdown::Inline::Strong { children, .. } => {
                    out.push(Inline::strong(self.inlines(children)));
                }
                markdown::Inline::Strikethrough { children, .. } => {
                    out.push(Inline::Strikethrough { children: self.inlines(children) });
                }
                markdown::Inline::Link(link) => out.extend(self.link(link)),
                markdown::Inline::Image(image) => {
                    out.push(self.picture(image).map_or_else(|| Inline::text(&image.alt), Inline::Picture));
                }
                markdown::Inline::FootnoteReference { number, occurrence, .. } => {
                    out.push(self.note(*number, *occurrence));
                }
                // Lines are broken anew on paper.
                markdown::Inline::SoftBreak => out.push(Inline::text(" ")),
                markdown::Inline::HardBreak => out.push(Inline::Break),
            }
        }
        out
    }

    /// The link, or its words alone where it leads nowhere.
    fn link(&self, link: &Link) -> Vec<Inline> {
        let Some(resolved) = self.links.resolve(&link.target) else { return self.inlines(&link.children) };
        let (children, words) = if link.children.is_empty() {
            (vec![Inline::text(&resolved.text_if_empty)], resolved.text_if_empty)
        } else {
            (self.inlines(&link.children), plain_text(&link.children))
        };
        match self.paper.lead(&link.target, resolved.href) {
            None => children,
            Some(Lead::Place(to)) => vec![Inline::Reference { to, children }],
            Some(Lead::Address(href)) => {
                let address = self.place.map(|_| visible_address(&href, &words));
                vec![Inline::Link { href, address, children }]
            }
        }
    }

    /// `None` where pictures are not shown, or this one cannot be.
    pub(super) fn picture(&self, image: &Image) -> Option<Picture> {
        let Target::File(path) = &image.target.value else { return None };
        let file = self.place?.pictures.get(path)?;
        Some(Picture { file: file.clone(), alt: image.alt.clone() })
    }

    fn note(&self, number: usize, occurrence: usize) -> Inline {
        let Some(place) = self.place else { return Inline::text(&format!("[{number}]")) };
        let id = format!("note:{}/{number}", place.text);
        let note = number.checked_sub(1).and_then(|at| self.text.footnotes.get(at));
        match note.filter(|_| occurrence == 1) {
            Some(note) => Inline::Note { id, blocks: self.blocks(&note.blocks) },
            None => Inline::NoteAgain { id },
        }
    }
}
