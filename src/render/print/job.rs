use std::collections::BTreeMap;

use crate::render::compose::{SiteComposer, card_data, plan_data};
use crate::render::pdf::PrintJob;
use crate::route::{CardFormat, Document};

/// What a document is set from.
pub(super) fn of<'a>(composer: &SiteComposer<'a>, document: Document<'a>) -> PrintJob {
    match document {
        Document::Card(at, section, card, format) => PrintJob {
            layout: match format {
                CardFormat::A4 => "card-a4",
            },
            data: card_data(composer, at, section, card),
            files: BTreeMap::new(),
            pages: Some(1),
        },
        Document::Plan(at) => {
            let (data, files) = plan_data(composer, at);
            PrintJob { layout: "plan", data, files, pages: None }
        }
    }
}
