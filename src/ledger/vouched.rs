use std::collections::{BTreeMap, BTreeSet};

use crate::model::values::{Id, PublishedAddress};
use crate::model::{Edition, PrintedAs, Printing};
use crate::resolve::Site;
use crate::route::{Address, At, Document, Page, Routes};
use crate::source::Spanned;

/// The addresses that follow from sealed text alone. They come with the day an edition is adopted or takes force, without
/// anybody's edit, and none can be lost: the seal keeps the text, and the next edition must account for it.
pub(super) struct Vouched<'r, 'a> {
    pages: BTreeMap<&'r str, &'r Page<'a>>,
    files: BTreeSet<&'r str>,
    recorded: &'a [Spanned<Printing>],
}

impl<'r, 'a> Vouched<'r, 'a> {
    pub(super) fn of(site: &'a Site, routes: &'r Routes<'a>) -> Self {
        let sealed = routes.documents.iter().filter(|(_, document)| match document {
            Document::Card(at, _, card, _) => is_sealed_card(at.edition, &card.id.value),
            Document::Cards(at, section, audience) => {
                section.cards_for(*audience).any(|card| is_sealed_card(at.edition, &card.id.value))
            }
            Document::Plan(at) => at.edition.lock.is_some(),
        });
        let copies = routes.history.copies.keys();
        let files = sealed.map(|(pdf, _)| pdf).chain(routes.attachments.keys()).chain(copies);
        Self {
            pages: routes.pages.iter().map(|(address, page)| (address.as_str(), page)).collect(),
            files: files.map(Address::as_str).collect(),
            recorded: &site.content.ledger.printings,
        }
    }

    pub(super) fn has(&self, address: &PublishedAddress) -> bool {
        let path = address.page.trim_start_matches('/');
        let sealed = |edition: &Edition| edition.lock.is_some();
        match self.pages.get(path) {
            Some(Page::Front(at) | Page::Section(at, _) | Page::Intervention(at, ..)) => sealed(at.edition),
            Some(Page::Card(at, _, card)) => is_sealed_card(at.edition, &card.id.value),
            Some(Page::Changes(_, old, new)) => sealed(old) && sealed(new),
            Some(Page::Printing(at, printed)) => self.has_printing(at, &printed.printing),
            Some(Page::Former(..)) => true,
            Some(_) => false,
            None => self.files.contains(path),
        }
    }

    /// Whether a printing came with the day. The day prints a card for the first time, and takes the mark off one that was to come;
    /// one that does not hold is not what anybody acts by. Another text or number of a card in force is somebody's edit, and so is
    /// its approval.
    fn has_printing(&self, at: &At<'a>, printing: &Printing) -> bool {
        let edition = at.plan.editions.iter().find(|edition| edition.id == printing.edition);
        if !edition.is_some_and(|edition| is_sealed_card(edition, &printing.card)) {
            return false;
        }
        let of_card = |it: &&Spanned<Printing>| {
            it.plan == printing.plan && it.edition == printing.edition && it.card == printing.card
        };
        let mut recorded = self.recorded.iter().filter(of_card).peekable();
        let by_day = |mark| matches!(mark, PrintedAs::Coming | PrintedAs::Superseded | PrintedAs::Repealed);
        let same =
            |before: &Spanned<Printing>| before.content == printing.content && by_day(before.printed_as);
        by_day(printing.printed_as) || recorded.peek().is_none() || recorded.any(same)
    }
}

/// A card the edition had on the day of adoption; one that came later was somebody's edit.
fn is_sealed_card(edition: &Edition, card: &Id) -> bool {
    edition.lock.as_ref().is_some_and(|lock| lock.cards.iter().any(|locked| locked.id.value == *card))
}
