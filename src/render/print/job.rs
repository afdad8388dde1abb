use std::collections::BTreeMap;

use crate::render::compose::{SiteComposer, card_data, cards_data, plan_data};
use crate::render::pdf::{Conformance, PrintJob};
use crate::route::{CardFormat, Document};

/// What a document is set from.
pub(super) fn of<'a>(composer: &SiteComposer<'a>, document: Document<'a>) -> PrintJob {
    let no_files = BTreeMap::new();
    let (layout, (data, files), pages) = match document {
        Document::Card(at, section, card, format) => {
            let (layout, pages) = match format {
                CardFormat::A4 => ("card-a4", 1..=1),
                CardFormat::A5 => ("card-a5", 1..=2),
                CardFormat::Pocket => ("card-pocket", 1..=1),
            };
            (layout, (card_data(composer, at, section, card), no_files), Some(pages))
        }
        Document::Cards(at, section, audience) => {
            let count = section.cards_for(audience).count();
            ("cards-a4", (cards_data(composer, at, section, audience), no_files), Some(count..=count))
        }
        Document::Plan(at) => ("plan", plan_data(composer, at), None),
    };
    PrintJob { layout, data, files, pages, conformance: Conformance::of(&composer.site.content.site) }
}
