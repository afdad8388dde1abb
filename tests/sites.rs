//! Whole sites made from the small content: several plans, several editions, and every link in them followed.

mod support;

use std::collections::{BTreeMap, BTreeSet};

use planvaerk::diagnostic::{Code, Language, Severity, to_terminal};
use planvaerk::model::values::Date;
use planvaerk::pipeline::{Built, load, make};
use planvaerk::resolve::Settings;
use planvaerk::world::MemoryWorld;
use serde_json::Value;
use support::html::visible_text;
use support::links::attributes;
use support::{TODAY, base, cases, files, sealed};

const BASE: &str = "https://beredskab.eksempelby-kommune.dk/";

/// Help that refers to no item of an edition.
const PLAIN_HELP: &str = "\
updated: 2026-11-01
title: Få hjælp
lead: Ring.
primary: koordinator
emergency: [alarm]
ways:
  - id: borger
    audience: citizen
    title: Jeg er borger
    lead: Ring.
";

type Outputs = BTreeMap<String, Vec<u8>>;

fn run(world: &MemoryWorld, date: &str, drafts: bool) -> Built {
    let settings = Settings { date: Date::parse(date).unwrap(), drafts };
    make(load(&sealed(world.clone()), settings, None), None, Some(support::printed()), &|_| {})
}

fn built(world: &MemoryWorld, date: &str, drafts: bool) -> Outputs {
    let Built { sources, findings, outputs, .. } = run(world, date, drafts);
    outputs.unwrap_or_else(|| panic!("{}", to_terminal(&findings, &sources, Language::English, false)))
}

fn page<'a>(outputs: &'a Outputs, path: &str) -> &'a str {
    std::str::from_utf8(outputs.get(path).unwrap_or_else(|| panic!("no {path}"))).unwrap()
}

fn pages(outputs: &Outputs) -> impl Iterator<Item = (&str, &str)> {
    outputs
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes).unwrap()))
}

/// The address of the file that a page is.
fn address(path: &str) -> String {
    format!("{BASE}{}", path.strip_suffix("index.html").unwrap_or(path))
}

fn text(world: &mut MemoryWorld, path: &str, change: impl Fn(&str) -> String) {
    let old = String::from_utf8(world.remove(path).unwrap_or_else(|| panic!("no {path}"))).unwrap();
    let new = change(&old);
    assert_ne!(old, new, "{path} stays the same");
    world.insert(path, new);
}

/// The base with a second plan, `vold`, that has its own help and number, and everything else like the first.
fn two_plans() -> MemoryWorld {
    let mut world = base();
    for (path, bytes) in files(&cases().join("base/plans/uro")) {
        world.insert(format!("plans/vold/{path}"), bytes);
    }
    text(&mut world, "plans/vold/plan.yaml", |text| {
        text.replace("Plan for uro", "Plan for vold")
            .replace("slug: ro-og-uro\n", "")
            .replace("[uro]", "[vold]")
    });
    text(&mut world, "plans/vold/help.yaml", |text| {
        let text = text.replace("primary: koordinator", "primary: hotline");
        text.replace("title: Jeg er borger", "title: Jeg er bange").replace("id: vidne", "id: tilskuer")
    });
    world
}

#[test]
fn two_plans_stand_side_by_side() {
    let one = built(&base(), TODAY, false);
    let two = built(&two_plans(), TODAY, false);
    let home = page(&two, "index.html");
    let links = support::html::links(home);
    assert!(links.contains(&"ro-og-uro/".to_owned()) && links.contains(&"vold/".to_owned()), "{links:?}");
    assert!(visible_text(home).contains("Plan for uro") && visible_text(home).contains("Plan for vold"));
    // The second plan has a page for every page of the first, and takes none of its addresses.
    let of = |slug: &str| -> BTreeSet<String> {
        two.keys().filter_map(|path| path.strip_prefix(slug)).map(ToOwned::to_owned).collect()
    };
    assert_eq!(of("ro-og-uro/"), of("vold/"));
    // Its cards are printed under codes of their own.
    let codes = |made: &Outputs| made.keys().filter(|path| path.starts_with("k/")).count();
    assert_eq!(codes(&two), 2 * codes(&one));
    assert_eq!(two.len() - codes(&two), one.len() - codes(&one) + of("vold/").len());
    // What is said of the first plan is said as before.
    for (path, html) in pages(&one).filter(|(path, _)| path.starts_with("ro-og-uro/")) {
        let (before, now) = (visible_text(html), visible_text(page(&two, path)));
        let about_vold = now.lines().find(|line| line.contains("vold") && !before.contains(*line));
        assert_eq!(about_vold, None, "{path}");
    }
}

#[test]
fn each_plan_has_its_own_help_navigation_and_contact() {
    let outputs = built(&two_plans(), TODAY, false);
    let help = |slug: &str| page(&outputs, &format!("{slug}/faa-hjaelp/index.html"));
    let first_number = |html: &str| {
        let call = html.split("call-primary").nth(1).expect("a number that stands first");
        attributes(call, "href").into_iter().next().unwrap()
    };
    assert_eq!(first_number(help("ro-og-uro")), "tel:+4520000000");
    assert_eq!(first_number(help("vold")), "tel:+4520000002");
    let ids = |slug: &str| attributes(help(slug), "id");
    assert!(ids("vold").contains(&"tilskuer".to_owned()) && !ids("vold").contains(&"vidne".to_owned()));
    assert!(ids("ro-og-uro").contains(&"vidne".to_owned()));
    for (path, html) in pages(&outputs).filter(|(path, _)| path.starts_with("vold/")) {
        let nav = html.split("<nav class=\"section-nav").nth(1).and_then(|nav| nav.split("</nav>").next());
        for link in attributes(nav.expect("a navigation"), "href") {
            assert!(!link.contains("ro-og-uro"), "{path}: {link}");
        }
        assert!(page_title(html).contains("Plan for vold"), "{path}: {}", page_title(html));
    }
    assert!(outputs.contains_key("vold/kontakt/index.html"));
}

fn page_title(html: &str) -> &str {
    html.split_once("<title>").unwrap().1.split_once("</title>").unwrap().0
}

#[test]
fn every_link_and_fragment_leads_somewhere() {
    for (world, drafts) in [(base(), false), (base(), true), (two_plans(), false), (two_plans(), true)] {
        let outputs = built(&world, TODAY, drafts);
        let check = support::links::check(&outputs, BASE);
        assert!(check.broken.is_empty(), "{:#?}", check.broken);
        assert!(check.inside > 20 * pages(&outputs).count(), "only {} links", check.inside);
    }
}

#[test]
fn the_link_checker_finds_what_is_broken() {
    let mut outputs = built(&base(), TODAY, false);
    for (broken, fault) in [
        ("<a href=\"../nowhere/\">", "nowhere/index.html, which is not there"),
        ("<a href=\"#nowhere\">", "has no #nowhere"),
        ("<a href=\"../formaal/#nowhere\">", "has no #nowhere"),
        ("<img src=\"x.svg\">", "ro-og-uro/definitioner/x.svg, which is not there"),
    ] {
        let path = "ro-og-uro/definitioner/index.html";
        let whole = outputs[path].clone();
        outputs.get_mut(path).unwrap().extend_from_slice(broken.as_bytes());
        let check = support::links::check(&outputs, BASE);
        assert!(check.broken.len() == 1 && check.broken[0].contains(fault), "{:?}", check.broken);
        outputs.insert(path.to_owned(), whole);
    }
}

#[test]
fn every_id_stands_once_on_its_page() {
    for (path, html) in pages(&built(&two_plans(), TODAY, true)) {
        let ids = attributes(html, "id");
        let different: BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), different.len(), "{path}: {ids:?}");
        let referred =
            ["aria-labelledby", "aria-describedby", "for"].map(|name| attributes(html, name)).concat();
        for id in referred.iter().flat_map(|list| list.split_whitespace()) {
            assert!(ids.iter().any(|known| known == id), "{path} refers to #{id}");
        }
    }
}

#[test]
fn plans_that_want_one_address_are_an_error() {
    for slug in ["slug: ro-og-uro\n", "slug: om\n", "slug: assets\n", "slug: en\n", "slug: api\n"] {
        let mut world = two_plans();
        text(&mut world, "plans/vold/plan.yaml", |text| format!("{text}{slug}"));
        let Built { sources, findings, outputs, .. } = run(&world, TODAY, false);
        let said = to_terminal(&findings, &sources, Language::Danish, false);
        assert!(outputs.is_none(), "{slug}");
        let codes: Vec<Code> = findings.iter().map(|finding| finding.code).collect();
        assert_eq!(codes, [Code::AddressTaken], "{slug}: {said}");
        assert!(said.contains("plans/vold/plan.yaml:"), "{said}");
    }
    // The same through the folder's name, and a section with the name of a page of the plan.
    let mut world = base();
    text(&mut world, "plans/uro/plan.yaml", |text| text.replace("slug: ro-og-uro", "slug: vold"));
    for (path, bytes) in files(&cases().join("base/plans/uro")) {
        let bytes = String::from_utf8_lossy(&bytes).replace("slug: ro-og-uro\n", "").into_bytes();
        world.insert(format!("plans/vold/{path}"), bytes);
    }
    assert!(run(&world, TODAY, false).findings.iter().any(|finding| finding.code == Code::AddressTaken));
    for word in ["kontakt", "faa-hjaelp", "formaal", "2024"] {
        let mut world = base();
        let edition = "plans/uro/editions/2024";
        text(&mut world, &format!("{edition}/edition.yaml"), |text| {
            text.replace("- samarbejde", &format!("- \"{word}\""))
        });
        text(&mut world, "plans/uro/editions/2028/edition.yaml", |text| {
            text.replace("section:samarbejde", &format!("section:{word}"))
        });
        let section = world.remove(&format!("{edition}/samarbejde.md")).unwrap();
        world.insert(format!("{edition}/{word}.md"), section);
        let Built { findings, outputs, .. } = run(&world, TODAY, false);
        let taken = findings.iter().any(|finding| finding.code == Code::AddressTaken);
        assert!(taken && outputs.is_none(), "a section called {word}");
    }
}

#[test]
fn an_edition_that_no_longer_holds_says_so() {
    let outputs = built(&base(), TODAY, false);
    let old: Vec<_> = pages(&outputs).filter(|(path, _)| path.starts_with("ro-og-uro/2020/")).collect();
    let paths: Vec<&str> = old.iter().map(|(path, _)| *path).collect();
    assert_eq!(
        paths,
        ["ro-og-uro/2020/formaal/index.html", "ro-og-uro/2020/index.html"],
        "no help of its own"
    );
    for (path, html) in old {
        assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"), "{path}");
        let text = visible_text(html);
        assert!(text.contains("Udgaven 2020 gælder ikke længere."), "{path}");
        let banner =
            html.split("banner-superseded").nth(1).and_then(|rest| rest.split("</p>").next()).unwrap();
        let up = if path.contains("formaal") { "../../" } else { "../" };
        assert!(attributes(banner, "href").iter().any(|href| href.starts_with(up)), "{path}: {banner}");
        assert!(
            attributes(html, "href").contains(&format!("{up}faa-hjaelp/")),
            "{path} leads to today's help"
        );
    }
    for (path, html) in pages(&outputs).filter(|(path, _)| !path.starts_with("ro-og-uro/2020/")) {
        assert!(!html.contains("banner-superseded") && !html.contains("gælder ikke længere"), "{path}");
    }
}

#[test]
fn drafts_are_built_on_request_alone() {
    let without = built(&base(), TODAY, false);
    assert!(!without.keys().any(|path| path.contains("2028")));
    assert!(!pages(&without).any(|(_, html)| html.contains("2028/") || html.contains("Kladde")));
    let with = built(&base(), TODAY, true);
    let drafts: Vec<_> = pages(&with).filter(|(path, _)| path.contains("/2028/")).collect();
    assert!(drafts.len() >= 2, "{drafts:?}");
    for (path, html) in drafts {
        assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"), "{path}");
        assert!(visible_text(html).contains("Kladde – ikke vedtaget"), "{path}");
    }
    for (path, bytes) in &without {
        // The list of editions leads to the drafts too.
        if !path.ends_with("/udgaver/index.html") {
            assert!(with.get(path) == Some(bytes), "{path}: a draft changes nothing of what holds");
        }
    }
    // A plan that has nothing but a draft.
    let mut world = base();
    for edition in ["2020", "2024"] {
        let below = format!("plans/uro/editions/{edition}/");
        for (path, _) in files(&cases().join("base")) {
            if path.starts_with(&below) {
                world.remove(&path);
            }
        }
    }
    text(&mut world, "plans/uro/editions/2028/edition.yaml", |text| {
        text.replace("supersedes: \"2024\"\n", "").split("removed:").next().unwrap().to_owned()
    });
    text(&mut world, "plans/uro/help.yaml", |_| PLAIN_HELP.to_owned());
    let none = run(&world, TODAY, false);
    assert!(none.outputs.is_none());
    assert!(none.findings.iter().any(|finding| finding.code == Code::NoEditionInForce));
    let only = built(&world, TODAY, true);
    for path in ["ro-og-uro/index.html", "ro-og-uro/2028/index.html"] {
        let text = visible_text(page(&only, path));
        assert!(
            text.contains("Kladde – ikke vedtaget") && !text.contains("den gældende plan"),
            "{path}: {text}"
        );
    }
    assert!(!page(&only, "sitemap.xml").contains("ro-og-uro"), "a draft is no page in force");
}

#[test]
fn the_edition_that_holds_follows_the_day() {
    let mut world = base();
    text(&mut world, "plans/uro/help.yaml", |_| PLAIN_HELP.to_owned());
    // Adopted on 15 April, in force from 1 May.
    for (date, edition) in
        [("2020-03-02", "2020"), ("2024-04-15", "2020"), ("2024-04-30", "2020"), ("2024-05-01", "2024")]
    {
        let outputs = built(&world, date, false);
        let text = visible_text(page(&outputs, "ro-og-uro/index.html"));
        assert!(text.contains(&format!("Eksempelby Kommunes plan for uro {edition}")), "{date}: {text}");
        // An adopted edition has its own address before it holds.
        let coming = outputs.get("ro-og-uro/2024/index.html");
        assert_eq!(coming.is_some(), date >= "2024-04-15", "{date}");
        if let Some(page) = coming {
            let page = std::str::from_utf8(page).unwrap();
            assert_eq!(page.contains("banner-coming"), date < "2024-05-01", "{date}");
            assert_eq!(
                visible_text(page).contains("gælder først fra 1. maj 2024"),
                date < "2024-05-01",
                "{date}"
            );
        }
        let old = page(&outputs, "ro-og-uro/2020/index.html");
        assert_eq!(old.contains("banner-superseded"), edition == "2024", "{date}");
        let check = support::links::check(&outputs, BASE);
        assert!(check.broken.is_empty(), "{date}: {:#?}", check.broken);
    }
    assert!(run(&world, "2020-03-01", false).outputs.is_none());
    // Help that speaks of what the edition of the day does not have is found on that day.
    let early = run(&base(), "2024-04-30", false);
    assert!(early.outputs.is_none());
    let errors = early.findings.only(Severity::Error);
    assert!(errors.iter().all(|finding| finding.code == Code::UnknownReference));
}

#[test]
fn the_site_map_lists_every_canonical_page_and_no_other() {
    for world in [base(), two_plans()] {
        let outputs = built(&world, TODAY, true);
        let map = page(&outputs, "sitemap.xml");
        let listed: BTreeSet<String> =
            map.split("<loc>").skip(1).map(|rest| rest.split_once("</loc>").unwrap().0.to_owned()).collect();
        let canonical: BTreeSet<String> = pages(&outputs)
            .filter(|(path, html)| *path != "404.html" && !html.contains("content=\"noindex\""))
            .filter(|&(path, html)| canonical(html) == address(path))
            .map(|(path, _)| address(path))
            .collect();
        assert_eq!(listed, canonical);
    }
}

fn canonical(html: &str) -> String {
    let links: Vec<_> = html.split("<link rel=\"canonical\" href=\"").skip(1).collect();
    assert_eq!(links.len(), 1, "one canonical address a page");
    links[0].split_once('"').unwrap().0.to_owned()
}

#[test]
fn the_canonical_address_of_every_page_is_a_page() {
    let outputs = built(&two_plans(), TODAY, true);
    let addresses: BTreeSet<String> = pages(&outputs).map(|(path, _)| address(path)).collect();
    for (path, html) in pages(&outputs).filter(|(path, _)| *path != "404.html") {
        let canonical = canonical(html);
        assert!(addresses.contains(&canonical), "{path}: {canonical}");
        let itself = page(&outputs, &format!("{}index.html", canonical.strip_prefix(BASE).unwrap()));
        assert_eq!(self::canonical(itself), canonical, "{path}: the canonical page is its own");
        let shared = attributes(html, "content").contains(&canonical);
        assert!(shared, "{path}: og:url is the canonical address");
        // The permanent pages of the edition in force stand for the plan's own.
        if let Some(own) = path.strip_prefix("ro-og-uro/2024/") {
            assert_eq!(canonical, address(&format!("ro-og-uro/{own}")));
        }
    }
}

#[test]
fn the_data_for_machines_is_whole() {
    let outputs = built(&two_plans(), TODAY, true);
    let mut addresses: BTreeSet<String> = outputs.keys().map(|path| address(path)).collect();
    for (path, html) in pages(&outputs) {
        addresses.extend(attributes(html, "id").iter().map(|id| format!("{}#{id}", address(path))));
    }
    let mut seen = BTreeSet::new();
    for (path, html) in pages(&outputs) {
        for script in html.split("<script type=\"application/ld+json\">").skip(1) {
            let json: Value = serde_json::from_str(script.split_once("</script>").unwrap().0)
                .unwrap_or_else(|error| panic!("{path}: {error}"));
            assert_eq!(json["@context"], "https://schema.org", "{path}");
            each_object(&json, &mut |object| {
                for key in ["@id", "url"] {
                    if let Some(id) = object.get(key).and_then(Value::as_str)
                        && id.starts_with(BASE)
                    {
                        assert!(addresses.contains(id), "{path}: {key} {id} is no address of the site");
                    }
                }
                seen.extend(object.get("@type").and_then(Value::as_str).map(ToOwned::to_owned));
            });
        }
    }
    for kind in ["GovernmentOrganization", "ContactPoint", "Legislation"] {
        assert!(seen.contains(kind), "{kind} in {seen:?}");
    }
}

fn each_object(value: &Value, visit: &mut impl FnMut(&serde_json::Map<String, Value>)) {
    match value {
        Value::Object(object) => {
            visit(object);
            object.values().for_each(|value| each_object(value, visit));
        }
        Value::Array(list) => list.iter().for_each(|value| each_object(value, visit)),
        _ => {}
    }
}

#[test]
fn attachments_have_one_permanent_address_and_are_linked() {
    // Whatever the file is called, the link leads to it and is an address that browsers and validators take.
    let odd = "årsrapport 2024 & mere.pdf";
    let mut world = base();
    world.insert(format!("plans/uro/editions/2024/bilag/{odd}"), "%PDF-1.7 made up");
    text(&mut world, "plans/uro/editions/2024/samarbejde.md", |text| {
        format!("{text}\nSe [rapporten](<bilag/årsrapport 2024 & mere.pdf>).\n")
    });
    let outputs = built(&world, TODAY, false);
    assert!(outputs.contains_key(&format!("ro-og-uro/2024/filer/bilag/{odd}")));
    let check = support::links::check(&outputs, BASE);
    assert!(check.broken.is_empty(), "{:#?}", check.broken);
    let links = attributes(page(&outputs, "ro-og-uro/samarbejde/index.html"), "href");
    let link = links.iter().find(|link| link.contains("rsrapport")).expect("a link to the file");
    assert!(link.chars().all(|c| c.is_ascii_graphic()), "{link}");
    let outputs = built(&base(), TODAY, false);
    let original = files(&cases().join("base/plans/uro/editions/2024/bilag"));
    assert_eq!(original.len(), 2);
    for (name, bytes) in original {
        assert!(outputs[&format!("ro-og-uro/2024/filer/bilag/{name}")] == bytes, "{name}");
        let copies = outputs.keys().filter(|path| path.ends_with(&name)).count();
        assert_eq!(copies, 1, "{name}");
        for (place, up) in [("ro-og-uro/", "../2024/"), ("ro-og-uro/2024/", "../")] {
            let html = page(&outputs, &format!("{place}samarbejde/index.html"));
            let link = format!("{up}filer/bilag/{name}");
            let linked = attributes(html, "href").contains(&link) || attributes(html, "src").contains(&link);
            assert!(linked, "{link} in {place}");
        }
    }
}

#[test]
fn footnotes_lead_there_and_back() {
    let outputs = built(&base(), TODAY, false);
    let html = page(&outputs, "ro-og-uro/samarbejde/index.html");
    let notes = html.split("role=\"doc-noteref\"").skip(1).count();
    assert_eq!(notes, 1);
    for role in ["doc-noteref", "doc-backlink"] {
        let tag = html.split(&format!("role=\"{role}\"")).nth(1).unwrap().split('>').next().unwrap();
        let target = &attributes(tag, "href")[0];
        let id = target.strip_prefix('#').expect("a place on the same page");
        assert!(attributes(html, "id").iter().any(|known| known == id), "{target}");
    }
    assert!(visible_text(html).contains("Samtalen er frivillig."));
}

#[test]
fn sections_stand_in_the_order_the_edition_gives() {
    let outputs = built(&base(), TODAY, false);
    let expected = [
        "formaal",
        "lovgrundlag",
        "samarbejde",
        "definitioner",
        "organisering",
        "indsatser",
        "bekymringstegn",
        "actioncards",
    ];
    let sections = |html: &str, start: &str, end: &str, prefix: &str| -> Vec<String> {
        let part = html.split(start).nth(1).unwrap().split(end).next().unwrap();
        let links = attributes(part, "href").into_iter();
        links.filter_map(|link| Some(link.strip_prefix(prefix)?.strip_suffix('/')?.to_owned())).collect()
    };
    let page = |path: &str| page(&outputs, path);
    let nav = sections(page("ro-og-uro/formaal/index.html"), "class=\"section-nav\"", "</nav>", "../");
    let nav: Vec<_> = nav.into_iter().filter(|name| expected.contains(&name.as_str())).collect();
    assert_eq!(nav[..], expected[1..], "all but the page itself, which is `./`");
    let front = sections(page("ro-og-uro/index.html"), "Læs planen</h2>", "</section>", "");
    assert_eq!(front, expected);
    // The free section moves when the edition moves it.
    let mut world = base();
    text(&mut world, "plans/uro/editions/2024/edition.yaml", |text| {
        format!("{}  - samarbejde\n", text.replace("  - samarbejde\n", ""))
    });
    let moved = built(&world, TODAY, false);
    let front = sections(self::page(&moved, "ro-og-uro/index.html"), "Læs planen</h2>", "</section>", "");
    assert_eq!(front.last().map(String::as_str), Some("samarbejde"));
}

#[test]
fn a_page_asks_for_nothing_from_elsewhere() {
    for (path, html) in pages(&built(&two_plans(), TODAY, true)) {
        for source in attributes(html, "src").iter().chain(&attributes(html, "srcset")) {
            assert!(!source.contains(':') && !source.starts_with("//"), "{path}: {source}");
        }
        for tag in html.split("<link ").skip(1).map(|tag| tag.split('>').next().unwrap()) {
            let outside = attributes(&format!(" {tag}"), "href").iter().any(|href| href.contains("://"));
            assert_eq!(outside, tag.contains("rel=\"canonical\""), "{path}: {tag}");
        }
        assert!(!html.contains(" style=\"") && !html.contains("<style"), "{path}");
        for script in html.split("<script").skip(1) {
            assert!(script.starts_with(" type=\"application/ld+json\">"), "{path}");
        }
    }
}
