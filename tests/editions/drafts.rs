//! A draft is nowhere but in a build that asks for it, and there marked on every page of its own.

use crate::fjordby::{PLAN, build, fjordby};

const DAY: &str = "2029-01-01";
/// Words and addresses that only the draft has.
const ITS_OWN: [&str; 6] = [
    "beredskabsplan ved uro 2028",
    "/2028",
    "-2028",
    "igitale naboer",
    "Aften- og natteliv",
    "lukkede-butikker",
];

#[test]
fn a_build_that_does_not_ask_has_no_trace_of_it() {
    for date in ["2026-11-23", DAY] {
        let site = build(&fjordby(), date, false);
        for (path, bytes) in &site.outputs {
            let text = String::from_utf8_lossy(bytes);
            for word in ITS_OWN {
                // The days on which the edition in force is due are in 2028 too.
                let text = text.replace("2028-02-26", "");
                assert!(!text.contains(word) && !path.contains(word), "{date}: {path}: {word}");
            }
        }
        for word in ITS_OWN {
            assert!(!site.ledger.contains(word), "{date}: {word}");
        }
    }
}

#[test]
fn a_build_that_asks_marks_every_page_of_it_and_tells_nobody() {
    let without = build(&fjordby(), DAY, false);
    let with = build(&fjordby(), DAY, true);
    assert_eq!(with.ledger, without.ledger);
    let mut marked = 0;
    let mut other = Vec::new();
    for (path, bytes) in &with.outputs {
        // A code does not say what edition was printed.
        let code_of_draft = path.starts_with("k/") && !without.outputs.contains_key(path);
        let of_draft = path.contains("/2028/") || path.contains("-2028/") || code_of_draft;
        if !of_draft {
            if without.outputs.get(path) != Some(bytes) {
                other.push(path.as_str());
            }
            continue;
        }
        assert!(!without.outputs.contains_key(path), "{path}");
        let Some(address) = path.strip_suffix("index.html") else { continue };
        let page = with.at(&format!("/{address}"));
        assert_eq!(page.robots(), Some("noindex"), "{path}");
        // What changed is of two editions, and says below its heading that one of them is a draft.
        // A printed card's page says so in its answer.
        let mark = if path.contains("/aendringer/") {
            page.all("<p class=\"banner banner-draft", "</p>").concat()
        } else if path.starts_with("k/") {
            page.all("<p class=\"print-status", "</p>").concat()
        } else {
            page.banner_html().to_owned()
        };
        assert!(mark.contains("Kladde – ikke vedtaget"), "{path}: {mark}");
        assert_eq!(page.canonical(), page.address);
        marked += 1;
    }
    assert_eq!(marked, 28, "pages of the draft");
    // Neither feed nor sitemap, calendar, redirects or a page of another edition: the list of editions alone names it.
    assert_eq!(other, ["tryghed-og-ro/udgaver/index.html"]);
    let listed = with.at(&format!("{PLAN}udgaver/")).words();
    assert!(listed.contains("Fjordby Kommunes beredskabsplan ved uro 2028"), "{listed}");
    assert!(listed.contains("Kladde – ikke vedtaget"), "{listed}");
}
