//! Drawings as drawing programs write them, which are published byte for byte, and drawings made to do harm, of which nothing but
//! the drawing is. Each is a file of `tests/cases/drawings`; what is found in the hostile ones stands in a snapshot. What they would do in a
//! browser is to ask for something of `http://ond.example`, or to write `data-ran` by a program: `tests/browser/drawings.mjs` looks.

mod support;

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use planvaerk::diagnostic::{Code, Severity};
use planvaerk::pipeline::make;
use planvaerk::svg::{Drawing, NOTHING};
use planvaerk::world::MemoryWorld;
use proptest::prelude::*;

use support::{base, cases, check, files, sealed};

const ADOPTED: &str = "plans/uro/editions/2024";
const DRAFT: &str = "plans/uro/editions/2028";

fn drawings(folder: &str) -> Vec<(String, Vec<u8>)> {
    let drawings = files(&cases().join("drawings").join(folder));
    assert!(drawings.len() > 10, "{folder}");
    drawings
}

fn text_of(bytes: &[u8]) -> Option<&str> {
    let text = str::from_utf8(bytes).ok()?;
    Some(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// What stands at the places of what was found, each with why it may not.
fn told(text: &str) -> Vec<String> {
    let place = |fault: planvaerk::svg::Fault| {
        let words: Vec<&str> = text[fault.range].split_whitespace().collect();
        let short: String = words.join(" ").chars().take(50).collect();
        format!("{:?} {short}", fault.wrong)
    };
    Drawing::read(text).faults.into_iter().map(place).collect()
}

fn still(text: &str) -> String {
    Drawing::read(text).still.unwrap_or_else(|| NOTHING.to_owned())
}

fn svg(inside: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">{inside}</svg>"
    )
}

#[test]
fn what_drawing_programs_write_is_a_drawing() {
    for (name, bytes) in drawings("good") {
        let text = text_of(&bytes).unwrap();
        for text in [text.to_owned(), text.replace('\n', "\r\n")] {
            assert_eq!(told(&text), [""; 0], "{name}");
            assert_ne!(still(&text), NOTHING, "{name}");
            assert_eq!(told(&still(&text)), [""; 0], "{name}, written anew");
        }
    }
}

#[test]
fn what_is_more_than_a_drawing_is_told_and_not_written() {
    let mut said = String::new();
    for (name, bytes) in drawings("hostile") {
        let Some(text) = text_of(&bytes) else {
            writeln!(said, "{name}: no UTF-8").unwrap();
            continue;
        };
        let told_of_it = told(text);
        assert!(!told_of_it.is_empty(), "{name} is taken for a drawing");
        let still = still(text);
        for harm in ["ond.example", "data-ran", "script", "javascript", "onload", "1999/xhtml"] {
            assert!(!still.contains(harm), "{name} still has {harm}: {still}");
        }
        assert_eq!(told(&still), [""; 0], "{name}, written anew");
        let what = if still == NOTHING { "nothing" } else { "the rest" };
        writeln!(said, "{name}: {what} is shown\n    {}", told_of_it.join("\n    ")).unwrap();
    }
    let mut settings = insta::Settings::new();
    settings.set_snapshot_path("snapshots/drawings");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("hostile", said));
}

#[test]
fn faults_have_their_places_whatever_ends_the_lines() {
    let sheet = "<style>\n<![CDATA[\n.a{fill:red}\n.b{behavior:none;\nfill:src(\"x\")}]]>\n</style><rect style='x:1;\ny-z:2'/>";
    for text in [svg(sheet), svg(&sheet.replace('\n', "\r\n"))] {
        assert_eq!(told(&text), ["Style behavior", "Fetch src(\"x\")", "Style y-z"]);
    }
    // What XML writes otherwise has the place of all of it.
    let text = svg("<rect fill=\"url(&quot;x&quot;)\"/>");
    assert_eq!(told(&text), ["Fetch fill=\"url(&quot;x&quot;)\""]);
}

#[test]
fn what_is_written_keeps_all_that_is_allowed() {
    let text = svg(
        "<a:x xmlns:a=\"urn:a\" b=\"c\"><g/></a:x><!-- x --><title a:b=\"\" xmlns:a=\"urn:a\">Æ &amp; &lt;Ø&gt;</title>\
        <style>.a{fill:red;behavior:none}@media print{.b &gt; .a{stroke:#000}}@import 'x';</style>\
        <rect style=\"fill:red;-moz-binding:none;stroke:blue\" fill=\"url(x)\" onclick=\"1\" class='1&quot;&#10;2'/>\
        <use xlink:href=\"#æ\" href=\"x\" xml:space=\"preserve\"/><script/>",
    );
    let written = svg("<title>Æ &amp; &lt;Ø&gt;</title>\
        <style>.a{fill:red;}@media print{.b &gt; .a{stroke:#000;}}</style>\
        <rect style=\"fill:red;stroke:blue;\" class=\"1&quot;&#10;2\"/>\
        <use xlink:href=\"#æ\" xml:space=\"preserve\"/>");
    assert_eq!(still(&text), written + "\n");
}

/// The base with drawings in an edition, adopted as it is when it is.
fn with(edition: &str, drawings: &[(String, Vec<u8>)]) -> MemoryWorld {
    let mut world = base();
    for (name, bytes) in drawings {
        world.insert(format!("{edition}/bilag/{name}"), bytes.clone());
    }
    sealed(world)
}

#[test]
fn drawings_of_a_draft_are_drawings_or_stop_everything() {
    let good = check(&with(DRAFT, &drawings("good")));
    assert!(good.site.is_some() && good.findings.iter().all(|finding| finding.code.id() > "PV2"));
    let hostile = drawings("hostile");
    let loaded = check(&with(DRAFT, &hostile));
    assert!(loaded.site.is_none());
    let found: BTreeSet<String> =
        loaded.findings.iter().map(|finding| format!("{:?}", finding.code)).collect();
    assert_eq!(found, BTreeSet::from(["ActiveDrawing".to_owned()]));
    for (name, _) in &hostile {
        let alone = check(&with(
            DRAFT,
            &[(name.clone(), fs::read(cases().join("drawings/hostile").join(name)).unwrap())],
        ));
        assert!(alone.findings.iter().any(|finding| finding.severity() == Severity::Error), "{name}");
    }
}

/// A seal cannot be broken by a program that has learnt: what every version has refused stops the build, and all else is a warning.
#[test]
fn drawings_of_an_adopted_edition_are_published_without_what_is_more() {
    let (refused, hostile): (Vec<_>, Vec<_>) = drawings("hostile").into_iter().partition(|(_, bytes)| {
        text_of(bytes).is_none_or(|text| told(text).iter().any(|told| told.starts_with("Program ")))
    });
    let stopped = check(&with(ADOPTED, &refused));
    assert!(refused.len() > 10 && stopped.findings.has_errors());
    let good = drawings("good");
    let all: Vec<_> = good.iter().chain(&hostile).cloned().collect();
    let loaded = check(&with(ADOPTED, &all));
    let found: BTreeSet<Code> = loaded.findings.iter().map(|finding| finding.code).collect();
    assert_eq!(found, BTreeSet::from([Code::ActiveDrawingAdopted]));
    let outputs = make(loaded, None, None, &|_| {}).outputs.unwrap();
    let room = Path::new(env!("CARGO_TARGET_TMPDIR")).join("drawings");
    let published = |name: &str| &outputs[&format!("ro-og-uro/2024/filer/bilag/{name}")];
    for (name, bytes) in &good {
        assert_eq!(published(name), bytes, "{name} is not published as it is");
    }
    for (name, bytes) in &hostile {
        assert_eq!(str::from_utf8(published(name)).unwrap(), still(text_of(bytes).unwrap()), "{name}");
    }
    // For the browser.
    for (name, bytes) in good.iter().chain(&hostile) {
        for (folder, bytes) in [("written", bytes), ("published", published(name))] {
            fs::create_dir_all(room.join(folder)).unwrap();
            fs::write(room.join(folder).join(name), bytes).unwrap();
        }
    }
}

#[test]
fn drawings_of_any_size_are_read_soon() {
    let repeated = |text: &str, bytes: usize| text.repeat(bytes / text.len());
    let numbered = |count: usize, text: &dyn Fn(usize) -> String| (0..count).map(text).collect::<String>();
    let mebi = 1 << 20;
    let many = [
        ("nested", svg(&format!("{}{}", "<g>".repeat(100_000), "</g>".repeat(100_000)))),
        ("opened", repeated("<g>", mebi)),
        ("elements", svg(&repeated("<g/>", 4 * mebi))),
        ("faults", svg(&repeated("<x/>", mebi))),
        ("attributes", svg(&format!("<g{}/>", numbered(100_000, &|at| format!(" a{at}=''"))))),
        (
            "wide elements",
            svg(&numbered(500, &|_| format!("<g{}/>", numbered(250, &|at| format!(" data-a{at}=''"))))),
        ),
        ("namespaces", numbered(100_000, &|at| format!("<g xmlns:a{at}=''>"))),
        ("one value", svg(&format!("<path d=\"{}\"/>", repeated("M0 0h9v9z", 8 * mebi)))),
        ("one style", svg(&format!("<g style=\"{}\"/>", repeated("fill:red;", 2 * mebi)))),
        ("wrong styles", svg(&format!("<style>{}</style>", repeated("a{x-y:url(z)}", mebi)))),
        ("brackets", svg(&format!("<g fill=\"{}\"/>", repeated("(", mebi)))),
        ("blocks", svg(&format!("<style>{}</style>", repeated("@media a{", mebi)))),
        ("closing brackets", svg(&format!("<style>{}</style>", repeated("})]", mebi)))),
        ("texts", svg(&repeated("a<![CDATA[b]]>", 2 * mebi))),
        ("remarks", svg(&repeated("<!--a-->b", mebi))),
        ("references", svg(&repeated("&#65;&amp;", 2 * mebi))),
        ("uses", svg(&numbered(50_000, &|at| format!("<use id='a{at}' href='#a{}'/>", at + 1)))),
        (
            "uses inside each other",
            svg(&numbered(200, &|at| format!("<g id='a{at}'><use href='#a{}'/></g>", at + 1))),
        ),
        ("a picture", svg(&format!("<image href='data:image/png;base64,{}'/>", repeated("AAAA", 16 * mebi)))),
        ("open quotes", format!("<svg a='{}", repeated("<\"", 2 * mebi))),
        ("an open type", format!("<!DOCTYPE svg [{}", repeated("<!--'\"", 2 * mebi))),
        ("open brackets", repeated("<", 2 * mebi)),
    ];
    for (name, text) in many {
        let begun = Instant::now();
        let drawing = Drawing::read(&text);
        assert!(drawing.faults.len() <= 1_000, "{name}");
        assert!(begun.elapsed() < Duration::from_secs(20), "{name}: {:?}", begun.elapsed());
        println!("{name}: {:?}, {:?}", begun.elapsed(), drawing.faults.first());
    }
}

/// A name, and whether a drawing may have it.
type Word = (&'static str, bool);

/// Elements and attributes as drawings have them, and others.
fn words() -> (Vec<Word>, Vec<Word>) {
    let elements = [
        ("g", true),
        ("rect", true),
        ("text", true),
        ("svg", true),
        ("i:layer", true),
        ("metadata", true),
        ("linearGradient", true),
        ("script", false),
        ("h:div", false),
        ("foreignObject", false),
        ("animate", false),
        ("iframe", false),
        ("m:math", false),
        ("feScript", false),
        ("Rect", false),
    ];
    let attributes = [
        ("fill=\"url(#a)\"", true),
        ("style=\"fill:none;stroke:rgb(0 0 0)\"", true),
        ("href=\"#a\"", true),
        ("xlink:href = '#a'", true),
        ("i:onload=\"x\"", true),
        ("d=\"M0 0\"", true),
        ("xml:lang=\"da\"", true),
        ("onload=\"x\"", false),
        ("onload\t=\n'x'", false),
        ("style=\"fill:ur\\l(x)\"", false),
        ("fill=\"image-set('x')\"", false),
        ("href=\"javascript:x\"", false),
        ("xlink:href=\"x\"", false),
        ("xml:base=\"x\"", false),
        ("srcdoc=\"x\"", false),
        ("h:style=\"x\"", false),
    ];
    (elements.to_vec(), attributes.to_vec())
}

/// A drawing of those words, and whether all of it may be there.
fn tree() -> impl Strategy<Value = (String, bool)> {
    let (elements, attributes) = words();
    let element = (prop::sample::select(elements), prop::option::of(prop::sample::select(attributes)));
    let leaf = element.clone().prop_map(|((name, good), attribute)| {
        let (attribute, is_good) = attribute.unwrap_or(("", true));
        // An editor's own element may have what it likes, but for what has a namespace.
        let is_own = name.starts_with("i:") && !attribute.split('=').next().unwrap().contains(':');
        (format!("<{name} {attribute}/>"), good && (is_good || is_own))
    });
    let inner = leaf.prop_recursive(5, 40, 6, move |inner| {
        (element.clone(), prop::collection::vec(inner, 0..6)).prop_map(|(((name, good), _), inside)| {
            let is_good = good && inside.iter().all(|(_, good)| *good);
            let text: String = inside.into_iter().map(|(text, _)| text).collect();
            (format!("<{name}>æ{text}<!-- {name} --></{name}>"), is_good)
        })
    });
    inner.prop_map(|(text, good)| {
        let names = "<g xmlns:i='urn:i' xmlns:h='http://www.w3.org/1999/xhtml' xmlns:m='http://www.w3.org/1998/Math/MathML'>";
        (svg(&format!("{names}{text}</g>")), good)
    })
}

/// Pieces that mean something in XML and CSS, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "<svg xmlns='http://www.w3.org/2000/svg'>",
        "</svg>",
        "<g>",
        "</g>",
        "<style>",
        "</style>",
        "<rect style='",
        "'/>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?xml version='1.0'?>",
        "<?",
        "?>",
        "<!DOCTYPE svg",
        "[",
        "]",
        ">",
        "<",
        "/",
        "&",
        ";",
        "&#10;",
        "&lt;",
        "\\",
        "\\75",
        "url(",
        ")",
        "(",
        "{",
        "}",
        "#a",
        "@import",
        "@media",
        "\"",
        "'",
        "/*",
        "*/",
        "fill:",
        "red",
        "æ",
        "\u{feff}",
        "\n",
        "\r\n",
        "\t",
        " ",
        ":",
        ",",
        "http://x",
    ]);
    prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_passes_that_is_on_no_list((text, is_good) in tree()) {
        prop_assert_eq!(told(&text).is_empty(), is_good, "{}", text);
        let still = still(&text);
        prop_assert_eq!(told(&still), [""; 0], "{}\n{}", text, still);
        let harm = ["onload", "javascript", "script", "foreign", "animate", "h:", "m:", "base", "srcdoc", "\\"];
        prop_assert!(!harm.iter().any(|harm| still.contains(harm)), "{}\n{}", text, still);
    }

    #[test]
    fn any_text_is_read(text in pieces(), inside in any::<bool>()) {
        let text = if inside { svg(&text) } else { text };
        let drawing = Drawing::read(&text);
        for fault in &drawing.faults {
            prop_assert!(text.get(fault.range.clone()).is_some(), "{:?} {}", fault, text);
        }
        prop_assert!(drawing.still.is_some() || !drawing.faults.is_empty());
        prop_assert_eq!(told(&still(&text)), [""; 0], "{}", text);
    }
}
