use std::collections::BTreeMap;

use rayon::prelude::*;

use super::compose::{SiteComposer, compose};
use super::theme::{Templates, Theme};
use crate::diagnostic::Findings;
use crate::model::values::LanguageTag;
use crate::route::Routes;
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
    let rendered: Vec<_> = routes
        .pages
        .par_iter()
        .filter_map(|(address, page)| {
            let language = page.language();
            let (composer, templates) = (composers.get(&language)?, templates.get(&language)?);
            let (frame, body) = compose(composer, *page)?;
            let html = templates.render(&frame, &body);
            progress();
            Some((address.output_path(), html))
        })
        .collect();
    let mut outputs = BTreeMap::new();
    let mut faults = Vec::new();
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
    for fault in faults {
        fault.report(theme, sources, findings);
    }
    outputs
}
