use std::ops::Range;

use roxmltree::{Attribute, Document, Error, Node, ParsingOptions};

use super::css::{self, Sifted};
use super::fault::{Fault, MOST_FAULTS, Wrong};
use super::limits::{self, DEEPEST};
use super::lists::{
    ANIMATIONS, ATTRIBUTES, ELEMENTS, HANDLERS, PAGES, PICTURES, PROPERTIES, SVG, XLINK, XLINK_ATTRIBUTES,
    XML, XML_ATTRIBUTES, is_inert, is_local, is_open_attribute, is_picture,
};
use super::prolog::Prolog;
use super::repeats;
use crate::source::SourceFile;

/// A file that should be a drawing, as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// What is no part of a still drawing, in the order of the file. Empty: it is one.
    pub faults: Vec<Fault>,
    /// The drawing without that, written anew from what is allowed; nothing else can stand in it. `None`: nothing of it can be shown.
    pub still: Option<String>,
}

/// Shown where nothing can be: a crossed frame.
pub const NOTHING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 160 90\">\
    <path d=\"M1 1h158v88H1zl158 88M159 1 1 89\" fill=\"none\" stroke=\"#767676\"/></svg>\n";

impl Drawing {
    /// Reads a text without its byte order mark.
    pub fn read(text: &str) -> Self {
        let mut drawing = sifted(text);
        // What is cut out may have held together what is left: what was written must read as still.
        if !drawing.faults.is_empty() {
            drawing.still = drawing.still.filter(|still| sifted(still).faults.is_empty());
        }
        drawing
    }
}

fn sifted(text: &str) -> Drawing {
    let prolog = Prolog::of(text);
    let mut sieve = Sieve { text: &prolog.text, faults: prolog.faults, still: String::new() };
    let has_own_declarations = sieve.faults.iter().any(|fault| fault.wrong == Wrong::OwnDeclarations);
    match document(&prolog.text) {
        Ok(document) => sieve.document(&document),
        // Without its declarations a text may be no XML; with them it is none of ours.
        Err(fault) if has_own_declarations && fault.wrong == Wrong::NotXml => {}
        Err(fault) => sieve.fault(fault.wrong, fault.range),
    }
    let Sieve { mut faults, still, .. } = sieve;
    faults.sort_by_key(|fault| fault.range.start);
    Drawing { faults, still: Some(still).filter(|still| !still.is_empty()) }
}

fn document(text: &str) -> Result<Document<'_>, Fault> {
    if let Some(fault) = limits::beyond(text) {
        return Err(fault);
    }
    // No document type is left: whatever there is, is refused.
    let options = ParsingOptions { allow_dtd: false, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| {
        let at = match error {
            Error::UnclosedRootNode | Error::UnexpectedEndOfStream => text.trim_end().len(),
            error => {
                let place = error.pos();
                SourceFile::new("", text).offset(place.row as usize, place.col as usize)
            }
        };
        Fault { wrong: Wrong::NotXml, range: at..at }
    })?;
    repeats::beyond(&document).map_or(Ok(document), Err)
}

/// Reads from the top to the bottom, tells what is on no list, and writes what is.
struct Sieve<'t> {
    text: &'t str,
    faults: Vec<Fault>,
    still: String,
}

impl Sieve<'_> {
    fn document(&mut self, document: &Document<'_>) {
        for node in document.root().children() {
            let name = node.tag_name();
            if !node.is_element() {
                self.node(node, 0);
            } else if (name.namespace(), name.name()) == (Some(SVG), "svg") {
                self.element(node, 0);
                self.still.push('\n');
            } else {
                self.fault(Wrong::NotSvg, self.opening(node));
            }
        }
    }

    fn node(&mut self, node: Node<'_, '_>, depth: usize) {
        if node.is_element() {
            self.element(node, depth);
        } else if node.is_text() {
            escape(node.text().unwrap_or(""), false, &mut self.still);
        } else if node.is_pi() && !node.pi().is_some_and(|pi| is_remark(pi.target)) {
            self.fault(Wrong::Instruction, node.range());
        }
    }

    fn element(&mut self, node: Node<'_, '_>, depth: usize) {
        let (namespace, name) = (node.tag_name().namespace().unwrap_or(""), node.tag_name().name());
        let wrong = match name {
            _ if depth > DEEPEST => Some(Wrong::TooMuch),
            _ if name.eq_ignore_ascii_case("script") => Some(Wrong::Program),
            _ if HANDLERS.contains(name) => Some(Wrong::Handler),
            _ if is_inert(namespace) => None,
            _ if namespace != SVG && !namespace.is_empty() => Some(Wrong::Page),
            _ if PAGES.contains(name) => Some(Wrong::Page),
            _ if ANIMATIONS.contains(name) => Some(Wrong::Animation),
            _ if namespace == SVG && ELEMENTS.contains(name) => None,
            _ => Some(Wrong::Element),
        };
        if let Some(wrong) = wrong {
            // What stands inside goes with it.
            self.fault(wrong, self.opening(node));
            return;
        }
        let start = self.still.len();
        self.still.push('<');
        self.still.push_str(name);
        if depth == 0 {
            self.still.push_str(&format!(" xmlns=\"{SVG}\" xmlns:xlink=\"{XLINK}\""));
        }
        for attribute in node.attributes() {
            if namespace == SVG || attribute.namespace().is_some() {
                self.attribute(attribute, name);
            }
        }
        if node.has_children() {
            self.still.push('>');
            if namespace == SVG && name == "style" {
                self.style(node);
            } else {
                node.children().for_each(|child| self.node(child, depth + 1));
            }
            self.still.push_str(&format!("</{name}>"));
        } else {
            self.still.push_str("/>");
        }
        if namespace != SVG {
            // An editor's own: no harm, and nothing to see.
            self.still.truncate(start);
        }
    }

    /// An attribute of an element that is drawn, or one of a namespace.
    fn attribute(&mut self, attribute: Attribute<'_, '_>, element: &str) {
        let (name, value) = (attribute.name(), attribute.value());
        let (prefix, wrong) = match attribute.namespace() {
            None if starts_with_on(name) => ("", Some(Wrong::Handler)),
            None if name == "style" => return self.sifted(attribute, css::declarations(value)),
            None if PROPERTIES.contains(name) => return self.sifted(attribute, css::value(value)),
            None if name == "href" => ("", (!leads_inside(value, element)).then_some(Wrong::Link)),
            None => {
                let is_known = ATTRIBUTES.contains(name) || is_open_attribute(name);
                ("", (!is_known).then_some(Wrong::Attribute))
            }
            Some(XLINK) if name == "href" => {
                ("xlink:", (!leads_inside(value, element)).then_some(Wrong::Link))
            }
            Some(XLINK) => ("xlink:", (!XLINK_ATTRIBUTES.contains(name)).then_some(Wrong::Attribute)),
            Some(XML) if name == "base" => ("xml:", Some(Wrong::Link)),
            Some(XML) => ("xml:", (!XML_ATTRIBUTES.contains(name)).then_some(Wrong::Attribute)),
            Some(namespace) if is_inert(namespace) => return,
            Some(_) => ("", Some(Wrong::Attribute)),
        };
        match wrong {
            Some(wrong) => self.fault(wrong, attribute.range()),
            None => self.write(&format!("{prefix}{name}"), value),
        }
    }

    /// An attribute that is a style.
    fn sifted(&mut self, attribute: Attribute<'_, '_>, sifted: Sifted) {
        self.faults_in(attribute.value(), attribute.range(), sifted.faults);
        if !sifted.kept.is_empty() {
            self.write(attribute.name(), &sifted.kept);
        }
    }

    /// What a `style` element holds. Browsers join its texts and pass over what stands between them.
    fn style(&mut self, node: Node<'_, '_>) {
        if node.attribute("type").is_some_and(|kind| !kind.trim().eq_ignore_ascii_case("text/css")) {
            return self.fault(Wrong::Style, self.opening(node));
        }
        let texts = node.children().filter(Node::is_text);
        let text: String = texts.filter_map(|text| text.text()).collect();
        let sifted = css::sheet(&text);
        escape(&sifted.kept, false, &mut self.still);
        self.faults_in(&text, node.range(), sifted.faults);
        for other in node.children().filter(|child| !child.is_text() && !child.is_comment()) {
            self.fault(Wrong::Style, other.range());
        }
    }

    /// Faults of a style, at their places: it stands in the file as it is, but for ends of lines. Where XML has written it otherwise,
    /// all of it is the place.
    fn faults_in(&mut self, style: &str, within: Range<usize>, mut faults: Vec<(Wrong, Range<usize>)>) {
        if faults.is_empty() {
            return;
        }
        faults.sort_by_key(|(_, range)| range.start);
        let written = self.text.get(within.clone()).unwrap_or("");
        let trimmed = style.trim_start();
        // XML takes the ends of lines for one sign, and in attributes for a blank.
        let plain = |text: &str| text.replace('\r', "").replace(['\n', '\t'], " ");
        let found = plain(written).find(&plain(trimmed.trim_end()));
        let blanks = style.len() - trimmed.len();
        let mut offsets = written.bytes().enumerate().filter(|(_, byte)| *byte != b'\r').map(|(at, _)| at);
        let (mut passed, mut start) = (0, 0);
        for (wrong, range) in faults {
            let Some(found) = found else {
                self.fault(wrong, within.clone());
                continue;
            };
            let offset = (found + range.start).saturating_sub(blanks);
            if offset >= passed {
                start = offsets.nth(offset - passed).unwrap_or(written.len());
                passed = offset + 1;
            }
            let start = within.start + start;
            let end = self.text.floor_char_boundary((start + range.len()).min(within.end));
            self.fault(wrong, start..end.max(start));
        }
    }

    fn write(&mut self, name: &str, value: &str) {
        self.still.push(' ');
        self.still.push_str(name);
        self.still.push_str("=\"");
        escape(value, true, &mut self.still);
        self.still.push('"');
    }

    fn fault(&mut self, wrong: Wrong, range: Range<usize>) {
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(Fault { wrong, range });
        }
    }

    /// Where an element's name stands, with the sign before it.
    fn opening(&self, node: Node<'_, '_>) -> Range<usize> {
        let start = node.range().start;
        let rest = self.text.get(start..).unwrap_or("");
        let end = rest.find(|c: char| c.is_whitespace() || c == '/' || c == '>').unwrap_or(rest.len());
        start..start + end
    }
}

/// Instructions that say something to other programs than browsers.
fn is_remark(target: &str) -> bool {
    ["xpacket", "plantuml", "plantuml-src"].contains(&target)
}

fn starts_with_on(name: &str) -> bool {
    name.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("on"))
}

fn leads_inside(address: &str, element: &str) -> bool {
    is_local(address) || PICTURES.contains(element) && is_picture(address)
}

/// Text as XML writes it. The ends of lines in an attribute that were written as signs must be again.
fn escape(text: &str, is_attribute: bool, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\r' => out.push_str("&#13;"),
            '\n' if is_attribute => out.push_str("&#10;"),
            '\t' if is_attribute => out.push_str("&#9;"),
            _ => out.push(character),
        }
    }
}
