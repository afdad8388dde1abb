use std::collections::BTreeMap;

use rayon::prelude::*;

use super::html::places;
use super::site_files::SiteFiles;
use super::theme::TemplateFault;
use crate::compose::{compose, same_places};
use crate::route::{Address, FormerPage, Page};

/// Every page as HTML, by its path, and what is wrong with the templates.
pub(super) fn all(
    files: &SiteFiles<'_>,
    progress: &(dyn Fn() + Sync),
) -> (BTreeMap<String, Vec<u8>>, Vec<TemplateFault>) {
    let mut outputs: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut faults = Vec::new();
    // What stood under another slug has the places of the page it is now, so that page is made first.
    let (last, first): (Vec<_>, Vec<_>) =
        files.routes.pages.iter().partition(|(_, page)| same_as(page).is_some());
    for pages in [first, last] {
        let rendered: Vec<_> = pages
            .into_par_iter()
            .filter_map(|(address, page)| {
                let now = same_as(page).and_then(|now| outputs.get(&now.output_path()));
                let html = page_with(files, *page, now.map(Vec::as_slice))?;
                progress();
                Some((address.output_path(), html))
            })
            .collect();
        for (path, html) in rendered {
            match html {
                Ok(html) => {
                    outputs.insert(path, html.into_bytes());
                }
                // One slip in a template shows on many pages.
                Err(fault) if faults.contains(&fault) => {}
                Err(fault) => faults.push(fault),
            }
        }
    }
    (outputs, faults)
}

/// One page as HTML, the same as among all of them. `None`: the site has none there.
pub(super) fn one<'a>(files: &SiteFiles<'a>, page: Page<'a>) -> Option<Result<String, TemplateFault>> {
    let now = same_as(&page).and_then(|now| files.routes.pages.get(now));
    let now = match now.filter(|now| same_as(now).is_none()).and_then(|now| page_with(files, *now, None)) {
        Some(Err(fault)) => return Some(Err(fault)),
        Some(Ok(html)) => Some(html),
        None => None,
    };
    page_with(files, page, now.as_ref().map(String::as_bytes))
}

/// The page that has taken the place of one under another slug.
fn same_as<'p>(page: &Page<'p>) -> Option<&'p Address> {
    match page {
        Page::Former(_, FormerPage { same_as: Some(now), .. }) => Some(now),
        _ => None,
    }
}

/// A page is composed in its own language. `now`: the page that has taken its place.
fn page_with<'a>(
    files: &SiteFiles<'a>,
    page: Page<'a>,
    now: Option<&[u8]>,
) -> Option<Result<String, TemplateFault>> {
    let language = page.language();
    let (composer, templates) = (files.composer(language)?, files.templates(language)?);
    let (mut frame, body) = compose(composer, page)?;
    if let (Some(address), Some(html)) = (same_as(&page), now) {
        let html = String::from_utf8_lossy(html);
        frame.former = same_places(composer, address, &places(&html));
    }
    Some(templates.render(&frame, &body, &files.html.page(page)))
}
