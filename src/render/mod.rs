//! The stage after composing: trees to bytes. Pages and cards are made on every processor; what comes out depends on nothing but
//! what goes in.

mod assets;
mod calendar;
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
mod site_files;
mod sitemap;
mod theme;

pub(crate) use self::number_runs::number_runs;
pub use self::print_cache::{MemoryPrintCache, PrintCache};
pub(crate) use self::theme::BUILT_IN_NAME;
pub use self::theme::Theme;

pub use self::site_files::{Faulty, Made, SiteFiles};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostic::Findings;
#[cfg(feature = "pdf")]
use crate::model::values::LanguageTag;
use crate::resolve::Site;
use crate::route::{Address, Routes};
use crate::source::Sources;

/// What a whole site is made of.
#[derive(Debug, Default)]
pub struct Rendered {
    /// Every file by its path.
    pub files: BTreeMap<String, Vec<u8>>,
    /// By the path of each page, the `#fragments` that lead to something of its content.
    pub places: BTreeMap<String, Arc<BTreeSet<String>>>,
}

/// The whole site, the same with and without a `cache`. Errors are in the findings; what they concern is left out.
pub fn render(
    site: &Site,
    routes: &Routes<'_>,
    theme: &Theme,
    sources: &mut Sources,
    findings: &mut Findings,
    cache: Option<&dyn PrintCache>,
    progress: &(dyn Fn() + Sync),
) -> Rendered {
    let words = theme.words();
    let files = SiteFiles::new(site, routes, theme, &words, cache);
    let (pages, faults) = pages::all(&files, progress);
    let Rendered { files: mut outputs, places } = pages;
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
    Rendered { files: outputs, places }
}
