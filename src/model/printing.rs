use super::PrintedAs;
use super::values::{Id, PrintCode, StateDigest};

/// One printing of a card: everything that is on paper under one code, in whatever size.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Printing {
    pub plan: Id,
    pub edition: Id,
    pub card: Id,
    /// Of what its reader acts on: the card's own words and the numbers on it.
    pub content: StateDigest,
    pub printed_as: PrintedAs,
}

impl Printing {
    /// The code follows from the printing alone, so the same paper has the same code on every machine.
    pub fn code(&self) -> PrintCode {
        let Self { plan, edition, card, content, printed_as } = self;
        PrintCode::of(format!("{plan}/{edition}/{card} {content} {}", printed_as.word()).as_bytes())
    }
}
