use super::{Address, At, CardFormat};
use crate::model::{ActionCard, Audience, Section};
use crate::source::Span;

/// What is to be printed: a PDF of its own.
#[derive(Debug, Clone, Copy)]
pub enum Document<'a> {
    /// An action card in one of its sizes.
    Card(At<'a>, &'a Section, &'a ActionCard, CardFormat),
    /// All cards of an edition for the same readers, on A4. There is at least one.
    Cards(At<'a>, &'a Section, Audience),
    /// A whole edition.
    Plan(At<'a>),
}

impl<'a> Document<'a> {
    pub fn address(&self) -> Address {
        match self {
            Self::Card(at, section, card, format) => at.card_pdf(section, card, *format),
            Self::Cards(at, section, audience) => at.cards_pdf(section, *audience),
            Self::Plan(at) => at.plan_pdf(),
        }
    }

    /// Where the last part of its address is written.
    pub(super) fn named_at(&self) -> Span {
        match self {
            Self::Card(_, _, card, _) => card.id.span,
            Self::Cards(_, section, _) => section.id.span,
            Self::Plan(at) => at.plan.identity.title.span,
        }
    }

    pub fn at(&self) -> At<'a> {
        match self {
            Self::Card(at, ..) | Self::Cards(at, ..) | Self::Plan(at) => *at,
        }
    }

    /// The same document at the edition's other place.
    #[must_use]
    pub fn moved_to(self, at: At<'a>) -> Self {
        match self {
            Self::Card(_, section, card, format) => Self::Card(at, section, card, format),
            Self::Cards(_, section, audience) => Self::Cards(at, section, audience),
            Self::Plan(_) => Self::Plan(at),
        }
    }
}
