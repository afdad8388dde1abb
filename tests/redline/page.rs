//! The page of what changed.

use std::collections::{BTreeMap, BTreeSet};

use planvaerk::diagnostic::{Language, to_terminal};
use planvaerk::model::values::Date;
use planvaerk::pipeline::{Built, load, make};
use planvaerk::resolve::Settings;
use planvaerk::world::DiskWorld;

use crate::pairs::content;
use crate::support::{TODAY, links};

const PAGE: &str = "ro-og-uro/aendringer/2024-2028/index.html";

fn built(case: &str, drafts: bool) -> BTreeMap<String, Vec<u8>> {
    let content = content(case);
    let world = DiskWorld::open(content.path()).unwrap();
    let settings = Settings { date: Date::parse(TODAY).unwrap(), drafts };
    let Built { sources, findings, outputs, .. } =
        make(load(&world, settings, None), None, Some(crate::support::printed()), &|_| {});
    outputs.unwrap_or_else(|| panic!("{}", to_terminal(&findings, &sources, Language::English, false)))
}

fn page(case: &str) -> String {
    String::from_utf8(built(case, true).remove(PAGE).unwrap()).unwrap()
}

fn main_of(html: &str) -> &str {
    let (_, main) = html.split_once("<main").unwrap();
    main.split_once("</main>").unwrap().0
}

#[test]
fn drafts_are_compared_only_where_drafts_are_built() {
    let without = built("moved", false);
    assert!(!without.keys().any(|path| path.contains("aendringer")), "{:?}", without.keys());
    let with = built("moved", true);
    let pages: Vec<&String> = with.keys().filter(|path| path.contains("aendringer")).collect();
    assert_eq!(pages, [PAGE]);
    let html = std::str::from_utf8(&with[PAGE]).unwrap();
    assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"), "{html}");
    assert!(html.contains("Kladde – ikke vedtaget"), "{html}");
    let sitemap = std::str::from_utf8(&with["sitemap.xml"]).unwrap();
    assert!(!sitemap.contains("aendringer"), "{sitemap}");
}

#[test]
fn every_mark_is_announced_once_and_every_link_leads_somewhere() {
    for case in ["moved", "reworded", "items", "entries"] {
        let outputs = built(case, true);
        let found = links::check(&outputs, "https://beredskab.eksempelby-kommune.dk/");
        assert!(found.inside > 100 && found.broken.is_empty(), "{case}: {:?}", found.broken);
        let html = std::str::from_utf8(&outputs[PAGE]).unwrap();
        let main = main_of(html);
        let (_, changes) = main.split_once("<section class=\"redline-chapter\"").unwrap();
        for (tag, said) in [("<ins", "indsat:"), ("<del", "slettet:")] {
            for run in changes.split(tag).skip(1) {
                let start = format!("><span class=\"visually-hidden\">{said} </span>");
                assert!(run.starts_with(&start), "{case}: {tag}{run}");
                let (inside, _) = run.split_once(&format!("</{}>", &tag[1..])).unwrap();
                assert_eq!(inside.matches(said).count(), 1, "{case}: {inside}");
            }
        }
        // A number on this page may be one that holds no more.
        assert!(!main.contains("tel:") || !main.contains("href=\"tel:"), "{case}");
        assert!(!main.contains("style="), "{case}");
        let ids = links::attributes(html, "id");
        let unique: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len(), "{case}: {ids:?}");
    }
}

#[test]
fn what_moved_links_to_both_its_places() {
    let html = page("moved");
    let main = main_of(&html);
    for number in 1..=2 {
        for end in ["til", "fra"] {
            assert_eq!(main.matches(&format!(" id=\"_{end}-{number}\"")).count(), 1, "{number}");
            assert_eq!(main.matches(&format!("href=\"#_{end}-{number}\"")).count(), 1, "{number}");
        }
    }
    assert!(main.contains("Flyttet fra »Formål«"), "{main}");
    assert!(!main.contains("<del><span class=\"visually-hidden\">slettet: </span>Alle nye"), "{main}");
}

#[test]
fn titles_lead_to_the_edition_that_has_them() {
    let html = page("items");
    let main = main_of(&html);
    // Removed: at the old edition's address; new: at the new one's.
    assert!(main.contains("href=\"../../2024/bekymringstegn/#stilhed\""), "{main}");
    assert!(main.contains("href=\"../../2028/indsatser/ungevejleder/\""), "{main}");
    assert!(main.contains("href=\"../../2028/definitioner/#ro\""), "{main}");
}
