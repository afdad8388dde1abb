use rayon::prelude::*;

use super::{jobs_of, set};
use crate::model::fields::tests::slot::slots;
use crate::model::fields::tests::{WORD, loaded, sealed, world};
use crate::model::fields::{Paper, Shown};
use crate::route::Document;

/// A text of an edition, or of a contact or law it names, stands on paper too, or its declaration says why it does not: in the whole
/// plan, and that of a card on the card in each of its sizes.
#[test]
fn every_text_of_an_edition_is_on_its_papers() {
    let is_printed =
        |path: &str| path.contains("/editions/2024/") || ["contacts.yaml", "laws.yaml"].contains(&path);
    let slots = slots(&loaded(&world()), is_printed);
    let faults: Vec<String> = slots
        .par_iter()
        .flat_map_iter(|slot| {
            let is_of_card = slot.path.contains("/action-cards/") && !slot.path.ends_with("index.md");
            let site = loaded(&sealed(slot.with(&world(), WORD))).site.unwrap();
            let wanted = |document: &Document<'_>| {
                let at = document.at();
                let is_wanted = match document {
                    Document::Plan(_) => true,
                    Document::Card(..) => is_of_card,
                    Document::Cards(..) => false,
                };
                is_wanted && at.permanent && at.edition.id.as_str() == "2024"
            };
            let (expected, name) = (&slot.field.paper, format!("{}.{}", slot.field.record, slot.field.name));
            let jobs = jobs_of(&site, wanted);
            assert!(!jobs.is_empty());
            let faults = jobs.into_iter().filter_map(move |(_, _, address, job)| {
                let text: String = set(&job).runs.iter().map(|run| run.text.as_str()).collect();
                match (expected, slot.field.shown, text.contains(WORD)) {
                    (Paper::Shown, Shown::ToReaders, false) => Some(format!("{name} is not on {address}")),
                    (Paper::Without(_), _, true) => Some(format!("{name} is on {address}")),
                    (Paper::Without(""), ..) => Some(format!("{name} is on no paper without a reason")),
                    _ => None,
                }
            });
            faults.collect::<Vec<_>>()
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
