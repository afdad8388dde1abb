use std::collections::BTreeMap;

use rayon::prelude::*;

use super::compose::{SiteComposer, compose, same_places};
use super::html::places;
use super::theme::{Templates, Theme};
use crate::diagnostic::Findings;
use crate::route::{FormerPage, Page};
use crate::source::Sources;

/// Every page as HTML, by its path.
pub(super) fn render(
    composer: &SiteComposer<'_>,
    theme: &Theme,
    sources: &mut Sources,
    findings: &mut Findings,
    progress: &(dyn Fn() + Sync),
) -> BTreeMap<String, Vec<u8>> {
    let templates = Templates::new(theme, &composer.site_view(), composer.words);
    let mut outputs: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut faults = Vec::new();
    // What stood under another slug has the places of the page it is now, so that page is made first.
    let same_as = |page: &Page<'_>| matches!(page, Page::Former(_, former) if former.same_as.is_some());
    let (last, first): (Vec<_>, Vec<_>) = composer.routes.pages.iter().partition(|(_, page)| same_as(page));
    for pages in [first, last] {
        let rendered: Vec<_> = pages
            .into_par_iter()
            .filter_map(|(address, page)| {
                let (mut frame, body) = compose(composer, *page)?;
                if let Page::Former(_, FormerPage { same_as: Some(now), .. }) = page
                    && let Some(html) = outputs.get(&now.output_path())
                {
                    let html = String::from_utf8_lossy(html);
                    frame.former = same_places(composer, *page, now, &places(&html));
                }
                let html = templates.render(&frame, &body);
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
    for fault in faults {
        fault.report(theme, sources, findings);
    }
    outputs
}
