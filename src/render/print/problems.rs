use crate::diagnostic::{Code, Finding, Place};
use crate::model::{ActionCard, Section};
use crate::render::Theme;
use crate::render::pdf::PdfProblem;
use crate::route::{At, Document};
use crate::source::{SourceFile, Sources, Span};

/// What is wrong with a document, where it can be mended.
pub(super) fn finding(
    problem: &PdfProblem,
    document: Document<'_>,
    theme: &Theme,
    sources: &mut Sources,
) -> Finding {
    match document {
        Document::Card(_, _, card, _) => in_card(problem, card, theme, sources),
        Document::Plan(at) => in_plan(problem, at, theme, sources),
    }
}

/// What is wrong with one card.
fn in_card(problem: &PdfProblem, card: &ActionCard, theme: &Theme, sources: &mut Sources) -> Finding {
    let about = |code, place: Span| Finding::new(code, place).with("card", card.id.as_str());
    match problem {
        PdfProblem::Overflow { by_mm, by_lines } => {
            let finding = about(Code::CardOverflow, card.title.span);
            let excess = format!("{by_mm:.0}");
            finding
                .with("excess", excess)
                .with("lines", by_lines.to_string())
                .with("longest", longest_steps(card))
        }
        PdfProblem::MissingGlyph { character, .. } => {
            // Most often it stands in the card's own file; a contact's name may hold it too.
            let file = sources.get(card.title.span.source);
            let at = file.and_then(|file| file.text.find(character.as_str()));
            let place =
                at.map_or(card.title.span, |at| Span::new(card.title.span.source, at, at + character.len()));
            about(Code::MissingGlyph, place).with("character", character)
        }
        PdfProblem::TextTooWide { text, by_mm } => about(Code::CardTextTooWide, card.title.span)
            .with("text", text)
            .with("excess", format!("{by_mm:.0}")),
        _ => in_layout(problem, theme, sources, card.id.as_str()),
    }
}

/// What is wrong with a whole edition on paper.
fn in_plan(problem: &PdfProblem, at: At<'_>, theme: &Theme, sources: &mut Sources) -> Finding {
    let id = format!("{}/{}", at.plan.id, at.edition.id);
    match problem {
        PdfProblem::MissingGlyph { character, .. } => {
            let title = at.edition.identity.title.span;
            let texts = at.edition.sections.iter().flat_map(Section::prose).map(|text| text.span.source);
            let place = std::iter::once(title.source).chain(texts).find_map(|source| {
                let start = sources.get(source)?.text.find(character.as_str())?;
                Some(Span::new(source, start, start + character.len()))
            });
            // A contact's name may hold it too.
            Finding::new(Code::MissingGlyph, place.unwrap_or(title))
                .with("card", id.as_str())
                .with("character", character)
        }
        _ => in_layout(problem, theme, sources, &id),
    }
}

/// Whether the problem lies in the layout and not in what the card says.
pub(super) fn is_of_layout(problem: &PdfProblem) -> bool {
    !matches!(
        problem,
        PdfProblem::Overflow { .. } | PdfProblem::MissingGlyph { .. } | PdfProblem::TextTooWide { .. }
    )
}

/// What is wrong with the layout a card is printed with.
fn in_layout(problem: &PdfProblem, theme: &Theme, sources: &mut Sources, card: &str) -> Finding {
    let place = match problem {
        PdfProblem::Layout { place, .. }
        | PdfProblem::Standard { place, .. }
        | PdfProblem::MissingFont { place, .. } => place.as_ref(),
        _ => None,
    };
    let place = match place {
        Some(at) => {
            let shown = theme.shown(&at.path);
            match theme.file(&at.path).and_then(|bytes| std::str::from_utf8(bytes).ok()) {
                Some(text) => {
                    let file = SourceFile::new(shown, text);
                    let (start, end) = (file.offset(at.line, at.column), file.offset(at.line + 1, 1));
                    Place::Span(Span::new(sources.add(file), start, end.saturating_sub(1)))
                }
                None => Place::Path(shown),
            }
        }
        None => Place::Path(theme.shown("print")),
    };
    let words = match problem {
        // The place is shown beside it.
        PdfProblem::Layout { message, .. } | PdfProblem::Standard { message, .. } => message.clone(),
        _ => problem.to_string(),
    };
    Finding::new(Code::PrintLayout, place).with("card", card).with("problem", words)
}

/// The numbers of the three longest steps: where shortening helps.
fn longest_steps(card: &ActionCard) -> String {
    let mut lengths: Vec<(usize, usize)> = (1..)
        .zip(&card.steps)
        .map(|(number, step)| (step.document.plain_text().chars().count(), number))
        .collect();
    lengths.sort_unstable_by(|a, b| b.cmp(a));
    lengths
        .iter()
        .take(3)
        .map(|(length, number)| format!("{number} ({length})"))
        .collect::<Vec<_>>()
        .join(", ")
}
