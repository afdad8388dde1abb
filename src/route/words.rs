//! The words of addresses, in Danish: `æ ø å` written out. They stand in printed cards and never change.

use crate::model::Audience;
use crate::model::values::PrintCode;

pub(super) const ABOUT: &str = "om";
pub(super) const HELP: &str = "faa-hjaelp";
pub(super) const CONTACT: &str = "kontakt";
pub(super) const PROOF: &str = "lovkrav";
pub(super) const EDITIONS: &str = "udgaver";
pub(super) const CALENDAR: &str = "revision.ics";
pub(super) const PLAN_PDF: &str = "plan.pdf";
pub(super) const FEED: &str = "feed.xml";
pub(super) const PRINTED: &str = PrintCode::FOLDER;
pub(super) const FILES: &str = "filer";
pub(super) const CHANGES: &str = "aendringer";

const SECTIONS: [(&str, &str); 7] = [
    ("purpose", "formaal"),
    ("legal-basis", "lovgrundlag"),
    ("definitions", "definitioner"),
    ("organisation", "organisering"),
    ("interventions", "indsatser"),
    ("warning-signs", "bekymringstegn"),
    ("action-cards", "actioncards"),
];

/// The word for a section; a free section is called by its own id.
pub(super) fn section(id: &str) -> &str {
    SECTIONS.into_iter().find(|(of, _)| *of == id).map_or(id, |(_, word)| word)
}

/// The section that is called by a word.
pub(super) fn section_of(word: &str) -> &str {
    SECTIONS.into_iter().find(|(_, called)| *called == word).map_or(word, |(id, _)| id)
}

/// The file of all cards for the same readers.
pub(super) fn cards(audience: Audience) -> &'static str {
    match audience {
        Audience::Citizen => "kort-borgere.pdf",
        Audience::Professional => "kort-fagpersoner.pdf",
        Audience::Authority => "kort-myndighed.pdf",
    }
}
