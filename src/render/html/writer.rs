use super::escape::{push_attribute, push_escaped};
use super::{HtmlOptions, HtmlWords};
use crate::compose::{Href, Links};
use crate::markdown::{Alignment, Block, CodeBlock, Definition, Document, Heading, List, Table, TableCell};
use crate::model::Direction;

/// Writes texts as HTML: no style, no script, nothing that reaches another host, every id with the caller's prefix.
///
/// One writer serves one place on a page. Ids stay unique when every place on the page has its own prefix.
pub struct HtmlWriter<'a> {
    links: &'a dyn Links,
    /// An address as seen from the page.
    hrefs: &'a dyn Fn(&Href) -> String,
    options: &'a HtmlOptions,
    words: &'a HtmlWords,
    pub(super) out: String,
    tables: usize,
    /// Whether what is written stands in a number, which is kept together already.
    pub(super) in_number: bool,
}

impl<'a> HtmlWriter<'a> {
    pub fn new(
        links: &'a dyn Links,
        hrefs: &'a dyn Fn(&Href) -> String,
        options: &'a HtmlOptions,
        words: &'a HtmlWords,
    ) -> Self {
        Self { links, hrefs, options, words, out: String::new(), tables: 0, in_number: false }
    }

    /// A whole text with its footnotes.
    pub fn document(mut self, document: &Document) -> String {
        self.blocks(&document.blocks, false);
        self.footnotes(document);
        self.out
    }

    /// The id on the page of an id in the text. Those of footnotes have underscores, which no heading's id has.
    fn id(&self, id: &str) -> String {
        format!("{}{id}", self.options.id_prefix)
    }

    fn blocks(&mut self, blocks: &[Block], tight: bool) {
        for (at, block) in blocks.iter().enumerate() {
            match block {
                Block::Paragraph(paragraph) if tight => {
                    if at > 0 {
                        self.out.push('\n');
                    }
                    self.inlines(&paragraph.inlines);
                    if at + 1 < blocks.len() {
                        self.out.push('\n');
                    }
                }
                Block::Paragraph(paragraph) => {
                    self.out.push_str("<p>");
                    self.inlines(&paragraph.inlines);
                    self.out.push_str("</p>\n");
                }
                Block::Heading(heading) => self.heading(heading),
                Block::List(list) => self.list(list),
                Block::Quote(quote) => {
                    self.out.push_str("<blockquote>\n");
                    self.blocks(&quote.blocks, false);
                    self.out.push_str("</blockquote>\n");
                }
                Block::Code(code) => self.code(code),
                Block::Table(table) => self.table(table),
                Block::DefinitionList(list) => self.definitions(&list.entries),
                Block::Rule(_) => self.out.push_str("<hr>\n"),
            }
        }
    }

    fn heading(&mut self, heading: &Heading) {
        let level = (self.options.heading_base.max(1) - 1).saturating_add(heading.level).clamp(1, 6);
        self.out.push_str(&format!("<h{level}"));
        let id = self.id(&heading.id);
        push_attribute(&mut self.out, "id", &id);
        self.out.push('>');
        self.inlines(&heading.inlines);
        self.out.push_str(&format!("</h{level}>\n"));
    }

    fn list(&mut self, list: &List) {
        let name = if list.start.is_some() { "ol" } else { "ul" };
        self.out.push_str(&format!("<{name}"));
        if let Some(start) = list.start.filter(|start| *start != 1) {
            push_attribute(&mut self.out, "start", &start.to_string());
        }
        self.out.push_str(">\n");
        for item in &list.items {
            self.out.push_str("<li>");
            if !list.tight {
                self.out.push('\n');
            }
            self.blocks(&item.blocks, list.tight);
            self.out.push_str("</li>\n");
        }
        self.out.push_str(&format!("</{name}>\n"));
    }

    fn code(&mut self, code: &CodeBlock) {
        // A long line scrolls sideways, and what scrolls must be reachable with the keyboard (WCAG 2.1.1).
        self.out.push_str("<pre tabindex=\"0\"><code>");
        // A line break right after the start tag of `pre` is dropped by HTML; `code` stands between.
        push_escaped(&mut self.out, &code.text);
        self.out.push_str("</code></pre>\n");
    }

    fn definitions(&mut self, entries: &[Definition]) {
        self.out.push_str("<dl>\n");
        for entry in entries {
            self.out.push_str("<dt>");
            self.inlines(&entry.term);
            self.out.push_str("</dt>\n");
            for explanation in &entry.explanations {
                self.out.push_str("<dd>");
                let is_line = matches!(explanation.as_slice(), [Block::Paragraph(_)]);
                if !is_line {
                    self.out.push('\n');
                }
                self.blocks(explanation, is_line);
                self.out.push_str("</dd>\n");
            }
        }
        self.out.push_str("</dl>\n");
    }

    fn table(&mut self, table: &Table) {
        self.tables += 1;
        let label = self.words.table.replace("{number}", &self.tables.to_string());
        self.out.push_str("<div class=\"table\" role=\"region\" tabindex=\"0\"");
        push_attribute(&mut self.out, "aria-label", &label);
        self.out.push_str(">\n<table>\n<thead>\n");
        self.row(&table.head.cells, &table.alignments, "th");
        self.out.push_str("</thead>\n");
        if !table.rows.is_empty() {
            self.out.push_str("<tbody>\n");
            for row in &table.rows {
                self.row(&row.cells, &table.alignments, "td");
            }
            self.out.push_str("</tbody>\n");
        }
        self.out.push_str("</table>\n</div>\n");
    }

    fn row(&mut self, cells: &[TableCell], alignments: &[Alignment], heading: &str) {
        self.out.push_str("<tr>");
        for (cell, alignment) in cells.iter().zip(alignments) {
            // An empty corner heads nothing, and an empty heading is announced as one.
            let name = if heading == "th" && cell.inlines.is_empty() { "td" } else { heading };
            self.out.push_str(&format!("<{name}"));
            if name == "th" {
                self.out.push_str(" scope=\"col\"");
            }
            match alignment {
                Alignment::Natural => {}
                Alignment::Left => push_attribute(&mut self.out, "class", "align-left"),
                Alignment::Centre => push_attribute(&mut self.out, "class", "align-centre"),
                Alignment::Right => push_attribute(&mut self.out, "class", "align-right"),
            }
            self.out.push('>');
            self.inlines(&cell.inlines);
            self.out.push_str(&format!("</{name}>"));
        }
        self.out.push_str("</tr>\n");
    }

    fn footnotes(&mut self, document: &Document) {
        if document.footnotes.is_empty() {
            return;
        }
        self.out.push_str("<section class=\"footnotes\" role=\"doc-endnotes\"");
        push_attribute(&mut self.out, "aria-label", &self.words.footnotes);
        self.out.push_str(">\n<ol>\n");
        for (number, note) in (1..).zip(&document.footnotes) {
            self.out.push_str("<li");
            let id = self.id(&format!("fn_{number}"));
            push_attribute(&mut self.out, "id", &id);
            self.out.push_str(">\n");
            self.blocks(&note.blocks, false);
            self.out.push_str("<p class=\"footnote-back\">");
            for occurrence in 1..=note.references {
                if occurrence > 1 {
                    self.out.push(' ');
                }
                self.back_link(number, occurrence, note.references);
            }
            self.out.push_str("</p>\n</li>\n");
        }
        self.out.push_str("</ol>\n</section>\n");
    }

    fn back_link(&mut self, number: usize, occurrence: usize, of: usize) {
        let mut label = self.words.footnote_back.replace("{number}", &number.to_string());
        if of > 1 {
            label.push_str(&format!(" ({occurrence})"));
        }
        let reference = self.id(&format!("fnref_{number}_{occurrence}"));
        self.out.push_str("<a role=\"doc-backlink\"");
        push_attribute(&mut self.out, "href", &format!("#{reference}"));
        push_attribute(&mut self.out, "aria-label", &label);
        // The arrow as a character, not as the picture some phones make of it.
        self.out.push_str(">\u{21a9}\u{fe0e}</a>");
    }

    pub(super) fn footnote_reference(&mut self, number: usize, occurrence: usize) {
        let label = self.words.footnote.replace("{number}", &number.to_string());
        let note = self.id(&format!("fn_{number}"));
        let reference = self.id(&format!("fnref_{number}_{occurrence}"));
        self.out.push_str("<sup><a role=\"doc-noteref\"");
        push_attribute(&mut self.out, "href", &format!("#{note}"));
        push_attribute(&mut self.out, "id", &reference);
        push_attribute(&mut self.out, "aria-label", &label);
        self.out.push_str(&format!(">{number}</a></sup>"));
    }

    pub(super) fn direction(&self) -> Direction {
        self.options.direction
    }

    pub(super) fn href(&self, href: &Href) -> String {
        (self.hrefs)(href)
    }

    pub(super) fn links(&self) -> &'a dyn Links {
        self.links
    }
}
