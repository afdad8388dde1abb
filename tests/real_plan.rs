//! The real plan in `content/`, built: what the council adopted stands on the pages word for word, and every number on
//! them is one of the registry's.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use planvaerk::diagnostic::{Language, Severity, to_terminal};
use planvaerk::model::values::{Date, WebAddress};
use planvaerk::pipeline::{Built, load, make};
use planvaerk::resolve::Settings;
use planvaerk::world::DiskWorld;
use support::html::{links, visible_text};

fn build(threads: usize, base_url: Option<&str>) -> BTreeMap<String, Vec<u8>> {
    let content = DiskWorld::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content")).unwrap();
    let settings = Settings { date: Date::parse(support::TODAY).unwrap(), drafts: false };
    let base_url = base_url.map(|url| WebAddress::parse(url).unwrap());
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
    let Built { sources, findings, outputs, .. } =
        pool.install(|| make(load(&content, settings, base_url.as_ref()), None, None, &|_| {}));
    let errors = to_terminal(&findings.only(Severity::Error), &sources, Language::English, false);
    outputs.unwrap_or_else(|| panic!("{errors}"))
}

fn pages(outputs: &BTreeMap<String, Vec<u8>>) -> impl Iterator<Item = (&str, &str)> {
    outputs
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes).unwrap()))
}

fn case(name: &str) -> String {
    std::fs::read_to_string(support::cases().join("aalborg").join(name)).unwrap()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_sentence_of_the_plan_stands_on_the_permanent_pages() {
    let outputs = build(2, None);
    let permanent: String = pages(&outputs)
        .filter(|(path, _)| path.starts_with("ekstremisme/2024/"))
        .map(|(_, html)| visible_text(html) + "\n")
        .collect();
    let text = one_line(&permanent);
    let missing: Vec<String> = case("seed.txt")
        .lines()
        .map(one_line)
        .filter(|line| !line.is_empty() && !text.contains(line.as_str()))
        .collect();
    assert!(missing.is_empty(), "not on the pages: {missing:#?}");
    assert!(case("seed.txt").lines().count() > 100, "the plan has more than a hundred sentences");
}

#[test]
fn the_resource_persons_stand_with_role_and_number() {
    let outputs = build(2, None);
    for path in ["ekstremisme/organisering/index.html", "ekstremisme/2024/organisering/index.html"] {
        let html = std::str::from_utf8(&outputs[path]).unwrap();
        let text = one_line(&visible_text(html));
        for line in case("contacts.txt").lines() {
            let (role, number) = line.split_once('\t').unwrap();
            assert!(text.contains(&format!("{role}: ")), "{role} on {path}");
            assert!(text.contains(number), "{number} on {path}");
            let dialled = format!("tel:+45{}", number.replace(' ', ""));
            assert!(links(html).contains(&dialled), "{dialled} on {path}");
        }
    }
}

#[test]
fn every_number_comes_from_the_registry_and_can_be_rung() {
    let content = DiskWorld::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content")).unwrap();
    let settings = Settings { date: Date::parse(support::TODAY).unwrap(), drafts: false };
    let content = load(&content, settings, None).site.unwrap().content;
    let phones = content.contacts.contacts.iter().flat_map(|contact| &contact.phones);
    let registry: BTreeSet<String> = phones
        .map(|phone| phone.number.e164())
        .chain(content.site.emergency.iter().map(|number| number.number.dialled()))
        .map(|dialled| format!("tel:{dialled}"))
        .collect();
    assert!(registry.len() >= 7, "{registry:?}");
    let mut seen = BTreeSet::new();
    for (path, html) in pages(&build(2, None)) {
        let dialled: BTreeSet<String> =
            links(html).into_iter().filter(|href| href.starts_with("tel:")).collect();
        assert!(dialled.is_subset(&registry), "{path}: {dialled:?}");
        // Whatever looks like a number to a reader is a link to that number on the same page.
        for number in support::html::danish_numbers(&visible_text(html)) {
            assert!(dialled.contains(&format!("tel:+45{number}")), "{path} shows {number} without a link");
        }
        seen.extend(dialled);
    }
    assert_eq!(seen.len(), registry.len(), "every number of the registry is on some page");
}

#[test]
fn the_same_content_gives_the_same_bytes_with_any_number_of_threads() {
    assert!(build(1, None) == build(7, None), "one thread and seven");
}

#[test]
fn a_site_below_a_path_links_to_itself_alone() {
    let outputs = build(2, Some("https://kommune.example/planer/beredskab"));
    for (path, html) in pages(&outputs) {
        assert!(
            html.contains("<link rel=\"canonical\" href=\"https://kommune.example/planer/beredskab/"),
            "{path}"
        );
        let root = links(html).into_iter().filter(|href| href.starts_with('/')).collect::<Vec<_>>();
        let from_root = path == "404.html";
        assert!(
            root.iter().all(|href| from_root && href.starts_with("/planer/beredskab/")),
            "{path}: {root:?}"
        );
    }
    let sitemap = std::str::from_utf8(&outputs["sitemap.xml"]).unwrap();
    assert!(sitemap.contains("<loc>https://kommune.example/planer/beredskab/ekstremisme/</loc>"));
    assert!(!sitemap.contains("/2024/"), "only canonical addresses");
    assert!(!outputs.contains_key("robots.txt"), "robots.txt counts only at the root of a server");
}

#[test]
fn the_permanent_pages_name_the_plans_own_address_as_canonical() {
    let outputs = build(2, None);
    for (path, html) in pages(&outputs).filter(|(path, _)| path.starts_with("ekstremisme/2024/")) {
        let own = path.replace("/2024/", "/").replace("index.html", "");
        let canonical = format!("<link rel=\"canonical\" href=\"https://beredskab.example/{own}\">");
        assert!(html.contains(&canonical), "{path} lacks {canonical}");
    }
}

#[test]
fn robots_are_told_of_the_site_map() {
    let robots = build(2, None).remove("robots.txt").unwrap();
    assert_eq!(
        std::str::from_utf8(&robots).unwrap(),
        "User-agent: *\nAllow: /\nSitemap: https://beredskab.example/sitemap.xml\n"
    );
}

#[cfg(feature = "pdf")]
#[test]
fn every_card_is_printed_at_both_addresses() {
    let outputs = build(2, None);
    for card in ["borger", "fagperson", "myndighed"] {
        let here = &outputs[&format!("ekstremisme/actioncards/{card}.pdf")];
        let for_ever = &outputs[&format!("ekstremisme/2024/actioncards/{card}.pdf")];
        assert!(here.starts_with(b"%PDF-") && here == for_ever, "{card}");
    }
}
