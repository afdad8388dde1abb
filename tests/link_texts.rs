//! What the text of a link says is what the link leads to, wherever a link can stand; and in a link to a contact readers see what the
//! registry says, though adopted text says what it said on its day.

mod support;

use std::collections::BTreeMap;

use planvaerk::diagnostic::{Code, Findings, Severity};
use planvaerk::markdown::{self, Document};
use planvaerk::model::values::Date;
use planvaerk::pipeline::{Built, load, make};
use planvaerk::resolve::{Settings, shown};
use planvaerk::source::{MappedText, SourceFile, Sources};
use planvaerk::world::MemoryWorld;

use support::{TODAY, base, check, sealed};

const HELP: &str = "plans/uro/help.yaml";
const E: &str = "plans/uro/editions";
const CONTACTS: &str = "contacts.yaml";

fn change(world: &mut MemoryWorld, path: &str, from: &str, to: &str) {
    let text = String::from_utf8(world.remove(path).unwrap_or_else(|| panic!("no {path}"))).unwrap();
    assert!(text.contains(from), "{path} has no {from:?}");
    world.insert(path, text.replacen(from, to, 1));
}

fn build(world: &MemoryWorld, drafts: bool) -> Built {
    let settings = Settings { date: Date::parse(TODAY).unwrap(), drafts };
    make(load(world, settings, None), None, Some(support::printed()), &|_| {})
}

fn pages(built: Built) -> BTreeMap<String, String> {
    let outputs = built.outputs.expect("a site");
    let pages = outputs.into_iter().filter(|(path, _)| path.ends_with(".html"));
    pages.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}

/// Every place of the content that can hold a link, and whether its text is adopted.
#[test]
fn links_are_looked_at_wherever_they_stand() {
    let edition = |file: &str| format!("{E}/2024/{file}");
    let translation = "---\ntitle: Purpose\naims: []\n---\nThe plan HERE.\n";
    let places = [
        ("site.yaml".to_owned(), "Siden viser", false),
        (HELP.to_owned(), "Ring til", false),
        (HELP.to_owned(), "Er du bekymret", false),
        (HELP.to_owned(), "Læs om", false),
        (HELP.to_owned(), "Spørg, om", false),
        (HELP.to_owned(), "Koordinatoren læser", false),
        (edition("action-cards/borger.yaml"), "Du skal ikke", false),
        (edition("action-cards/borger.yaml"), "Du ser", false),
        (edition("action-cards/borger.yaml"), "Tal med", false),
        (edition("action-cards/borger.yaml"), "acute: |\n  Ring", false),
        (edition("action-cards/borger.yaml"), "Skriv ned", false),
        (edition("purpose.en.md"), "HERE", false),
        (format!("{E}/2028/purpose.md"), "Planen skal", false),
        (edition("purpose.md"), "Planen har", true),
        (edition("legal-basis.md"), "Planen bygger", true),
        (edition("samarbejde.md"), "Det **første**", true),
        (edition("samarbejde.md"), "Skolen     |", true),
        (edition("samarbejde.md"), "Ro\n:", true),
        (edition("samarbejde.md"), "Når der er", true),
        (edition("samarbejde.md"), "Hvem gør hvad", true),
        (edition("samarbejde.md"), "Samtalen er", true),
        (edition("definitions.yaml"), "Ordene betyder", true),
        (edition("definitions.yaml"), "Når der ikke", true),
        (edition("organisation.yaml"), "Udvalget leder", true),
        (edition("organisation.yaml"), "Byrådet vedtager", true),
        (edition("warning-signs.yaml"), "Tegnene kan", true),
        (edition("warning-signs.yaml"), "Tegnene er", true),
        (edition("interventions/index.md"), "Kommunen har", true),
        (edition("interventions/samtale.md"), "En samtale", true),
    ];
    for (path, words, adopted) in places {
        let mut world = base();
        if path.ends_with("purpose.en.md") {
            world.insert(&path, translation);
        }
        change(&mut world, &path, words, &format!("{words} [20 00 00 55](contact:hotline)"));
        let loaded = check(&sealed(world));
        let found = loaded
            .findings
            .iter()
            .filter(|it| [Code::LinkSaysOther, Code::AdoptedLinkSaysOther].contains(&it.code));
        let found: Vec<_> = found.map(|it| (it.code.id(), it.severity())).collect();
        // What is out there already is told, and published as before.
        let is_draft = path.contains("/2028/");
        let severity = if is_draft { Severity::Error } else { Severity::Warning };
        let expected = (if adopted { "PV637" } else { "PV418" }, severity);
        assert_eq!(found, [expected], "{path}: {words}");
        // The translation here has other faults.
        if !path.ends_with("purpose.en.md") {
            assert_eq!(loaded.site.is_some(), !is_draft, "{path}: only a draft is stopped");
        }
    }
}

/// However a number is parted, and whatever turns it: a reader of the draft's link would ring another.
#[test]
fn a_number_is_held_against_its_link_however_it_is_parted() {
    for link in [
        "[20 00 00, 02](tel:20000000)",
        "[20-00 00-02](tel:20000000)",
        "[20_00_00_02](contact:koordinator)",
        "[Ring 1-1-4](tel:112)",
        "[\u{202e}20 00 00 00](tel:20000000)",
        "[Ring&#x202E;20 00 00 00](contact:koordinator)",
        "[\u{202b}20 00 00 00](tel:20000000)",
        "[\u{2067}20 00 00 00](tel:20000000)",
        "[\u{200f}20 00 00 00](tel:20000000)",
        "[\u{061c}20 00 00 00](tel:20000000)",
        "[Politiet 1-1-4](tel:112)",
        "[Ring 1-1-4 ved akut fare](tel:112)",
        "[Café Ocean 20 00 00 02](tel:20000000)",
        "[Kontaktkonto 20 00 00 02](contact:koordinator)",
    ] {
        let mut world = base();
        change(&mut world, &format!("{E}/2028/purpose.md"), "Planen skal", &format!("Planen {link} skal"));
        let loaded = check(&sealed(world));
        let errors = loaded.findings.iter().filter(|it| it.severity() == Severity::Error);
        assert_eq!(errors.map(|it| it.code.id()).collect::<Vec<_>>(), ["PV418"], "{link}");
    }
}

fn document(text: &str) -> Document {
    let mut sources = Sources::default();
    let source = sources.add(SourceFile::new("a.md", text.to_owned()));
    let mut findings = Findings::default();
    let document = markdown::parse(&MappedText::verbatim(text, source, 0), &mut findings);
    assert!(!findings.has_errors(), "{text}");
    document
}

#[test]
fn the_registry_stands_in_the_place_of_what_is_not_its() {
    let mut world = base();
    let vagten = "contacts:\n  - id: vagten\n    role: Vagten\n    address: { street: Vej 1, postal_code: \"9999\", city: By }\n";
    change(&mut world, CONTACTS, "contacts:\n", vagten);
    let site = check(&sealed(world)).site.expect("a site");
    let contacts = &site.content.contacts;
    // koordinator: 20 00 00 00, 20 00 00 01; vagten: none.
    for (written, published) in [
        ("[99 99 99 99](contact:koordinator)", "20 00 00 00"),
        ("[Ring +45 99 99 99 99 nu](contact:koordinator)", "Ring 20 00 00 00 nu"),
        ("[99 99 99 99 eller 20 00 00 00](contact:koordinator)", "20 00 00 01 eller 20 00 00 00"),
        ("[Ring (+45) 99 99 99 99](contact:koordinator)", "Ring 20 00 00 00"),
        ("[99 **99 99** 99](contact:koordinator)", "20 00 00 00"),
        ("[`9999-9999`](contact:koordinator)", "20 00 00 00"),
        ("[99 99\n99 99, hverdage](contact:koordinator)", "20 00 00 00, hverdage"),
        ("[99 99 99 9](contact:koordinator)", "20 00 00 00"),
        (
            "[a@b.dk eller www.b.dk](contact:koordinator)",
            "koordinator@eksempelby-kommune.dk eller www.eksempelby-kommune.dk/beredskab",
        ),
        ("[Ring 99 99 99 99](contact:vagten)", "Ring Vagten"),
        ("[**99 99 99 99**](contact:vagten)", ""),
        ("## [99 99 99 99](contact:hotline)", "20 00 00 02"),
        ("A\n: [99 99 99 99](contact:hotline)", "A\n20 00 00 02"),
    ] {
        let document = document(&written.replacen("## ", "# A\n\n## ", 1));
        let shown = shown(&document, &|id| contacts.get(id));
        let text = shown.plain_text();
        assert_eq!(
            text.strip_prefix("A\n").filter(|_| written.starts_with('#')).unwrap_or(&text),
            published,
            "{written}"
        );
        let ids = |document: &Document| document.headings().map(|it| it.id.clone()).collect::<Vec<_>>();
        assert_eq!(ids(&shown), ids(&document), "{written}: addresses stay");
    }
    for kept in [
        "[20 00 00 01](contact:koordinator)",
        "[Ring 112](contact:koordinator)",
        "[99 99 99 99](tel:99999999)",
        "[99 99 99 99](contact:ukendt)",
        "[koordinatoren](contact:koordinator), 99 99 99 99",
    ] {
        let document = document(kept);
        assert!(matches!(shown(&document, &|id| contacts.get(id)), std::borrow::Cow::Borrowed(_)), "{kept}");
    }
}

const TEXT: &str = "---
title: Samarbejde
---
Ring først på [20 00 00 02](contact:hotline).

# Ring [20 00 00 02](contact:hotline)

- [Ring **20 00 00 02** nu](contact:hotline)
- [`20000002`](contact:hotline)[^1]
- [gammel@eksempelby-kommune.dk](contact:koordinator)

# Mere

Mere.

# Andre

| Hvem | Nummer |
|---|---|
| Hotline | [2000 0002](contact:hotline) |

Hotline
: [![Telefon 20 00 00 02](bilag/streger.svg)](contact:hotline)

[^1]: Eller [+45 20 00 00 02](contact:hotline).
";

/// The base, in which two editions were adopted with that text, and then the hotline got another number.
fn renumbered() -> MemoryWorld {
    let mut world = base();
    world.insert(format!("{E}/2024/samarbejde.md"), TEXT);
    let old = "Planen skal give ro.";
    change(&mut world, &format!("{E}/2020/purpose.md"), old, "Ring på [20 00 00 02](contact:hotline).");
    // Of no edition's text: what is linked to there is not what changes.
    for (path, from, to) in [
        ("plans/uro/editions/2024/interventions/samtale.md", "En samtale", "En samtale, en samtale"),
        (HELP, "[20 00 00 02](tel:+4520000002)", "[hotlinen](contact:hotline)"),
    ] {
        change(&mut world, path, from, to);
    }
    let mut world = sealed(world);
    change(&mut world, CONTACTS, "20 00 00 02", "20 00 00 03");
    world
}

#[test]
fn adopted_text_is_published_with_the_numbers_of_today() {
    let world = renumbered();
    let built = build(&world, false);
    let codes: Vec<&str> = built.findings.iter().map(|it| it.code.id()).collect();
    // The edition that no longer holds says what it said; there is nothing to tell of it.
    assert_eq!(codes.iter().filter(|code| **code == "PV637").count(), 8, "{codes:?}");
    assert!(codes.iter().all(|code| ["PV612", "PV637"].contains(code)), "the seal holds: {codes:?}");
    let pages = pages(built);
    let page = &pages["ro-og-uro/samarbejde/index.html"];
    let main = page.split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).unwrap();
    for expected in [
        "Ring først på <a href=\"../kontakt/#hotline\">20 00 00 03</a>.",
        "content=\"Ring først på 20 00 00 03.",
        "<h2 id=\"ring-20-00-00-02\">",
        "Ring <a href=\"../kontakt/#hotline\">20 00 00 03</a></h2>",
        "href=\"#ring-20-00-00-02\">Ring 20 00 00 03</a>",
        ">Ring <strong>20 00 00 03</strong> nu</a>",
        "><code>20 00 00 03</code></a>",
        ">koordinator@eksempelby-kommune.dk</a>",
        "<td><a href=\"../kontakt/#hotline\">20 00 00 03</a></td>",
        "alt=\"Telefon 20 00 00 03\"",
        "Eller <a href=\"../kontakt/#hotline\">20 00 00 03</a>.",
    ] {
        assert!(page.contains(expected), "{expected} is not in\n{main}");
    }
    for (path, page) in &pages {
        // The change itself is told; and two pages show what held once.
        let page = page.replace("Ved vedtagelsen:</span> 20 00 00 02", "");
        let shows_once = ["ro-og-uro/2020/formaal/index.html", "ro-og-uro/aendringer/2020-2024/index.html"];
        assert!(shows_once.contains(&path.as_str()) || !page.contains("20 00 00 02"), "{path}");
    }
    let old = &pages["ro-og-uro/2020/formaal/index.html"];
    assert!(old.contains("20 00 00 02") && !old.contains("20 00 00 03"), "as it was:\n{old}");
}

#[test]
fn the_redline_shows_what_the_pages_of_the_editions_show() {
    let pages = pages(build(&renumbered(), false));
    let page = &pages["ro-og-uro/aendringer/2020-2024/index.html"];
    // The registries are compared as they stood on the days of adoption.
    let texts = page.split("id=\"_kontakter\"").next().unwrap();
    let all = |element: &str| {
        let [begin, end] = [format!("<{element}>"), format!("</{element}>")];
        let pieces = texts.split(&begin).skip(1);
        pieces.filter_map(|piece| piece.split(&end).next()).collect::<Vec<_>>()
    };
    let (inserted, deleted) = (all("ins"), all("del"));
    let with = |texts: &[&str], number: &str| texts.iter().filter(|text| text.contains(number)).count();
    assert!(with(&inserted, "20 00 00 03") >= 5, "{inserted:#?}");
    assert_eq!((with(&inserted, "20 00 00 02"), with(&inserted, "20000002")), (0, 0), "{inserted:#?}");
    assert!(with(&inserted, "[Telefon 20 00 00 03: bilag/streger.svg]") == 1, "{inserted:#?}");
    assert_eq!((with(&deleted, "20 00 00 02"), with(&deleted, "20 00 00 03")), (1, 0), "{deleted:#?}");
}

#[test]
fn a_draft_with_the_number_of_yesterday_stops_the_site() {
    let mut world = renumbered();
    change(&mut world, &format!("{E}/2028/purpose.md"), "Planen skal", "[20 00 00 02](contact:hotline)");
    let built = build(&world, true);
    assert!(built.outputs.is_none());
    let errors = built.findings.iter().filter(|it| it.severity() == Severity::Error);
    assert_eq!(errors.map(|it| it.code).collect::<Vec<_>>(), [Code::LinkSaysOther]);
}
