use typst::diag::SourceDiagnostic;
use typst::syntax::DiagSpan;
use typst::{World, WorldExt};

use super::{PdfProblem, Place};

/// Typst reports a font family that it does not find as a warning of this form.
const UNKNOWN_FAMILY: &str = "unknown font family: ";

/// A fault, or a warning, in a layout. Warnings stop the card too: what they tell of (a missing font, a
/// layout that never settles) would be seen on paper.
pub(super) fn layout_problem(world: &dyn World, diagnostic: &SourceDiagnostic) -> PdfProblem {
    let place = place(world, diagnostic);
    match diagnostic.message.strip_prefix(UNKNOWN_FAMILY) {
        Some(family) => PdfProblem::MissingFont { family: family.to_owned(), place },
        None => {
            PdfProblem::Layout { place, message: diagnostic.message.to_string(), hints: hints(diagnostic) }
        }
    }
}

/// A breach of the PDF standards, found when the card is written.
pub(super) fn standard_problem(world: &dyn World, diagnostic: &SourceDiagnostic) -> PdfProblem {
    PdfProblem::Standard {
        place: place(world, diagnostic),
        message: diagnostic.message.to_string(),
        hints: hints(diagnostic),
    }
}

fn hints(diagnostic: &SourceDiagnostic) -> Vec<String> {
    diagnostic.hints.iter().map(|hint| hint.v.to_string()).collect()
}

/// Where the fault is; a fault without a place of its own has that of the innermost call that led to it.
fn place(world: &dyn World, diagnostic: &SourceDiagnostic) -> Option<Place> {
    let calls = diagnostic.trace.iter().map(|point| DiagSpan::from(point.span));
    std::iter::once(diagnostic.span).chain(calls).find_map(|span| place_of(world, span))
}

fn place_of(world: &dyn World, span: DiagSpan) -> Option<Place> {
    let source = world.source(span.id()?).ok()?;
    let start = world.range(span)?.start;
    let (line, column) = source.lines().byte_to_line_column(start)?;
    let path = source.id().vpath().get_without_slash().to_owned();
    Some(Place { path, line: line + 1, column: column + 1 })
}
