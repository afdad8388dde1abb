use super::values::{Id, LineDigests, Sha256Digest, StateDigest};
use super::{Contact, Statute};
use crate::source::Spanned;
use crate::yaml::{choice, record};

record! {
    /// `adopted.lock`: an edition as it was on the day it was adopted. Written by the program, never by hand.
    pub struct AdoptionLock {
        format: required Spanned<LockFormat>,
        /// The program that wrote it, with its version.
        tool: required Spanned<String>,
        /// Over the paths and digests of all files: what the minutes can quote.
        digest: required Spanned<Sha256Digest>,
        /// Every file of the adopted text, in the order of paths.
        files: required Vec<LockedFile>,
        /// Over the cards, contacts and laws below.
        values: required Spanned<Sha256Digest>,
        cards: list LockedCard,
        /// The registry of contacts as it stood.
        contacts: list Contact,
        /// The registry of laws as it stood.
        laws: list Statute,
    }
}

impl AdoptionLock {
    pub fn contact(&self, id: &str) -> Option<&Contact> {
        self.contacts.iter().find(|contact| contact.id.as_str() == id)
    }
}

choice! {
    /// The form of the file; a later form gets the next number.
    pub enum LockFormat {
        First = "1",
    }
}

record! {
    /// One file of the adopted text.
    pub struct LockedFile {
        /// From the edition's folder, `/` between parts.
        path: required Spanned<String>,
        sha256: required Spanned<Sha256Digest>,
        /// Of a text; pictures and documents have none.
        lines: optional Spanned<LineDigests>,
    }
}

record! {
    /// An action card as it stood. It is no part of the adopted text.
    pub struct LockedCard {
        id: required Spanned<Id>,
        title: required Spanned<String>,
        state: required Spanned<StateDigest>,
    }
}
