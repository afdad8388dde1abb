use std::collections::BTreeSet;

use super::inventory::Inventory;
use crate::diagnostic::{Argument, Code, Finding, Findings, Phrase, nearest};
use crate::model::Printing;
use crate::model::values::{OperationalItem, OperationalKind, PublishedAddress};
use crate::resolve::Site;
use crate::route::Reading;
use crate::source::Spanned;

/// Addresses that nothing answers: what each was, how to keep it, and what is near.
pub(super) fn lost(site: &Site, inventory: &Inventory, findings: &mut Findings) {
    let entries = site.content.ledger.entries.iter().filter(|entry| !inventory.answers(&entry.value));
    let lost: Vec<_> = entries.map(|entry| (entry, Reading::of(site, &entry.value))).collect();
    let told = Told::of(&lost);
    let mut known = BTreeSet::new();
    for (entry, reading) in &lost {
        let is_news = match reading {
            Reading::Printed(it) => !told.tells_of(it) && known.insert((&it.plan, &it.edition, &it.card)),
            _ => true,
        };
        if is_news {
            findings.add(finding(entry, reading, site, inventory, findings));
        }
    }
}

/// What the addresses of plans say is gone. The codes of a card that is gone with its page say the same once more, and are saved
/// by the same word.
struct Told<'a> {
    items: BTreeSet<&'a OperationalItem>,
    /// Of what plan some address was, nobody can say.
    elsewhere: bool,
}

impl<'a> Told<'a> {
    fn of(lost: &'a [(&Spanned<PublishedAddress>, Reading<'a>)]) -> Self {
        let items = lost.iter().filter_map(|(_, reading)| match reading {
            Reading::Operational(item) => Some(item),
            _ => None,
        });
        let elsewhere = lost.iter().any(|(_, reading)| matches!(reading, Reading::Elsewhere));
        Self { items: items.collect(), elsewhere }
    }

    fn tells_of(&self, printed: &Printing) -> bool {
        let card = OperationalItem::new(OperationalKind::Card, printed.card.as_str());
        self.items.contains(&card) || self.elsewhere
    }
}

fn finding(
    entry: &Spanned<PublishedAddress>,
    reading: &Reading<'_>,
    site: &Site,
    inventory: &Inventory,
    findings: &Findings,
) -> Finding {
    let (item, mend): (Argument, Phrase) = match reading {
        Reading::Place(place, plan, edition) => {
            let shown = edition.or_else(|| site.shown(plan));
            let places = shown.and_then(|edition| site.places(plan, edition));
            let mend = if places.is_some_and(|places| places.has(place)) {
                Phrase::MendTheme
            } else if edition.is_some() {
                Phrase::MendAdopted
            } else {
                Phrase::MendItem
            };
            (place.to_string().into(), mend)
        }
        Reading::Operational(item) => (item.to_string().into(), Phrase::MendOperational),
        Reading::Printed(Printing { plan, edition, card, .. }) => {
            let card = format!("{plan}/{edition}/{card}");
            (Argument::Joined(vec![Phrase::WasPrinted.into(), card.into()]), Phrase::MendPrinted)
        }
        Reading::Plan(_) => (Phrase::WasPage.into(), Phrase::MendPage),
        Reading::Elsewhere => (Phrase::WasElsewhere.into(), Phrase::MendSlug),
    };
    let address = entry.value.to_string();
    // One code is like another.
    let has_room = findings.has_room(Code::AddressLost, Some(entry.span.source));
    let near = if has_room && !matches!(reading, Reading::Printed(_)) {
        let known: Vec<String> = inventory.lasting.iter().map(ToString::to_string).collect();
        nearest(&address, known.iter().map(String::as_str))
    } else {
        Vec::new()
    };
    let near = if near.is_empty() { "–".to_owned() } else { near.into_iter().next().unwrap_or_default() };
    let finding = Finding::new(Code::AddressLost, entry.span).with("address", address);
    finding.with("item", item).with("mend", mend).with("near", near)
}
