use std::collections::BTreeMap;

use crate::render::compose::{SiteComposer, card_data};
use crate::render::pdf::PrintJob;
use crate::route::{CardFormat, Document};

/// What a document is set from.
pub(super) fn of<'a>(composer: &SiteComposer<'a>, document: Document<'a>) -> PrintJob {
    match document {
        Document::Card(at, section, card, format) => PrintJob {
            layout: match format {
                CardFormat::A4 => "card-a4",
                CardFormat::A5 => "card-a5",
                CardFormat::Pocket => "card-pocket",
            },
            data: card_data(composer, at, section, card),
            files: BTreeMap::new(),
            pages: Some(match format {
                CardFormat::A4 | CardFormat::Pocket => 1..=1,
                CardFormat::A5 => 1..=2,
            }),
        },
    }
}
