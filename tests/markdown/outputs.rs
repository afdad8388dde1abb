use planvaerk::compose::{Href, Links, ResolvedLink};
use planvaerk::markdown::{Block, Document, Target, plain_text};
use planvaerk::render::html::{HtmlOptions, HtmlWords, HtmlWriter};
use planvaerk::render::print_data::{self, Lead, Paper};
use planvaerk::route::Address;

use crate::read;

const EVERYTHING: &str = include_str!("everything.md");

/// A site where everything exists but what is called `nowhere`.
struct Site;

impl Links for Site {
    fn resolve(&self, target: &Target) -> Option<ResolvedLink> {
        let plan = Address::home().page("ekstremisme");
        let href = match target {
            Target::Web(url) => Href::Web(url.clone()),
            Target::Mail(address) => Href::Mail(address.clone()),
            Target::Phone(number) => Href::Phone(number.clone()),
            Target::Fragment(id) => Href::Here(format!("p-{id}")),
            Target::File(path) => Href::Site(plan.file(path), None),
            Target::Reference(reference) if reference.id == "nowhere" => return None,
            Target::Reference(reference) => {
                Href::Site(plan.page(reference.kind.scheme()).page(&reference.id), None)
            }
        };
        let text_if_empty = "SSP <børn & unge>".to_owned();
        Some(ResolvedLink { href: Some(href), text_if_empty, name_in: None })
    }
}

/// Paper that lies where the page stands.
impl Paper for Site {
    fn lead(&self, _: &Target, to: Option<Href>) -> Option<Lead> {
        to.map(|to| Lead::Address(href(&to)))
    }
}

/// As seen from a page at the root of the server.
fn href(href: &Href) -> String {
    match href {
        Href::Here(fragment) => format!("#{fragment}"),
        href => href.absolute("/", &Address::home()),
    }
}

fn words() -> HtmlWords {
    HtmlWords {
        table: "Tabel {number}".to_owned(),
        footnotes: "Noter".to_owned(),
        footnote: "Note {number}".to_owned(),
        footnote_back: "Tilbage fra note {number}".to_owned(),
    }
}

fn html(text: &str, options: &HtmlOptions) -> String {
    let (document, _, _) = read(text);
    HtmlWriter::new(&Site, &href, options, &words()).document(&document)
}

fn everything() -> Document {
    let (document, findings, _) = read(EVERYTHING);
    assert!(findings.is_empty(), "{findings:?}");
    document
}

#[test]
fn everything_as_html() {
    let options = HtmlOptions { heading_base: 2, id_prefix: "p-".to_owned(), ..HtmlOptions::default() };
    insta::assert_snapshot!(html(EVERYTHING, &options));
}

#[test]
fn everything_as_print_data() {
    let data = print_data::document(&everything(), &Site, &Site);
    insta::assert_snapshot!(serde_json::to_string_pretty(&data).unwrap());
}

#[test]
fn everything_as_plain_text() {
    insta::assert_snapshot!(everything().plain_text_with(&|reference| format!("»{reference}«")));
}

#[test]
fn a_small_text_as_a_tree() {
    let (document, _, _) = read("# A\n\n1. b[^n] [](term:x)\n\n[^n]: *c*\n");
    insta::assert_snapshot!(format!("{document:#?}"));
}

#[test]
fn targets_and_headings_are_found_in_order() {
    let document = everything();
    let headings: Vec<_> = document.headings().map(|heading| (heading.level, heading.id.as_str())).collect();
    assert_eq!(headings, [(1, "formaal-maal"), (2, "maal"), (2, "maal-2")]);
    assert_eq!(document.links().count() + document.images().count(), document.targets().count());
    let (_, _, sources) = read(EVERYTHING);
    let written: Vec<_> = document.targets().map(|target| sources.slice(target.span)).collect();
    assert_eq!(
        written,
        [
            "intervention:mentorkorps",
            "contact:ssp-boern-unge",
            "law:barnets-lov/15/3",
            "tel:+4525200318",
            "tel:112",
            "ssp@aalborg.dk",
            "https://www.aalborg.dk/?a=1&b=2",
            "bilag/kort.pdf",
            "#maal",
            "billeder/raekke.svg",
            "tel:+4525200318",
            "[kilden][k]",
        ]
    );
}

#[test]
fn text_is_escaped_and_never_becomes_markup() {
    let page = html("`<script>` \\<b> &lt;i> &#1;\"'&amp; [](term:x)", &HtmlOptions::default());
    assert_eq!(
        page,
        "<p><code>&lt;script&gt;</code> &lt;b&gt; &lt;i&gt; &quot;&#39;&amp; \
         <a href=\"/ekstremisme/term/x/\">SSP &lt;børn &amp; unge&gt;</a></p>\n"
    );
}

#[test]
fn headings_never_go_past_the_last_level() {
    let text = "# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\n###### f\n";
    let page = html(text, &HtmlOptions { heading_base: 3, ..HtmlOptions::default() });
    let levels: Vec<&str> = page.split("<h").skip(1).filter_map(|part| part.get(..1)).collect();
    assert_eq!(levels, ["3", "4", "5", "6", "6", "6"]);
}

#[test]
fn a_link_to_nowhere_keeps_its_words() {
    assert_eq!(html("Se [ordet](term:nowhere).", &HtmlOptions::default()), "<p>Se ordet.</p>\n");
}

#[test]
fn the_text_is_published_as_it_was_written() {
    let text = "\"Ord\" -- og 'ord' ... 1. juni (c) --- ©";
    let (document, _, _) = read(text);
    assert_eq!(document.plain_text(), text);
    let [Block::Paragraph(paragraph)] = document.blocks.as_slice() else { panic!("{document:?}") };
    assert_eq!(plain_text(&paragraph.inlines), text);
    assert_eq!(document.single_paragraph(), Some(paragraph.inlines.as_slice()));
}
