//! The redline on paper: what the council reads before it adopts.

mod paper;
mod passages;
mod runs;

use std::collections::BTreeMap;

pub(crate) use self::paper::RedlinePaper;
use super::{print_theme, problems};
use crate::diagnostic::{Code, Finding, Findings};
use crate::model::Edition;
use crate::render::Theme;
use crate::render::pdf::{PdfProblem, PrintJob, Printed};
use crate::source::{Sources, Span};

/// Sets a redline. `None`: the findings say why not.
pub(crate) fn print(
    paper: &RedlinePaper<'_>,
    theme: &Theme,
    sources: &mut Sources,
    findings: &mut Findings,
) -> Option<Printed> {
    let print_theme = print_theme(theme, findings)?;
    match print_theme.print(&job(paper)) {
        Ok(printed) => Some(printed),
        Err(problems) => {
            for problem in problems {
                findings.add(finding(&problem, paper, theme, sources));
            }
            None
        }
    }
}

fn job(paper: &RedlinePaper<'_>) -> PrintJob {
    PrintJob { layout: "redline", data: paper.data(), files: BTreeMap::new(), pages: None }
}

fn finding(problem: &PdfProblem, paper: &RedlinePaper<'_>, theme: &Theme, sources: &mut Sources) -> Finding {
    let title = paper.title();
    let about = |code, text: &str| Finding::new(code, place(paper, text, sources)).with("card", &title);
    match problem {
        PdfProblem::MissingGlyph { character, .. } => {
            about(Code::MissingGlyph, character).with("character", character)
        }
        PdfProblem::TextTooWide { text, by_mm } => {
            about(Code::CardTextTooWide, text).with("text", text).with("excess", format!("{by_mm:.0}"))
        }
        _ => problems::in_layout(problem, theme, sources, &title),
    }
}

/// Where a text stands: in the files of the new edition, of the old, or elsewhere in the content.
fn place(paper: &RedlinePaper<'_>, text: &str, sources: &Sources) -> Span {
    let title = paper.new.identity.title.span;
    let folder = |edition: &Edition| {
        let identity = sources.path(edition.identity.title.span.source);
        identity.rsplit_once('/').map(|(folder, _)| format!("{folder}/"))
    };
    let folders = [folder(paper.new), folder(paper.old), Some(String::new())];
    let found = folders.iter().flatten().find_map(|folder| {
        let mut files = sources.iter().filter(|(_, file)| file.path.starts_with(folder.as_str()));
        files.find_map(|(id, file)| Some(Span::new(id, file.text.find(text)?, 0)))
    });
    found.map_or(title, |start| Span::new(start.source, start.start, start.start + text.len()))
}
