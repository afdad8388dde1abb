use std::collections::BTreeMap;

use rayon::prelude::*;

use super::compose::{SiteComposer, compose, same_places};
use super::html::places;
use super::theme::{Templates, Theme};
use crate::diagnostic::Findings;
use crate::model::values::LanguageTag;
use crate::route::{FormerPage, Page, Routes};
use crate::source::Sources;

/// Every page as HTML, by its path. A page is composed in its own language.
pub(super) fn render(
    routes: &Routes<'_>,
    composers: &BTreeMap<LanguageTag, SiteComposer<'_>>,
    theme: &Theme,
    sources: &mut Sources,
    findings: &mut Findings,
    progress: &(dyn Fn() + Sync),
) -> BTreeMap<String, Vec<u8>> {
    let templates: BTreeMap<LanguageTag, Templates<'_>> = composers
        .iter()
        .map(|(language, composer)| (*language, Templates::new(theme, &composer.site_view(), composer.words)))
        .collect();
    let mut outputs: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut faults = Vec::new();
    // What stood under another slug has the places of the page it is now, so that page is made first.
    let same_as = |page: &Page<'_>| matches!(page, Page::Former(_, former) if former.same_as.is_some());
    let (last, first): (Vec<_>, Vec<_>) = routes.pages.iter().partition(|(_, page)| same_as(page));
    for pages in [first, last] {
        let rendered: Vec<_> = pages
            .into_par_iter()
            .filter_map(|(address, page)| {
                let language = page.language();
                let (composer, templates) = (composers.get(&language)?, templates.get(&language)?);
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
