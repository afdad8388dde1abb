use std::collections::BTreeMap;

use rayon::prelude::*;

use super::Theme;
use super::compose::SiteComposer;
use super::pdf::PrintTheme;
use crate::diagnostic::{Code, Finding, Findings, Place};
use crate::route::{Address, At, Document};
use crate::source::Sources;

mod described;
mod glyph_place;
mod job;
mod problems;

use self::problems::Problems;

/// Everything that is printed, by its path. A document that cannot be printed is an error.
pub(super) fn render(
    composer: &SiteComposer<'_>,
    theme: &Theme,
    sources: &mut Sources,
    findings: &mut Findings,
    progress: &(dyn Fn() + Sync),
) -> BTreeMap<String, Vec<u8>> {
    let Some(print_theme) = print_theme(theme, findings) else { return BTreeMap::new() };
    // The paper is the same at both places of an edition, so it is made once.
    let permanent: Vec<_> =
        composer.routes.documents.iter().filter(|(_, document)| document.at().permanent).collect();
    let printed: Vec<_> = permanent
        .into_par_iter()
        .map(|(address, document)| {
            let pdf = print_theme.render(&job::of(composer, *document));
            progress();
            (address, *document, pdf)
        })
        .collect();
    let mut outputs = BTreeMap::new();
    let mut problems = Problems::new(theme, sources, findings);
    for (address, document, pdf) in printed {
        match pdf {
            Ok(bytes) => {
                if let Some(here) = at_plan(composer, document) {
                    progress();
                    outputs.insert(here.output_path(), bytes.clone());
                }
                outputs.insert(address.output_path(), bytes);
            }
            Err(found) => problems.add(document, found),
        }
    }
    problems.finish();
    outputs
}

/// The document's address at the plan's own place, when it is this edition that stands there.
fn at_plan(composer: &SiteComposer<'_>, document: Document<'_>) -> Option<Address> {
    let at = document.at();
    let address = document.moved_to(At { permanent: false, ..at }).address();
    let here = composer.routes.documents.get(&address)?;
    (here.at().edition.id == at.edition.id).then_some(address)
}

fn print_theme(theme: &Theme, findings: &mut Findings) -> Option<PrintTheme> {
    let files = ["print/", "fonts/"].into_iter().flat_map(|folder| theme.files_in(folder));
    let files = files.map(|(path, bytes)| (path.to_owned(), bytes.to_vec())).collect();
    match PrintTheme::new(&files) {
        Ok(print_theme) => Some(print_theme),
        Err(problems) => {
            for problem in problems {
                let place = Place::Path(theme.shown("print"));
                findings.add(Finding::new(Code::PrintTheme, place).with("problem", problem.to_string()));
            }
            None
        }
    }
}
