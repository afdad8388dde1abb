use super::plan_history::PlanHistory;
use super::{At, CardFormat};
use crate::markdown::ReferenceKind;
use crate::model::values::{ItemPlace, OperationalKind};
use crate::model::{Audience, Edition, SectionKind};
use crate::resolve::Fate;

impl<'a> PlanHistory<'a, '_> {
    /// A card's PDFs stay at their addresses: those of the card it has become, or else as the last edition had them.
    pub(super) fn card_pdfs(&mut self, edition: &'a Edition, id: &str) {
        let card = ItemPlace::item(ReferenceKind::Card, id);
        let fate = self.site.fate(self.plan, edition, &card, self.now.edition);
        for format in CardFormat::ALL {
            let source = match &fate {
                Fate::Moved(to) if to.item.kind == ReferenceKind::Card => {
                    self.now.card_pdf_of(&to.item.id, format)
                }
                _ => At { plan: self.plan, edition, permanent: true }.card_pdf_of(id, format),
            };
            self.history.copies.entry(self.now.card_pdf_of(id, format)).or_insert(source);
        }
    }

    /// The files of all cards for the same readers, where the last of these cards is gone: as the last edition had it, or else
    /// the page of the cards tells.
    pub(super) fn card_files(&mut self) {
        let before = self.before();
        // Who withdraws a card, or gives it to other readers, says so.
        let is_told = self.plan.corrections.iter().any(|it| it.what.kind == OperationalKind::Card);
        for at in self.adopted().into_iter().chain([self.now]) {
            for audience in Audience::ALL.into_iter().filter(|audience| !has_cards(at.edition, *audience)) {
                let (file, page) = at.cards_pdf_of(audience);
                let last = before.iter().find(|edition| !at.permanent && has_cards(edition, audience));
                if let Some(edition) = last {
                    let then = At { edition, permanent: true, ..at };
                    self.history.copies.entry(file).or_insert(then.cards_pdf_of(audience).0);
                } else if is_told && lists_cards(at.edition) {
                    self.history.lost_files.entry(file).or_insert(page);
                }
            }
        }
    }
}

fn has_cards(edition: &Edition, audience: Audience) -> bool {
    edition.action_cards().any(|card| card.audience.value == audience)
}

/// Whether it may have had cards.
fn lists_cards(edition: &Edition) -> bool {
    edition.sections.iter().any(|section| section.kind() == SectionKind::ActionCards)
}
