use std::collections::BTreeMap;

use crate::render::compose::{SiteComposer, card_data, cards_data};
use crate::render::pdf::{Conformance, PrintJob};
use crate::route::{CardFormat, Document};

/// What a document is set from.
pub(super) fn of<'a>(composer: &SiteComposer<'a>, document: Document<'a>) -> PrintJob {
    let (layout, data, pages) = match document {
        Document::Card(at, section, card, format) => {
            let (layout, pages) = match format {
                CardFormat::A4 => ("card-a4", 1..=1),
                CardFormat::A5 => ("card-a5", 1..=2),
                CardFormat::Pocket => ("card-pocket", 1..=1),
            };
            (layout, card_data(composer, at, section, card), pages)
        }
        Document::Cards(at, section, audience) => {
            let count = section.cards_for(audience).count();
            ("cards-a4", cards_data(composer, at, section, audience), count..=count)
        }
    };
    let conformance = Conformance::of(&composer.site.content.site);
    PrintJob { layout, data, files: BTreeMap::new(), pages: Some(pages), conformance }
}
