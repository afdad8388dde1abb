use std::collections::{BTreeMap, BTreeSet};

use super::former::{FormerPage, FormerPlace};
use super::{Address, Answer, At, CardFormat, Destination, History, PlanPage};
use crate::markdown::ReferenceKind;
use crate::model::values::{ItemPlace, LanguageTag, OperationalKind};
use crate::model::{Correction, Edition, Plan, Translation};
use crate::resolve::{Fate, Place, Places, Site};

/// The former addresses of one plan.
pub(super) struct PlanHistory<'a, 'h> {
    pub(super) site: &'a Site,
    pub(super) plan: &'a Plan,
    /// The plan's own address, with the edition it shows.
    pub(super) now: At<'a>,
    /// What the plan's own address shows.
    here: BTreeSet<(Address, Option<String>)>,
    pub(super) history: &'h mut History,
}

impl<'a, 'h> PlanHistory<'a, 'h> {
    pub(super) fn new(
        site: &'a Site,
        plan: &'a Plan,
        edition: &'a Edition,
        history: &'h mut History,
    ) -> Self {
        let now = At { plan, edition, permanent: false };
        let mut here = BTreeSet::new();
        for (place, _) in site.places(plan, edition).into_iter().flat_map(Places::iter) {
            here.insert(now.place(place));
            here.extend(now.listed(place).map(|(page, fragment)| (page, Some(fragment))));
        }
        for translation in published_translations(site, edition) {
            let page = now.translation(translation);
            here.insert((page.clone(), None));
            let places = places_in(site, now, edition, translation).into_iter();
            here.extend(places.map(|(_, _, fragment)| (page.clone(), Some(fragment))));
        }
        Self { site, plan, now, here, history }
    }

    pub(super) fn write(mut self) {
        self.withdrawn_cards();
        self.withdrawn_entries();
        for edition in self.before() {
            self.pages_of(edition);
            self.places_of(edition);
            self.laws_of(edition);
            self.translations_of(edition);
        }
        self.card_files();
        self.former_slugs();
    }

    /// The editions that the plan's own address showed before, the latest first.
    pub(super) fn before(&self) -> Vec<&'a Edition> {
        let Some(from) = self.now.edition.in_force_from() else { return Vec::new() };
        let mut editions = self.plan.succession();
        editions.retain(|edition| edition.in_force_from().is_some_and(|before| before < from));
        editions.reverse();
        editions
    }

    /// Editions the council has adopted, at their permanent addresses.
    pub(super) fn adopted(&self) -> Vec<At<'a>> {
        let (plan, date) = (self.plan, self.site.date);
        let adopted = self.site.published(plan).filter(|edition| edition.is_adopted(date));
        adopted.map(|edition| At { plan, edition, permanent: true }).collect()
    }

    fn pages_of(&mut self, edition: &'a Edition) {
        let (site, now) = (self.site, self.now);
        for (place, entry) in site.places(self.plan, edition).into_iter().flat_map(Places::iter) {
            let (address, None) = now.place(place) else { continue };
            if self.here.contains(&(address.clone(), None)) || self.history.pages.contains_key(&address) {
                continue;
            }
            let Some(answer) = self.answer(edition, place, entry) else { continue };
            if place.item.kind == ReferenceKind::Card {
                self.card_pdfs(edition, &place.item.id);
            }
            self.add_page(address, &entry.title, answer);
        }
    }

    fn places_of(&mut self, edition: &'a Edition) {
        let (site, now) = (self.site, self.now);
        for (place, entry) in site.places(self.plan, edition).into_iter().flat_map(Places::iter) {
            let own = match now.place(place) {
                (page, Some(fragment)) => Some((page, fragment)),
                (_, None) => None,
            };
            for (page, fragment) in own.into_iter().chain(now.listed(place)) {
                let is_here = self.here.contains(&(page.clone(), Some(fragment.clone())));
                if is_here || self.history.has_place(&page, &fragment) {
                    continue;
                }
                let Some(answer) = self.answer(edition, place, entry) else { continue };
                let title = site.title(self.plan, edition, entry);
                self.add_place(&page, FormerPlace { fragment, title, answer });
            }
        }
    }

    /// The laws that stood on the page of a legal basis that is no more went where that went.
    fn laws_of(&mut self, edition: &'a Edition) {
        let section = ItemPlace::item(ReferenceKind::Section, "legal-basis");
        let (page, _) = self.now.place(&section);
        let entry = self.site.places(self.plan, edition).and_then(|places| places.get(&section));
        let Some(entry) = entry.filter(|_| !self.here.contains(&(page.clone(), None))) else { return };
        let Some(answer) = self.answer(edition, &section, entry) else { return };
        let locked = edition.lock.iter().flat_map(|lock| &lock.laws);
        for statute in self.site.content.laws.laws.iter().chain(locked) {
            let of = statute.id.as_str();
            let provisions = statute.provisions.iter().map(|provision| {
                (format!("{of}/{}", provision.id.value), format!("{} {}", *statute.short, *provision.cite))
            });
            for (law, title) in provisions.chain([(of.to_owned(), statute.title.value.clone())]) {
                let fragment = At::law_fragment(&law);
                self.add_place(&page, FormerPlace { fragment, title, answer: answer.clone() });
            }
        }
    }

    fn add_place(&mut self, page: &Address, former: FormerPlace) {
        // A server that sends people on takes the fragment along, so the new page must answer it too.
        if let Some(Answer::Moved(to)) = self.history.pages.get(page).map(|page| &page.answer) {
            let to = to.address.clone();
            if !self.here.contains(&(to.clone(), Some(former.fragment.clone()))) {
                self.history.add_place(&to, former.clone());
            }
        }
        self.history.add_place(page, former);
    }

    /// The pages in other languages that the plan's own address had. What is not translated any more is read in Danish.
    fn translations_of(&mut self, edition: &'a Edition) {
        for translation in published_translations(self.site, edition) {
            let page = self.now.translation(translation);
            let then = At { plan: self.plan, edition, permanent: true };
            let section = ItemPlace::item(ReferenceKind::Section, translation.section.id.as_str());
            let Some(entry) = self.site.places(self.plan, edition).and_then(|places| places.get(&section))
            else {
                continue;
            };
            let answer = match self.answer(edition, &section, entry) {
                Some(Answer::Moved(to)) => Some(Answer::Moved(self.in_language(to, translation.language))),
                Some(Answer::Removed { edition, why, mut last }) => {
                    last.address = then.translation(translation);
                    Some(Answer::Removed { edition, why, last })
                }
                other => other,
            };
            let Some(answer) = answer else { continue };
            let title = translation.section.title();
            if !self.here.contains(&(page.clone(), None)) {
                self.add_page(page.clone(), title, answer.clone());
            }
            for (place, title, fragment) in places_in(self.site, self.now, edition, translation) {
                let is_here = self.here.contains(&(page.clone(), Some(fragment.clone())));
                if is_here || self.history.has_place(&page, &fragment) {
                    continue;
                }
                let entry = self.site.places(self.plan, edition).and_then(|places| places.get(&place));
                // The headings of a translation are its own: what became of them is what became of their section.
                let own = entry.and_then(|entry| self.answer(edition, &place, entry));
                let answer = own.unwrap_or_else(|| answer.clone());
                self.add_place(&page, FormerPlace { fragment, title, answer });
            }
        }
    }

    /// The page of a section in a language, where the plan has it now.
    fn in_language(&self, to: Destination, language: LanguageTag) -> Destination {
        let mut translations = published_translations(self.site, self.now.edition);
        let same = translations.find(|translation| {
            translation.language == language && self.now.section(&translation.section) == to.address
        });
        match same {
            Some(translation) => Destination {
                address: self.now.translation(translation),
                title: translation.section.title().to_owned(),
                ..to
            },
            None => to,
        }
    }

    /// What is to be said of a place that an earlier edition had at the plan's own address. `None`: nothing is known.
    fn answer(&self, edition: &'a Edition, place: &ItemPlace, entry: &Place) -> Option<Answer> {
        match self.site.fate(self.plan, edition, place, self.now.edition) {
            Fate::Same => Some(Answer::Moved(self.destination(self.now, place, &entry.title))),
            Fate::Moved(to) => Some(Answer::Moved(self.destination(self.now, &to, &entry.title))),
            Fate::Split(parts) => Some(Answer::Split(
                parts.iter().map(|to| self.destination(self.now, to, &entry.title)).collect(),
            )),
            Fate::Removed { edition: since, why } => {
                let then = At { plan: self.plan, edition, permanent: true };
                let last = self.destination(then, place, &entry.title);
                Some(Answer::Removed { edition: since, why, last })
            }
            Fate::Unknown => None,
        }
    }

    fn destination(&self, at: At<'a>, place: &ItemPlace, title: &str) -> Destination {
        let (address, fragment) = at.place(place);
        let entry = self.site.places(at.plan, at.edition).and_then(|places| places.get(place));
        let title =
            entry.map_or_else(|| title.to_owned(), |entry| self.site.title(at.plan, at.edition, entry));
        Destination { address, fragment, title, edition: at.permanent.then(|| at.edition.id.clone()) }
    }

    fn add_page(&mut self, address: Address, title: &str, answer: Answer) {
        let plan = self.plan.id.clone();
        let page =
            FormerPage { plan, address: address.clone(), title: title.to_owned(), answer, same_as: None };
        self.history.pages.entry(address).or_insert(page);
    }

    /// Cards are no part of what was adopted, so an edition loses one when it is withdrawn.
    fn withdrawn_cards(&mut self) {
        let told = self.latest(OperationalKind::Card);
        // One with a state tells of a change.
        for (id, correction) in told.into_iter().filter(|(_, correction)| correction.state.is_none()) {
            let place = ItemPlace::item(ReferenceKind::Card, id);
            let has =
                |at: &At<'a>| self.site.places(at.plan, at.edition).is_some_and(|places| places.has(&place));
            let locks = self.plan.editions.iter().filter_map(|edition| edition.lock.as_ref());
            let title = locks.flat_map(|lock| &lock.cards).find(|card| card.id.as_str() == id);
            let title = title.map_or(id, |card| card.title.as_str()).to_owned();
            let last = self.adopted().into_iter().rev().find(has);
            let last = last.map(|at| self.destination(at, &place, &title));
            let places = self.adopted().into_iter().filter(|at| self.has_had(at.edition, id, correction));
            let places: Vec<At<'a>> = places.chain([self.now]).filter(|at| !has(at)).collect();
            for at in places {
                let (page, _) = at.place(&place);
                let (date, why) = (correction.date.value, correction.why.value.clone());
                let answer = Answer::Withdrawn { date, why, last: last.clone() };
                if let Some((list, fragment)) = at.listed(&place) {
                    let place = FormerPlace { fragment, title: title.clone(), answer: answer.clone() };
                    self.history.add_place(&list, place);
                }
                for format in CardFormat::ALL {
                    let pdf = at.card_pdf_of(id, format);
                    match last.as_ref().and_then(|last| last.edition.as_ref()) {
                        Some(edition) if !at.permanent => {
                            let edition = self.plan.editions.iter().find(|other| other.id == *edition);
                            let then = edition.map(|edition| At { edition, permanent: true, ..at });
                            let source = then.map(|then| then.card_pdf_of(id, format));
                            self.history.copies.extend(source.map(|source| (pdf, source)));
                        }
                        _ => drop(self.history.lost_files.insert(pdf, page.clone())),
                    }
                }
                self.add_page(page, &title, answer);
            }
        }
    }

    /// Contacts, laws and ways to help that are no longer there.
    fn withdrawn_entries(&mut self) {
        let content = &self.site.content;
        let locks: Vec<_> = self.plan.editions.iter().filter_map(|edition| edition.lock.as_ref()).collect();
        let answer = |correction: &Correction| Answer::Withdrawn {
            date: correction.date.value,
            why: correction.why.value.clone(),
            last: None,
        };
        for (id, correction) in self.latest(OperationalKind::Contact) {
            if content.contacts.get(id).is_none() {
                let mut then = locks.iter().flat_map(|lock| &lock.contacts);
                let title = then.find(|contact| contact.id.as_str() == id);
                let title = title.map_or(id, |contact| contact.role.as_str()).to_owned();
                let place = FormerPlace { fragment: id.to_owned(), title, answer: answer(correction) };
                self.history.add_place(&self.now.plan_page(PlanPage::Contact), place);
            }
        }
        for (id, correction) in self.latest(OperationalKind::Way) {
            if !self.plan.help.ways.iter().any(|way| way.id.as_str() == id) {
                let (fragment, title) = (id.to_owned(), id.to_owned());
                let place = FormerPlace { fragment, title, answer: answer(correction) };
                self.history.add_place(&self.now.plan_page(PlanPage::Help), place);
            }
        }
        let section = ItemPlace::item(ReferenceKind::Section, "legal-basis");
        for (reference, correction) in self.latest(OperationalKind::Law) {
            if content.laws.get(reference).is_some() {
                continue;
            }
            // With a statute its provisions are gone.
            let mut gone = BTreeMap::from([(reference.to_owned(), reference.to_owned())]);
            for statute in locks.iter().flat_map(|lock| &lock.laws) {
                let of = statute.id.as_str();
                let all = statute.provisions.iter().map(|provision| {
                    (
                        format!("{of}/{}", provision.id.value),
                        format!("{} {}", *statute.short, *provision.cite),
                    )
                });
                let all = all.chain([(of.to_owned(), statute.title.value.clone())]);
                gone.extend(all.filter(|(law, _)| {
                    *law == reference || law.strip_prefix(reference).is_some_and(|rest| rest.starts_with('/'))
                }));
            }
            for at in self.adopted().into_iter().chain([self.now]) {
                if self.site.places(at.plan, at.edition).is_some_and(|places| places.has(&section)) {
                    for (law, title) in &gone {
                        let (fragment, title) = (At::law_fragment(law), title.clone());
                        let place = FormerPlace { fragment, title, answer: answer(correction) };
                        self.history.add_place(&at.place(&section).0, place);
                    }
                }
            }
        }
    }

    /// Whether a card was in an edition: it was adopted with it, or printed since. Without a lock any card that was withdrawn after
    /// the adoption may have been.
    fn has_had(&self, edition: &Edition, card: &str, correction: &Correction) -> bool {
        let mut printings = self.site.content.ledger.printings.iter();
        let was_printed = printings
            .any(|it| it.plan == self.plan.id && it.edition == edition.id && it.card.as_str() == card);
        let was_adopted = match &edition.lock {
            Some(lock) => lock.cards.iter().any(|locked| locked.id.as_str() == card),
            None => edition.is_adopted(correction.date.value),
        };
        was_adopted || was_printed
    }

    /// The last correction of each thing of a kind.
    fn latest(&self, kind: OperationalKind) -> BTreeMap<&'a str, &'a Correction> {
        let mut of_kind: Vec<_> =
            self.plan.corrections.iter().filter(|correction| correction.what.kind == kind).collect();
        of_kind.sort_by_key(|correction| correction.date.value);
        of_kind.into_iter().map(|correction| (correction.what.id.as_str(), correction)).collect()
    }
}

/// The translations of an edition that have pages.
pub(super) fn published_translations<'a>(
    site: &'a Site,
    edition: &'a Edition,
) -> impl Iterator<Item = &'a Translation> {
    let languages = &site.content.site.languages;
    edition
        .translations
        .iter()
        .filter(|translation| languages.iter().any(|language| language.value == translation.language))
}

/// The places on the page of a translation of an edition, with their titles and fragments.
fn places_in(
    site: &Site,
    at: At<'_>,
    edition: &Edition,
    translation: &Translation,
) -> Vec<(ItemPlace, String, String)> {
    let places = Places::of(std::slice::from_ref(&translation.section));
    let fragments = places.iter().filter_map(|(place, entry)| {
        let fragment = match at.listed(place) {
            Some((_, fragment)) => fragment,
            None => at.place(place).1?,
        };
        Some((place.clone(), site.title(at.plan, edition, entry), fragment))
    });
    fragments.collect()
}
