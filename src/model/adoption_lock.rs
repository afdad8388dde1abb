use super::fields::{choice, record};
use super::values::{Id, LineDigests, Sha256Digest, StateDigest};
use super::{Contact, Statute};
use crate::source::Spanned;

record! {
    /// `adopted.lock`: an edition as it was on the day it was adopted. Written by the program, never by hand.
    pub struct AdoptionLock {
        format: required Spanned<LockFormat>,
        /// The program that wrote it, with its version.
        tool: required Spanned<String> [label, nowhere("the program that wrote the seal")],
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
        path: required Spanned<String> [label, nowhere("the files of the seal")],
        sha256: required Spanned<Sha256Digest>,
        /// Of a text; pictures and documents have none.
        lines: optional Spanned<LineDigests>,
    }
}

record! {
    /// An action card as it stood. It is no part of the adopted text.
    pub struct LockedCard {
        id: required Spanned<Id> [id(Named::Card)],
        title: required Spanned<String> [title],
        state: required Spanned<StateDigest>,
    }
}
