use std::collections::BTreeMap;

use rayon::prelude::*;

use super::Theme;
use super::fault::Fault;
use super::pdf::PdfProblem;
use crate::compose::SiteComposer;
use crate::diagnostic::{Code, Finding, Findings, Place};
use crate::route::{Address, At, Document};
use crate::source::Sources;

mod card;
mod described;
mod facts;
mod glyph_place;
mod job;
mod plan;
mod press;
mod problems;
pub(crate) mod redline;
#[cfg(test)]
mod tests;

pub(super) use self::press::Press;
use self::press::Unprinted;
use self::problems::Problems;

/// What is to be printed, once for both places of its edition.
pub(super) struct Sheet<'c, 'a> {
    composer: &'c SiteComposer<'a>,
    /// Permanent.
    address: Address,
    document: Document<'a>,
}

impl<'c, 'a> Sheet<'c, 'a> {
    /// The sheet at an address, permanent or the plan's own.
    pub(super) fn at(address: &Address, composer: &'c SiteComposer<'a>) -> Option<Self> {
        let document = composer.routes.documents.get(address)?;
        let permanent = document.moved_to(At { permanent: true, ..document.at() }).address();
        let document = *composer.routes.documents.get(&permanent)?;
        let is_there = *address == permanent || at_plan(composer, document).as_ref() == Some(address);
        is_there.then_some(Self { composer, address: permanent, document })
    }
}

/// One document, the same as among all of them.
pub(super) fn one(press: &Press<'_>, sheet: Sheet<'_, '_>) -> Result<Vec<u8>, Fault> {
    press.print(&job::of(sheet.composer, sheet.document)).map_err(|unprinted| match unprinted {
        Unprinted::Document(problems) => Fault::Document(sheet.address, problems),
        Unprinted::Theme => Fault::Print(press.faults().to_vec()),
    })
}

/// What is wrong with one document.
pub(super) fn report(
    document: Document<'_>,
    problems: Vec<PdfProblem>,
    theme: &Theme,
    sources: &mut Sources,
    findings: &mut Findings,
) {
    let mut all = Problems::new(theme, sources, findings);
    all.add(document, problems);
    all.finish();
}

/// Everything that is printed, by its path. A document that cannot be printed is an error.
pub(super) fn render(
    press: &Press<'_>,
    composer: &SiteComposer<'_>,
    theme: &Theme,
    sources: &mut Sources,
    findings: &mut Findings,
    progress: &(dyn Fn() + Sync),
) -> BTreeMap<String, Vec<u8>> {
    // The paper is the same at both places of an edition, so it is made once.
    let permanent: Vec<_> =
        composer.routes.documents.iter().filter(|(_, document)| document.at().permanent).collect();
    let printed: Vec<_> = permanent
        .into_par_iter()
        .map(|(address, document)| {
            let pdf = press.print(&job::of(composer, *document));
            progress();
            (address, *document, pdf)
        })
        .collect();
    let mut outputs = BTreeMap::new();
    let mut problems = Problems::new(theme, sources, findings);
    // A card has the same faults alone and among others; there they are told.
    let is_told = printed.iter().any(|(_, document, pdf)| {
        let problems = match pdf {
            Err(Unprinted::Document(problems)) => problems.as_slice(),
            _ => &[],
        };
        matches!(document, Document::Card(..)) && problems.iter().any(PdfProblem::is_of_content)
    });
    for (address, document, pdf) in printed {
        match pdf {
            Ok(bytes) => {
                if let Some(here) = at_plan(composer, document) {
                    progress();
                    outputs.insert(here.output_path(), bytes.clone());
                }
                outputs.insert(address.output_path(), bytes);
            }
            Err(Unprinted::Document(mut found)) => {
                if matches!(document, Document::Cards(..)) {
                    found.retain(|problem| !(is_told && problem.is_of_content()));
                }
                problems.add(document, found);
            }
            Err(Unprinted::Theme) => {}
        }
    }
    problems.finish();
    tell(press.faults(), theme, findings);
    outputs
}

/// What is wrong with a theme's layouts and fonts.
pub(super) fn tell(faults: &[PdfProblem], theme: &Theme, findings: &mut Findings) {
    for problem in faults {
        let place = Place::Path(theme.shown("print"));
        findings.add(Finding::new(Code::PrintTheme, place).with("problem", problem.to_string()));
    }
}

/// The document's address at the plan's own place, when it is this edition that stands there.
fn at_plan(composer: &SiteComposer<'_>, document: Document<'_>) -> Option<Address> {
    let at = document.at();
    let address = document.moved_to(At { permanent: false, ..at }).address();
    let here = composer.routes.documents.get(&address)?;
    (here.at().edition.id == at.edition.id).then_some(address)
}
