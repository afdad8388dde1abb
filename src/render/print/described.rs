use crate::diagnostic::{Argument, Phrase};
use crate::model::ActionCard;
use crate::route::{CardFormat, Document};
use crate::source::Span;

/// A document as messages speak of it.
pub(super) struct Described {
    /// Completes a sentence: "kortet `borger` (A4)".
    pub name: Argument,
    /// Where the document is called what it is called.
    pub place: Span,
    /// How it becomes shorter.
    pub shorten: Argument,
}

impl Described {
    pub(super) fn of(document: Document<'_>) -> Self {
        match document {
            Document::Card(_, _, card, format) => Self {
                name: Argument::Joined(vec![
                    Phrase::PrintedCard.into(),
                    format!("`{}` (", card.id.as_str()).into(),
                    size(format),
                    ")".into(),
                ]),
                place: card.title.span,
                shorten: Argument::Joined(vec![
                    Phrase::ShortenSteps.into(),
                    longest_steps(card).into(),
                    ".".into(),
                ]),
            },
        }
    }
}

fn size(format: CardFormat) -> Argument {
    match format {
        CardFormat::A4 => "A4".into(),
    }
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
