use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::values::{LanguageTag, PublishedAddress};
use crate::render::Rendered;
use crate::resolve::Site;
use crate::route::{Address, At, Page, Routes};

/// What answers a reader who comes by an address of the site.
#[derive(Debug, Default)]
pub(super) struct Inventory {
    /// Pages and files, with the places on each page.
    answered: BTreeMap<String, Arc<BTreeSet<String>>>,
    /// What is to be remembered for ever.
    pub lasting: BTreeSet<PublishedAddress>,
}

/// Files that are not for readers, or whose name changes with what is in them.
const NOT_RECORDED: [&str; 6] =
    ["404.html", "sitemap.xml", "robots.txt", "_redirects", ".htaccess", "nginx-redirects.conf"];

impl Inventory {
    /// Taken from what was made, whatever theme made it. What is printed has its addresses also when this program prints none.
    pub(super) fn of(site: &Site, routes: &Routes<'_>, rendered: &Rendered) -> Self {
        let mut inventory = Self::default();
        let drafts = drafts(site);
        let pages: BTreeMap<&str, _> =
            routes.pages.iter().map(|(address, page)| (address.as_str(), (address, page))).collect();
        for path in rendered.files.keys() {
            let places = rendered.places.get(path).cloned().unwrap_or_default();
            let address = path.strip_suffix("index.html").unwrap_or(path);
            let is_recorded = !NOT_RECORDED.contains(&address) && !address.starts_with("assets/");
            let of_draft = pages.get(address).is_some_and(|(_, page)| is_of_draft(site, page));
            if is_recorded && !of_draft && !drafts.iter().any(|draft| address.starts_with(draft)) {
                inventory.record(address, None);
                for place in lasting_places(pages.get(address).copied(), &places, routes) {
                    inventory.record(address, Some(place));
                }
            }
            inventory.answered.insert(address.to_owned(), places);
        }
        let history = routes.history;
        let printed = routes.documents.keys().chain(history.copies.keys());
        for document in printed.map(Address::as_str) {
            inventory.answered.entry(document.to_owned()).or_default();
            if !drafts.iter().any(|draft| document.starts_with(draft)) {
                inventory.record(document, None);
            }
        }
        for (from, _) in history.redirects() {
            inventory.answered.entry(from.as_str().to_owned()).or_default();
        }
        inventory
    }

    pub(super) fn answers(&self, address: &PublishedAddress) -> bool {
        let places = self.answered.get(address.page.trim_start_matches('/'));
        places
            .is_some_and(|places| address.fragment.as_ref().is_none_or(|fragment| places.contains(fragment)))
    }

    fn record(&mut self, page: &str, fragment: Option<&str>) {
        let fragment = fragment.map(str::to_owned);
        self.lasting.insert(PublishedAddress { page: format!("/{page}"), fragment });
    }
}

/// The places of a page that are to be remembered: not those that only tell what became of another's, nor those of the page about
/// the site, which is no plan and has headings as its writer likes, nor those of a comparison or of a printed card's page, which
/// are made anew each time.
fn lasting_places<'p>(
    page: Option<(&'p Address, &'p Page<'_>)>,
    places: &'p BTreeSet<String>,
    routes: &'p Routes<'_>,
) -> impl Iterator<Item = &'p str> {
    let keeps =
        !matches!(page, Some((_, Page::About | Page::Former(..) | Page::Printing(..) | Page::Changes(..))));
    let former = page.and_then(|(address, _)| routes.history.places.get(address));
    let is_former = move |place: &str| former.is_some_and(|former| former.contains_key(place));
    places.iter().filter(move |place| keeps && !is_former(place)).map(String::as_str)
}

/// Whether a page that stands outside the editions tells of a draft.
fn is_of_draft(site: &Site, page: &Page<'_>) -> bool {
    match page {
        Page::Changes(_, old, new) => [old, new].iter().any(|edition| !edition.is_adopted(site.date)),
        Page::Printing(at, printed) => {
            let own = at.plan.editions.iter().find(|edition| edition.id == printed.printing.edition);
            own.is_some_and(|edition| !edition.is_adopted(site.date))
        }
        _ => false,
    }
}

/// Where pages of drafts begin: they are no part of what is published.
fn drafts(site: &Site) -> Vec<String> {
    let mut drafts = Vec::new();
    for plan in &site.content.plans {
        for edition in plan.editions.iter().filter(|edition| !edition.is_adopted(site.date)) {
            let is_shown = site.shown(plan).is_some_and(|shown| shown.id == edition.id);
            for permanent in [true, false].into_iter().filter(|permanent| *permanent || is_shown) {
                let front = At { plan, edition, permanent }.front();
                let languages = LanguageTag::TRANSLATIONS.map(|language| front.below(language.as_str()));
                drafts.extend(languages.iter().chain([&front]).map(|front| front.as_str().to_owned()));
            }
        }
    }
    drafts
}
