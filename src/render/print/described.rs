use crate::diagnostic::{Argument, Phrase};
use crate::model::{ActionCard, Audience};
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
            Document::Cards(_, section, audience) => Self {
                name: Argument::Joined(vec![Phrase::PrintedCards.into(), readers(audience).into()]),
                place: section.id.span,
                shorten: Phrase::ShortenText.into(),
            },
            Document::Plan(at) => Self {
                name: Argument::Joined(vec![
                    Phrase::PrintedPlan.into(),
                    format!("`{}/{}`", at.plan.id, at.edition.id).into(),
                ]),
                place: at.edition.identity.title.span,
                shorten: Phrase::ShortenText.into(),
            },
        }
    }
}

fn readers(audience: Audience) -> Phrase {
    match audience {
        Audience::Citizen => Phrase::ForCitizens,
        Audience::Professional => Phrase::ForProfessionals,
        Audience::Authority => Phrase::ForAuthorities,
    }
}

fn size(format: CardFormat) -> Argument {
    match format {
        CardFormat::A4 => "A4".into(),
        CardFormat::A5 => "A5".into(),
        CardFormat::Pocket => Phrase::SizePocket.into(),
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
