use super::HtmlWriter;
use super::escape::{push_attribute, push_escaped};
use crate::compose::ResolvedLink;
use crate::markdown::{Image, Inline, Link, Target, plain_text};
use crate::model::Direction;
use crate::render::number_runs;

impl HtmlWriter<'_> {
    pub(super) fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text { text, .. } => self.text(text),
                Inline::Emphasis { children, .. } => self.element("em", children),
                Inline::Strong { children, .. } => self.element("strong", children),
                Inline::Strikethrough { children, .. } => self.element("s", children),
                Inline::Code { text, .. } => {
                    self.out.push_str("<code>");
                    push_escaped(&mut self.out, text);
                    self.out.push_str("</code>");
                }
                Inline::Link(link) => self.link(link),
                Inline::Image(image) => self.image(image),
                Inline::FootnoteReference { number, occurrence, .. } => {
                    self.footnote_reference(*number, *occurrence);
                }
                Inline::SoftBreak => self.out.push('\n'),
                Inline::HardBreak => self.out.push_str("<br>\n"),
            }
        }
    }

    /// Words, with each number of several groups kept from changing places.
    fn text(&mut self, text: &str) {
        if self.in_number || self.direction() == Direction::LeftToRight {
            return push_escaped(&mut self.out, text);
        }
        for (is_number, piece) in number_runs(text) {
            if is_number {
                self.out.push_str("<bdi dir=\"ltr\">");
            }
            push_escaped(&mut self.out, piece);
            if is_number {
                self.out.push_str("</bdi>");
            }
        }
    }

    /// The name of what a link leads to, marked where it is in another language than the words around it.
    fn name(&mut self, resolved: &ResolvedLink) {
        let Some(language) = resolved.name_in else {
            return push_escaped(&mut self.out, &resolved.text_if_empty);
        };
        self.out.push_str("<bdi");
        push_attribute(&mut self.out, "lang", language.tag());
        push_attribute(&mut self.out, "dir", language.direction().as_str());
        self.out.push('>');
        push_escaped(&mut self.out, &resolved.text_if_empty);
        self.out.push_str("</bdi>");
    }

    fn element(&mut self, name: &str, children: &[Inline]) {
        self.out.push_str(&format!("<{name}>"));
        self.inlines(children);
        self.out.push_str(&format!("</{name}>"));
    }

    fn link(&mut self, link: &Link) {
        let Some(resolved) = self.links().resolve(&link.target) else {
            self.inlines(&link.children);
            return;
        };
        if let Some(href) = &resolved.href {
            self.out.push_str("<a");
            let address = self.href(href);
            push_attribute(&mut self.out, "href", &address);
            if href.is_external() {
                // The other site learns neither that the reader came from here nor gets a hold on this window.
                push_attribute(&mut self.out, "rel", "external noopener noreferrer");
            }
            self.out.push('>');
        }
        let words = if link.children.is_empty() {
            resolved.text_if_empty.clone()
        } else {
            plain_text(&link.children)
        };
        // A number runs from left to right in any text; without this its groups change places in Arabic.
        let is_number = matches!(link.target.value, Target::Phone(_)) && !words.contains(char::is_alphabetic);
        if is_number {
            self.out.push_str("<bdi dir=\"ltr\">");
        }
        self.in_number = is_number;
        if link.children.is_empty() {
            self.name(&resolved);
        } else {
            self.inlines(&link.children);
        }
        self.in_number = false;
        if is_number {
            self.out.push_str("</bdi>");
        }
        if resolved.href.is_some() {
            self.out.push_str("</a>");
        }
    }

    fn image(&mut self, image: &Image) {
        match self.links().resolve(&image.target).and_then(|resolved| resolved.href) {
            Some(source) => {
                self.out.push_str("<img");
                let source = self.href(&source);
                push_attribute(&mut self.out, "src", &source);
                push_attribute(&mut self.out, "alt", &image.alt);
                push_attribute(&mut self.out, "loading", "lazy");
                self.out.push('>');
            }
            None => push_escaped(&mut self.out, &image.alt),
        }
    }
}
