//! The fifth stage: routes to bytes. Pages and cards are made on every processor; what comes out depends on nothing but
//! what goes in.

mod assets;
mod calendar;
mod compose;
mod fault;
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
mod site_files;
mod sitemap;
mod theme;
pub(crate) mod view;
mod words;

pub(crate) use self::html::places;
pub(crate) use self::number_runs::number_runs;
pub use self::print_cache::{MemoryPrintCache, PrintCache};
pub(crate) use self::redline_heading::RedlineHeading;
pub(crate) use self::redline_numbers::RedlineNumbers;
pub(crate) use self::redline_words::{Compared, RedlineWords};
pub(crate) use self::theme::BUILT_IN_NAME;
pub use self::theme::{Messages, Theme};

pub use self::site_files::{Faulty, Made, SiteFiles};
pub use self::words::Words;

use std::collections::BTreeMap;

use crate::diagnostic::Findings;
#[cfg(feature = "pdf")]
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
    let words = Words::of(theme);
    let files = SiteFiles::new(site, routes, theme, &words, cache);
    let (mut outputs, faults) = pages::all(&files, progress);
    for fault in faults {
        fault.report(theme, sources, findings);
    }
    #[cfg(feature = "pdf")]
    if let Some(danish) = files.composer(LanguageTag::Danish) {
        outputs.append(&mut print::render(files.press(), danish, theme, sources, findings, progress));
    }
    for address in routes.calendars.keys().chain([&Address::feed()]) {
        outputs.extend(files.of_plan(address).map(|bytes| (address.output_path(), bytes)));
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
    outputs.extend(files.redirects().clone());
    outputs.insert("sitemap.xml".to_owned(), files.sitemap());
    if files.is_at_root() {
        outputs.insert("robots.txt".to_owned(), files.robots());
    }
    outputs.extend(files.assets.files);
    outputs
}
