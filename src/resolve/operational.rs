use std::collections::BTreeSet;

use crate::model::values::{OperationalItem, OperationalKind};
use crate::model::{ActionCard, AdoptionLock, Contact, Correction, Facts, Section, Statute, cited};
use crate::source::Span;

/// Something an adopted edition speaks of that is not as it was on the day of adoption. Contacts, laws and cards may change
/// without the council; readers are told.
#[derive(Debug, Clone)]
pub struct OperationalChange<'a> {
    pub item: OperationalItem,
    /// What the entry was called on the day of adoption.
    pub title: String,
    pub before: Facts,
    /// `None`: it is no longer there.
    pub now: Option<Facts>,
    /// The entry of `corrections.yaml` that tells of the present state.
    pub correction: Option<&'a Correction>,
    /// The present entry, or that in the lock when it is gone.
    pub place: Span,
}

/// What an edition was adopted with, and what there is now.
pub(crate) struct Adopted<'a> {
    pub lock: &'a AdoptionLock,
    pub sections: &'a [Section],
    pub corrections: &'a [Correction],
    pub contacts: &'a [Contact],
    pub laws: &'a [Statute],
}

impl<'a> Adopted<'a> {
    /// Everything that differs: contacts the edition names, the laws, the cards, each in the lock's order. What is new since
    /// then is no change of what was adopted.
    pub(crate) fn changes(&self) -> Vec<OperationalChange<'a>> {
        let mut changes = Vec::new();
        let named: BTreeSet<&str> = self.sections.iter().flat_map(Section::contacts).collect();
        for old in self.lock.contacts.iter().filter(|contact| named.contains(contact.id.as_str())) {
            let now = self.contacts.iter().find(|contact| contact.id.value == old.id.value);
            let now = now.map(|contact| (Facts::of(contact), contact.role.span));
            let item = OperationalItem::new(OperationalKind::Contact, old.id.as_str());
            changes.extend(self.change(item, &old.role, Facts::of(old), now, old.id.span));
        }
        for old in &self.lock.laws {
            let now = cited(self.laws, old.id.as_str()).map(|(law, _)| (Facts::of(law), law.title.span));
            let item = OperationalItem::new(OperationalKind::Law, old.id.as_str());
            changes.extend(self.change(item, &old.title, Facts::of(old), now, old.id.span));
            for provision in &old.provisions {
                let id = format!("{}/{}", old.id.value, provision.id.value);
                let now = cited(self.laws, &id).and_then(|(_, now)| now);
                let now = now.map(|now| (Facts::of(now), now.cite.span));
                let title = format!("{} {}", old.short.value, provision.cite.value);
                let item = OperationalItem::new(OperationalKind::Law, &id);
                let before = Facts::of(provision);
                changes.extend(self.change(item, &title, before, now, provision.id.span));
            }
        }
        for old in &self.lock.cards {
            let now = self.cards().find(|card| card.id.value == old.id.value);
            let now = now.map(|card| (Facts::of(card), card.title.span));
            if now.as_ref().is_some_and(|(facts, _)| facts.state() == old.state.value) {
                continue;
            }
            // Of a card the lock keeps the state alone: the page says that it was changed, not what stood there.
            let item = OperationalItem::new(OperationalKind::Card, old.id.as_str());
            changes.push(self.made(item, &old.title, Facts::default(), now, old.id.span));
        }
        changes
    }

    fn cards(&self) -> impl Iterator<Item = &'a ActionCard> {
        self.sections.iter().flat_map(Section::items)
    }

    fn change(
        &self,
        item: OperationalItem,
        title: &str,
        before: Facts,
        now: Option<(Facts, Span)>,
        in_lock: Span,
    ) -> Option<OperationalChange<'a>> {
        let same = now.as_ref().is_some_and(|(facts, _)| *facts == before);
        (!same).then(|| self.made(item, title, before, now, in_lock))
    }

    fn made(
        &self,
        item: OperationalItem,
        title: &str,
        before: Facts,
        now: Option<(Facts, Span)>,
        in_lock: Span,
    ) -> OperationalChange<'a> {
        let state = now.as_ref().map(|(facts, _)| facts.state());
        let latest = self
            .corrections
            .iter()
            .filter(|correction| correction.what.value == item)
            .max_by_key(|correction| correction.date.value);
        let told =
            |correction: &&Correction| correction.state.as_ref().map(|state| &state.value) == state.as_ref();
        OperationalChange {
            item,
            title: title.to_owned(),
            before,
            correction: latest.filter(told),
            place: now.as_ref().map_or(in_lock, |(_, span)| *span),
            now: now.map(|(facts, _)| facts),
        }
    }
}
