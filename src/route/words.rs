//! The words of addresses, in Danish: `æ ø å` written out. They stand in printed cards and never change.

use crate::model::values::PrintCode;
use crate::model::{Audience, SectionKind};

pub(super) const ABOUT: &str = "om";
pub(super) const CALENDAR: &str = "revision.ics";
pub(super) const PLAN_PDF: &str = "plan.pdf";
pub(super) const FEED: &str = "feed.xml";
pub(super) const PRINTED: &str = PrintCode::FOLDER;
pub(super) const FILES: &str = "filer";
pub(super) const CHANGES: &str = "aendringer";

/// The word for a section by its id; a free section is called by that.
pub(super) fn section(id: &str) -> &str {
    SectionKind::of(id).word().unwrap_or(id)
}

/// The word for a kind of section.
pub(super) fn of_kind(kind: SectionKind) -> &'static str {
    kind.word().unwrap_or_default()
}

/// The section that is called by a word.
pub(super) fn section_called(word: &str) -> &str {
    let kind = SectionKind::NAMED.into_iter().find(|kind| kind.word() == Some(word));
    kind.and_then(SectionKind::id).unwrap_or(word)
}

/// The file of all cards for the same readers.
pub(super) fn cards(audience: Audience) -> &'static str {
    match audience {
        Audience::Citizen => "kort-borgere.pdf",
        Audience::Professional => "kort-fagpersoner.pdf",
        Audience::Authority => "kort-myndighed.pdf",
    }
}
