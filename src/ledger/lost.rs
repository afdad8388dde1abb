use super::inventory::Inventory;
use crate::diagnostic::{Argument, Code, Finding, Findings, Phrase, nearest};
use crate::model::values::PublishedAddress;
use crate::resolve::Site;
use crate::route::Reading;
use crate::source::Spanned;

/// An address that nothing answers: what it was, how to keep it, and what is near.
pub(super) fn lost(
    entry: &Spanned<PublishedAddress>,
    site: &Site,
    inventory: &Inventory,
    findings: &mut Findings,
) {
    let (item, mend): (Argument, Phrase) = match Reading::of(site, &entry.value) {
        Reading::Place(place, plan, edition) => {
            let shown = edition.or_else(|| site.shown(plan));
            let places = shown.and_then(|edition| site.places(plan, edition));
            let mend = if places.is_some_and(|places| places.has(&place)) {
                Phrase::MendTheme
            } else if edition.is_some() {
                Phrase::MendAdopted
            } else {
                Phrase::MendItem
            };
            (place.to_string().into(), mend)
        }
        Reading::Operational(item) => (item.to_string().into(), Phrase::MendOperational),
        Reading::Plan(_) => (Phrase::WasPage.into(), Phrase::MendPage),
        Reading::Elsewhere => (Phrase::WasElsewhere.into(), Phrase::MendSlug),
    };
    let address = entry.value.to_string();
    let near = if findings.has_room(Code::AddressLost, Some(entry.span.source)) {
        let known: Vec<String> = inventory.lasting.iter().map(ToString::to_string).collect();
        nearest(&address, known.iter().map(String::as_str))
    } else {
        Vec::new()
    };
    let near = if near.is_empty() { "–".to_owned() } else { near.into_iter().next().unwrap_or_default() };
    let finding = Finding::new(Code::AddressLost, entry.span).with("address", address);
    findings.add(finding.with("item", item).with("mend", mend).with("near", near));
}
