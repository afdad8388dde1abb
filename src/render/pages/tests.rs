use std::path::Path;

use super::{all, places_in};
use crate::diagnostic::Findings;
use crate::model::values::Date;
use crate::pipeline::load;
use crate::render::{SiteFiles, Theme};
use crate::resolve::Settings;
use crate::route::{Address, History, Page, route};
use crate::source::Sources;
use crate::world::{DiskWorld, MemoryWorld};

/// Sees every page of a content with the places that are told of it. `theme`: the files of somebody's own.
fn each_page(content: &str, date: &str, theme: &MemoryWorld, see: &mut dyn FnMut(Page<'_>, &str, &[&str])) {
    let world = DiskWorld::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join(content)).unwrap();
    let settings = Settings { date: Date::parse(date).unwrap(), drafts: true };
    let site = load(&world, settings, None).site.expect("a site");
    let history = History::of(&site);
    let routes = route(&site, &history, &mut Findings::default());
    let theme = Theme::load(Some(theme), &mut Sources::default(), &mut Findings::default());
    let words = theme.words();
    let (rendered, faults) = all(&SiteFiles::new(&site, &routes, &theme, &words, None), &|| {});
    assert!(faults.is_empty(), "{faults:?}");
    assert_eq!(rendered.files.len(), routes.pages.len());
    for (path, html) in &rendered.files {
        let page = routes.pages[&Address::of_output(path)];
        let places: Vec<&str> = rendered.places[path].iter().map(String::as_str).collect();
        see(page, std::str::from_utf8(html).unwrap(), &places);
    }
}

#[test]
fn the_ids_of_the_tree_are_those_of_the_page() {
    let sites = [
        (
            "tests/cases/editions/content",
            ["2016-03-01", "2020-02-28", "2024-03-10", "2026-11-23", "2029-01-01"].as_slice(),
        ),
        ("tests/cases/languages/content", &["2026-11-23"]),
        ("content", &["2026-11-23"]),
    ];
    for (content, dates) in sites {
        let mut seen = 0;
        for date in dates {
            each_page(content, date, &MemoryWorld::default(), &mut |page, html, places| {
                assert_eq!(
                    places,
                    places_in(html).iter().collect::<Vec<_>>(),
                    "{content} {date} {}",
                    page.address()
                );
                seen += places.len();
            });
        }
        assert!(seen > 10, "{content}: {seen}");
    }
}

#[test]
fn a_theme_of_ones_own_is_taken_at_its_word() {
    let mut theme = MemoryWorld::default();
    let own = "{% extends \"base.html\" %}{% block content %}<p id=\"vores\">{{ body.terms|length }}</p>{% endblock %}";
    theme.insert("templates/definitions.html", own);
    let mut seen = 0;
    each_page("tests/cases/editions/content", "2026-11-23", &theme, &mut |page, html, places| {
        assert_eq!(places, places_in(html).iter().collect::<Vec<_>>(), "{}", page.address());
        // At a permanent address nothing is told of what stood there once.
        if let Page::Section(at, section) = page
            && at.permanent
            && section.id.as_str() == "definitions"
        {
            // What the theme adds is there, and no term that it does not show.
            assert_eq!(places, ["vores"]);
            seen += 1;
        }
    });
    assert!(seen > 1, "{seen}");
}
