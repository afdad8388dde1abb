use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::card::{card_data, cards_data};
use super::plan::plan_data;
use crate::compose::{SiteComposer, card_sheet, cards_sheet, plan_sheet};
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
            let sheet = card_sheet(composer, at, section, card);
            let data = card_data(&sheet, composer.words, &composer.base);
            (layout, (value(&data), no_files), Some(pages))
        }
        Document::Cards(at, section, audience) => {
            let sheet = cards_sheet(composer, at, section, audience);
            let count = sheet.cards.len();
            let data = cards_data(&sheet, composer.words, composer.language, &composer.base);
            ("cards-a4", (value(&data), no_files), Some(count..=count))
        }
        Document::Plan(at) => {
            let sheet = plan_sheet(composer, at);
            let (data, files) = plan_data(composer, at, &sheet);
            ("plan", (value(&data), files), None)
        }
    };
    PrintJob { layout, data, files, pages, conformance: Conformance::of(&composer.site.content.site) }
}

/// The data as layouts read them: records, lists and texts, none of which can fail to be written.
fn value(data: &impl Serialize) -> Value {
    serde_json::to_value(data).unwrap_or_default()
}
