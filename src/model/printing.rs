use std::fmt;

use super::PrintedAs;
use super::values::{Id, PrintCode, PublishedAddress, StateDigest};

/// One printing of a card: everything that is on paper under one code, in whatever size. Its text is what the ledger of addresses
/// keeps of it: `<plan>/<edition>/<card> <content> <printed_as>`.
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
        PrintCode::of(self.to_string().as_bytes())
    }

    /// Where its page is.
    pub fn address(&self) -> PublishedAddress {
        let (folder, code) = (PrintCode::FOLDER, self.code());
        PublishedAddress { page: format!("/{folder}/{code}/"), fragment: None }
    }
}

impl fmt::Display for Printing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { plan, edition, card, content, printed_as } = self;
        write!(f, "{plan}/{edition}/{card} {content} {}", printed_as.word())
    }
}
