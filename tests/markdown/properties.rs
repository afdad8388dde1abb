//! Hostile texts: nothing panics, hangs or overflows, and every place is in the text.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use planvaerk::compose::{Href, Links, ResolvedLink};
use planvaerk::diagnostic::{Findings, Place};
use planvaerk::markdown::{Document, MAX_BLOCK_DEPTH, MAX_INLINE_DEPTH, Target, parse};
use planvaerk::render::html::{HtmlOptions, HtmlWords, HtmlWriter};
use planvaerk::render::print_data::{self, Sheet};
use planvaerk::route::Address;
use planvaerk::source::{MappedText, SourceFile, Sources, Span};
use proptest::prelude::*;

use crate::read;

struct Echo;

impl Links for Echo {
    fn resolve(&self, target: &Target) -> Option<ResolvedLink> {
        Some(ResolvedLink { href: Some(Href::Web(format!("{target:?}"))), ..ResolvedLink::default() })
    }
}

/// Every output of a text.
fn outputs(document: &Document) -> String {
    let mut out = document.plain_text();
    let page = Address::home();
    let href = |href: &Href| href.absolute("/", &page);
    out += &HtmlWriter::new(&Echo, &href, &HtmlOptions::default(), &HtmlWords::default()).document(document);
    let data = print_data::document(document, &Echo, &Sheet { base: "/", page: &page });
    out += &serde_json::to_string(&data).unwrap();
    out
}

fn spans(document: &Document, findings: &Findings) -> Vec<Span> {
    let of_tree = document.blocks.iter().map(planvaerk::markdown::Block::span);
    let of_inlines = document.inlines().filter_map(planvaerk::markdown::Inline::span);
    let of_targets = document.targets().map(|target| target.span);
    let of_findings = findings.iter().filter_map(|finding| match finding.place {
        Place::Span(span) => Some(span),
        Place::Path(_) | Place::Nowhere => None,
    });
    of_tree.chain(of_inlines).chain(of_targets).chain(of_findings).collect()
}

/// Pieces that mean something in Markdown, in any order.
fn markdown() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "a",
        "æ",
        "\u{1f642}",
        " ",
        "  ",
        "    ",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "```\n",
        "[",
        "]",
        "(",
        ")",
        "](",
        "![",
        "[^",
        "[^1]",
        "\n[^1]: ",
        "<",
        ">",
        "> ",
        "- ",
        "1. ",
        "# ",
        "## ",
        "|",
        "|a|b|\n|-|-|\n",
        ":",
        "\n: ",
        "&",
        "&amp;",
        "&#0;",
        "\\",
        "\0",
        "\u{1}",
        "\u{202e}",
        "<b>",
        "<!--",
        "-->",
        "<https://a.dk>",
        "term:",
        "https://a.dk/",
        "javascript:",
        "[a]: b\n",
        "[a][b]",
        "[a][]",
        "\"",
        "'",
        "---\n",
        "===\n",
        "<a@b.dk>",
        "%2e",
        "../",
        "\u{2028}",
        "İ",
        "ß",
    ]);
    prop::collection::vec(pieces, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn every_place_is_in_the_text(text in prop_oneof![markdown(), "\\PC{0,80}"]) {
        let (document, findings, sources) = read(&text);
        for span in spans(&document, &findings) {
            prop_assert!(text.get(span.start..span.end).is_some(), "{span:?} in {text:?}");
        }
        let (again, same, _) = read(&text);
        prop_assert_eq!(&document, &again);
        prop_assert_eq!(findings.iter().collect::<Vec<_>>(), same.iter().collect::<Vec<_>>());
        let page = outputs(&document);
        prop_assert!(!page.contains(['\0', '\u{1}']), "a control character");
        planvaerk::diagnostic::to_terminal(&findings, &sources, planvaerk::diagnostic::Language::Danish, true);
    }

    #[test]
    fn ids_are_used_once_and_what_is_opened_is_closed(text in markdown()) {
        let (document, _, _) = read(&text);
        let page = HtmlWriter::new(&Echo, &|href| href.absolute("/", &Address::home()), &HtmlOptions::default(), &HtmlWords::default()).document(&document);
        let mut ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|part| part.split('"').next()).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), count, "{}", page);
        let mut open = Vec::new();
        for tag in page.split('<').skip(1).filter_map(|part| part.split_once('>')).map(|(tag, _)| tag) {
            let name = tag.split([' ', '/']).find(|name| !name.is_empty()).unwrap_or("");
            if tag.starts_with('/') {
                prop_assert_eq!(open.pop(), Some(name), "{}", page);
            } else if name == "a" && open.contains(&"a") {
                prop_assert!(false, "a link in a link: {}", page);
            } else if !["br", "hr", "img"].contains(&name) {
                open.push(name);
            }
        }
        prop_assert!(open.is_empty(), "{}", page);
    }

    #[test]
    fn text_in_yaml_is_read_too(text in markdown()) {
        let file = format!("text: |\n  {}\n", text.replace('\n', "\n  "));
        let mut sources = Sources::default();
        let id = sources.add(SourceFile::new("a.yaml", file.as_str()));
        let mapped = MappedText::aligned(text, &file[6..], Span::new(id, 6, file.len()));
        let mut findings = Findings::default();
        let document = parse(&mapped, &mut findings);
        for span in spans(&document, &findings) {
            prop_assert!(span.start <= span.end && span.end <= file.len());
        }
    }
}

#[test]
fn no_text_hangs_or_overflows_the_stack() {
    let n = 100_000;
    let growing: String = (0..400).fold(String::new(), |mut text, level| {
        writeln!(text, "{}- a", "  ".repeat(level)).unwrap();
        text
    });
    let texts = [
        "[".repeat(n),
        "*".repeat(n),
        "*a ".repeat(n),
        "*a **b ".repeat(n / 4) + &"b** a*".repeat(n / 4),
        "`".repeat(n),
        "`a``b".repeat(n / 5),
        "![".repeat(n) + "a" + &"](b)".repeat(n),
        "[".repeat(n) + &"](b)".repeat(n),
        "> ".repeat(n),
        "> ".repeat(99) + &"\na".repeat(n / 10),
        "> ".repeat(n) + &"\na".repeat(n),
        "- ".repeat(n) + "a" + &"\n\na".repeat(n),
        "1. ".repeat(n) + "a" + &"\n".repeat(n),
        "* + ".repeat(n) + "a\n" + &"a\n".repeat(n),
        "[^a]: ".repeat(n) + "\n" + &"a\n".repeat(n),
        format!("a\n{}\n", ": ".repeat(n)),
        "|a".repeat(n) + "\n" + &"|-".repeat(n) + "\n" + &"a\n".repeat(n),
        "|a|\n|-|\n".repeat(n / 10),
        "<".repeat(n),
        "<a ".repeat(n),
        "<b>".repeat(n),
        "<!--".repeat(n),
        "# a\n".repeat(n / 4),
        "[^".repeat(n),
        "[^1]".repeat(n),
        "\\".repeat(n),
        "&".repeat(n),
        "\n".repeat(n),
        "\0".repeat(n),
        growing + &"\n".repeat(n),
        format!("[x]: /{}\n\n{}", "x".repeat(1_900), "[x]\n".repeat(n / 4)),
    ];
    // A test's thread has 2 MB of stack; a page is rendered on threads with as little.
    for text in texts {
        let start = Instant::now();
        let (document, findings, _) = read(&text);
        let beginning: String = text.chars().take(12).collect();
        assert!(outputs(&document).len() < 40 * text.len() + 1_000, "{beginning:?}");
        assert!(findings.iter().count() < 1_000, "{beginning:?}");
        drop(document);
        // Without optimisation, on a busy machine; what is not linear takes minutes or hours.
        assert!(start.elapsed() < Duration::from_secs(20), "{beginning:?} took {:?}", start.elapsed());
    }
}

#[test]
fn the_deepest_text_allowed_is_whole() {
    let quotes = format!("{}a", "> ".repeat(MAX_BLOCK_DEPTH));
    let (document, findings, _) = read(&quotes);
    assert!(findings.is_empty() && document.plain_text() == "a");
    let images = format!("{}a{}", "![".repeat(MAX_INLINE_DEPTH), "](b)".repeat(MAX_INLINE_DEPTH));
    let (document, findings, _) = read(&images);
    assert!(findings.is_empty() && document.plain_text() == "a");
}
