use std::collections::BTreeMap;

use crate::render::compose::{SiteComposer, card_data};
use crate::render::pdf::{Conformance, PrintJob};
use crate::route::{CardFormat, Document};

/// What a document is set from.
pub(super) fn of<'a>(composer: &SiteComposer<'a>, document: Document<'a>) -> PrintJob {
    let archive = composer.site.content.site.prints_for_archives();
    let conformance = if archive { Conformance::Archival } else { Conformance::Accessible };
    match document {
        Document::Card(at, section, card, format) => PrintJob {
            layout: match format {
                CardFormat::A4 => "card-a4",
            },
            data: card_data(composer, at, section, card),
            files: BTreeMap::new(),
            pages: Some(1),
            conformance,
        },
    }
}
