//! The fifth stage: routes to bytes. Pages and cards are made on every processor; what comes out depends on nothing but
//! what goes in.

mod assets;
mod calendar;
mod compose;
mod feed;
pub mod html;
mod number_runs;
mod pages;
#[cfg(feature = "pdf")]
pub mod pdf;
#[cfg(feature = "pdf")]
pub(crate) mod print;
mod print_cache;
pub mod print_data;
mod printable;
#[cfg(feature = "pdf")]
mod qr_code;
mod redirects;
mod redline_heading;
mod redline_numbers;
mod redline_words;
mod sitemap;
mod theme;
pub(crate) mod view;

pub(crate) use self::html::places;
pub(crate) use self::number_runs::number_runs;
pub use self::print_cache::{MemoryPrintCache, PrintCache};
pub(crate) use self::redline_heading::RedlineHeading;
pub(crate) use self::redline_numbers::RedlineNumbers;
pub(crate) use self::redline_words::RedlineWords;
pub(crate) use self::theme::BUILT_IN_NAME;
pub use self::theme::{Messages, Theme};

use std::collections::BTreeMap;

use self::assets::Assets;
use self::compose::SiteComposer;
use crate::diagnostic::Findings;
use crate::model::TextLanguage;
use crate::model::values::LanguageTag;
use crate::resolve::Site;
use crate::route::{Address, Routes};
use crate::source::Sources;

/// Every file of the site by its path, the same with and without a `cache`. Errors are in the findings; what they concern is left out.
pub fn render(
    site: &Site,
    routes: &Routes<'_>,
    theme: &Theme,
    sources: &mut Sources,
    findings: &mut Findings,
    cache: Option<&dyn PrintCache>,
    progress: &(dyn Fn() + Sync),
) -> BTreeMap<String, Vec<u8>> {
    let settings = &site.content.site;
    let words: BTreeMap<LanguageTag, Messages> =
        LanguageTag::ALL.into_iter().map(|language| (language, theme.messages(language.as_str()))).collect();
    let card_words: BTreeMap<TextLanguage, Messages> =
        TextLanguage::ALL.into_iter().map(|language| (language, theme.messages(language.tag()))).collect();
    let base = format!("{}{}", settings.base_url.origin(), settings.base_url.folder());
    let assets = Assets::of(theme);
    let changes = SiteComposer::changes(site);
    let composer = |language: LanguageTag, words| SiteComposer {
        site,
        routes,
        words,
        language,
        card_words: &card_words,
        base: base.clone(),
        css: assets.css.clone(),
        favicon: assets.favicon.clone(),
        with_pdf: cfg!(feature = "pdf"),
        changes: changes.clone(),
    };
    let composers: BTreeMap<LanguageTag, SiteComposer<'_>> =
        words.iter().map(|(language, words)| (*language, composer(*language, words))).collect();
    let mut outputs = pages::render(routes, &composers, theme, sources, findings, progress);
    #[cfg(not(feature = "pdf"))]
    let _ = cache;
    // Cards, feed and calendar are of the plan, whose language is Danish.
    if let Some(danish) = composers.get(&LanguageTag::Danish) {
        #[cfg(feature = "pdf")]
        outputs.append(&mut print::render(danish, theme, sources, findings, cache, progress));
        outputs.insert(Address::feed().output_path(), feed::feed(danish).into_bytes());
        for (address, at) in &routes.calendars {
            outputs.insert(address.output_path(), calendar::calendar(*at, danish).into_bytes());
        }
    }
    for (address, bytes) in &routes.attachments {
        outputs.insert(address.output_path(), bytes.to_vec());
    }
    for (copy, source) in &routes.history.copies {
        // A card is there as PDF only when cards are printed.
        if let Some(bytes) = outputs.get(&source.output_path()).cloned() {
            outputs.entry(copy.output_path()).or_insert(bytes);
        }
    }
    outputs.extend(redirects::redirects(routes.history, &settings.base_url.folder()));
    outputs.insert("sitemap.xml".to_owned(), sitemap::sitemap(site, routes, &base).into_bytes());
    if settings.base_url.folder() == "/" {
        outputs.insert("robots.txt".to_owned(), sitemap::robots(&base).into_bytes());
    }
    outputs.extend(assets.files);
    outputs
}
