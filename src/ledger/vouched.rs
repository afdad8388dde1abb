use std::collections::{BTreeMap, BTreeSet};

use crate::model::values::PublishedAddress;
use crate::model::{ActionCard, Edition};
use crate::route::{Address, At, Document, Page, Routes};

/// The addresses that follow from sealed text alone. They come with the day an edition is adopted or takes force, without
/// anybody's edit, and none can be lost: the seal keeps the text, and the next edition must account for it.
pub(super) struct Vouched<'r, 'a> {
    pages: BTreeMap<&'r str, &'r Page<'a>>,
    files: BTreeSet<&'r str>,
}

impl<'r, 'a> Vouched<'r, 'a> {
    pub(super) fn of(routes: &'r Routes<'a>) -> Self {
        let sealed = routes.documents.iter().filter(|(_, document)| match document {
            Document::Card(at, _, card, _) => is_sealed_card(at, card),
            Document::Cards(at, section, audience) => {
                section.cards_for(*audience).any(|card| is_sealed_card(at, card))
            }
            Document::Plan(at) => at.edition.lock.is_some(),
        });
        let copies = routes.history.copies.keys();
        let files = sealed.map(|(pdf, _)| pdf).chain(routes.attachments.keys()).chain(copies);
        Self {
            pages: routes.pages.iter().map(|(address, page)| (address.as_str(), page)).collect(),
            files: files.map(Address::as_str).collect(),
        }
    }

    pub(super) fn has(&self, address: &PublishedAddress) -> bool {
        let path = address.page.trim_start_matches('/');
        let sealed = |edition: &Edition| edition.lock.is_some();
        match self.pages.get(path) {
            Some(Page::Front(at) | Page::Section(at, _) | Page::Intervention(at, ..)) => sealed(at.edition),
            Some(Page::Card(at, _, card)) => is_sealed_card(at, card),
            Some(Page::Changes(_, old, new)) => sealed(old) && sealed(new),
            Some(Page::Former(..)) => true,
            Some(_) => false,
            None => self.files.contains(path),
        }
    }
}

/// A card the edition had on the day of adoption; one that came later was somebody's edit.
fn is_sealed_card(at: &At<'_>, card: &ActionCard) -> bool {
    let lock = at.edition.lock.as_ref();
    lock.is_some_and(|lock| lock.cards.iter().any(|locked| locked.id.value == card.id.value))
}
