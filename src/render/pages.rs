use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use super::Rendered;
use super::html::{places, places_in};
use super::site_files::SiteFiles;
use super::theme::TemplateFault;
use crate::compose::{compose, same_places};
use crate::route::{Address, FormerPage, Page};

/// A page as HTML, with its places.
struct Written {
    html: String,
    places: Arc<BTreeSet<String>>,
}

/// Every page, by its path, and what is wrong with the templates.
pub(super) fn all(files: &SiteFiles<'_>, progress: &(dyn Fn() + Sync)) -> (Rendered, Vec<TemplateFault>) {
    let mut rendered = Rendered::default();
    let mut faults = Vec::new();
    // What stood under another slug has the places of the page it is now, so that page is made first.
    let (last, first): (Vec<_>, Vec<_>) =
        files.routes.pages.iter().partition(|(_, page)| same_as(page).is_some());
    for pages in [first, last] {
        let written: Vec<_> = pages
            .into_par_iter()
            .filter_map(|(address, page)| {
                let now =
                    same_as(page).and_then(|now| rendered.places.get(&now.output_path())).map(Arc::as_ref);
                let written = page_with(files, *page, now)?;
                progress();
                Some((address.output_path(), written))
            })
            .collect();
        for (path, page) in written {
            match page {
                Ok(page) => {
                    rendered.places.insert(path.clone(), page.places);
                    rendered.files.insert(path, page.html.into_bytes());
                }
                // One slip in a template shows on many pages.
                Err(fault) if faults.contains(&fault) => {}
                Err(fault) => faults.push(fault),
            }
        }
    }
    (rendered, faults)
}

/// One page as HTML, the same as among all of them. `None`: the site has none there.
pub(super) fn one<'a>(files: &SiteFiles<'a>, page: Page<'a>) -> Option<Result<String, TemplateFault>> {
    let now = same_as(&page).and_then(|now| files.routes.pages.get(now));
    let now = match now.filter(|now| same_as(now).is_none()).and_then(|now| page_with(files, *now, None)) {
        Some(Err(fault)) => return Some(Err(fault)),
        Some(Ok(now)) => Some(now.places),
        None => None,
    };
    Some(page_with(files, page, now.as_deref())?.map(|page| page.html))
}

/// The page that has taken the place of one under another slug.
fn same_as<'p>(page: &Page<'p>) -> Option<&'p Address> {
    match page {
        Page::Former(_, FormerPage { same_as: Some(now), .. }) => Some(now),
        _ => None,
    }
}

/// A page is composed in its own language. `now`: the places of the page that has taken its place.
fn page_with<'a>(
    files: &SiteFiles<'a>,
    page: Page<'a>,
    now: Option<&BTreeSet<String>>,
) -> Option<Result<Written, TemplateFault>> {
    let language = page.language();
    let (composer, templates) = (files.composer(language)?, files.templates(language)?);
    let (mut frame, body) = compose(composer, page)?;
    if let (Some(address), Some(now)) = (same_as(&page), now) {
        frame.former = same_places(composer, address, now);
    }
    Some(templates.render(&frame, &body, &files.html.page(page)).map(|mut html| {
        // All pages are kept until the last is made.
        html.shrink_to_fit();
        let own = files.theme.has_own_templates();
        let places = if own { places_in(&html) } else { places(&frame, &body) };
        Written { html, places: Arc::new(places) }
    }))
}

#[cfg(test)]
mod tests;
