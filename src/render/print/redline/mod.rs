//! The redline on paper: what the council reads before it adopts.

mod paper;
mod passages;
mod runs;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub(crate) use self::paper::RedlinePaper;
use super::described::Described;
use super::problems::Problems;
use super::{press, tell};
use crate::diagnostic::{Argument, Findings, Phrase};
use crate::render::Theme;
use crate::render::pdf::{Conformance, PrintJob, Printed};
use crate::route::At;
use crate::source::Sources;

/// Sets a redline. `None`: the findings say why not.
pub(crate) fn print(
    paper: &RedlinePaper<'_>,
    theme: &Theme,
    sources: &mut Sources,
    findings: &mut Findings,
) -> Option<Printed> {
    let print_theme = match press::load(theme) {
        Ok(print_theme) => print_theme,
        Err(faults) => {
            tell(&faults, theme, findings);
            return None;
        }
    };
    match print_theme.print(&job(paper)) {
        Ok(printed) => Some(printed),
        Err(found) => {
            let mut problems = Problems::new(theme, sources, findings);
            problems.add_described(described(paper), at(paper), found);
            problems.finish();
            None
        }
    }
}

fn job(paper: &RedlinePaper<'_>) -> PrintJob {
    let conformance = Conformance::of(&paper.site.content.site);
    PrintJob { layout: "redline", data: paper.data(), files: BTreeMap::new(), pages: None, conformance }
}

fn described(paper: &RedlinePaper<'_>) -> Described {
    let editions = format!("`{}` → `{}`", paper.redline.old, paper.redline.new);
    Described {
        name: Argument::Joined(vec![Phrase::PrintedRedline.into(), editions.into()]),
        place: paper.new.identity.title.span,
        shorten: Phrase::ShortenText.into(),
    }
}

/// What is printed is looked for in the new edition first.
fn at<'r>(paper: &RedlinePaper<'r>) -> At<'r> {
    At { plan: paper.plan, edition: paper.new, permanent: true }
}
