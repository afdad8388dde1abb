use super::Href;
use crate::markdown::ReferenceKind;
use crate::model::values::ItemPlace;
use crate::model::{Edition, Translation};
use crate::resolve::{Fate, Standing};
use crate::route::{Address, At, Page};

use super::scope::Scope;

node! {
    /// The same matter in other versions, by the link relations of RFC 5829; each `none` where it has no such page.
    struct VersionLinksView {
        /// In the edition before.
        predecessor: Option<Href>,
        /// In the edition after.
        successor: Option<Href>,
        /// In the edition in force.
        latest: Option<Href>,
    }
}

node! {
    /// The page's matter in one of the plan's editions.
    struct EditionLinkView {
        /// The edition's name in addresses: `2024`.
        edition: String,
        href: Href,
        in_force: bool,
        /// Whether it is the edition of this page.
        current: bool,
    }
}

impl<'a> Scope<'_, 'a> {
    /// Where this page's matter stands in another edition: the same item, whatever became of it; else its section, else the
    /// edition's front page. Straight there, over all editions between.
    pub(super) fn counterpart(&self, to: At<'a>) -> Address {
        self.answer(to, false).unwrap_or_else(|| to.front())
    }

    /// As [`counterpart`](Self::counterpart), but only where the item itself is there, under whatever name.
    pub(super) fn same_item(&self, to: At<'a>) -> Option<Address> {
        self.answer(to, true)
    }

    fn answer(&self, to: At<'a>, strict: bool) -> Option<Address> {
        let at = self.page.at()?;
        let item = |kind, id: &str| ItemPlace::item(kind, id);
        let (place, section) = match self.page {
            Page::Section(_, section) => (item(ReferenceKind::Section, section.id.as_str()), None),
            // The edition in the reader's language where it is there; else in Danish.
            Page::Translation(_, translation) => {
                let same = |other: &&Translation| {
                    other.language == translation.language
                        && other.section.id.value == translation.section.id.value
                };
                if let Some(there) = to.edition.translations.iter().find(same) {
                    return Some(to.translation(there))
                        .filter(|page| self.site.routes.pages.contains_key(page));
                }
                (item(ReferenceKind::Section, translation.section.id.as_str()), None)
            }
            Page::Intervention(_, section, it) => {
                (item(ReferenceKind::Intervention, it.id.as_str()), Some(section))
            }
            Page::Card(_, section, card) => (item(ReferenceKind::Card, card.id.as_str()), Some(section)),
            _ => return Some(to.front()),
        };
        let section = section.map(|section| item(ReferenceKind::Section, section.id.as_str()));
        let places = std::iter::once(place).chain(section.filter(|_| !strict));
        places.into_iter().find_map(|place| self.page_of(at, &place, to))
    }

    fn page_of(&self, at: At<'a>, place: &ItemPlace, to: At<'a>) -> Option<Address> {
        let there = match self.site.site.fate(at.plan, at.edition, place, to.edition) {
            Fate::Same => place.clone(),
            Fate::Moved(there) => there,
            // Of several the first: each leads to the others by the page's own navigation.
            Fate::Split(places) => places.into_iter().next()?,
            Fate::Removed { .. } | Fate::Unknown => return None,
        };
        Some(to.place(&there).0).filter(|address| self.site.routes.pages.contains_key(address))
    }

    /// The place of an edition's pages: the plan's own address for the one it shows, the permanent address for others.
    fn place_of(&self, at: At<'a>, edition: &'a Edition) -> At<'a> {
        let shown = self.site.current(at.plan).is_some_and(|current| current.edition.id == edition.id);
        At { plan: at.plan, edition, permanent: !shown }
    }

    /// The editions this page may speak of, in the order they follow each other: a draft is spoken of on its own pages alone.
    fn editions(&self, at: At<'a>) -> Vec<&'a Edition> {
        let is_draft = |edition: &Edition| self.site.site.standing(at.plan, edition) == Standing::Draft;
        let editions = self.site.site.published(at.plan);
        editions.filter(|edition| edition.id == at.edition.id || !is_draft(edition)).collect()
    }

    /// The page's matter in every edition, in the order they follow each other.
    pub(super) fn edition_links(&self) -> Vec<EditionLinkView> {
        let Some(at) = self.page.at().filter(|_| self.is_of_edition()) else { return Vec::new() };
        self.editions(at)
            .into_iter()
            .map(|edition| EditionLinkView {
                edition: edition.id.as_str().to_owned(),
                href: Href::to(self.counterpart(self.place_of(at, edition))),
                in_force: self.site.site.standing(at.plan, edition) == Standing::InForce,
                current: edition.id == at.edition.id,
            })
            .collect()
    }

    /// Links between the versions of the page's matter (RFC 5829).
    pub(super) fn version_links(&self) -> VersionLinksView {
        let Some(at) = self.page.at().filter(|_| self.is_of_edition()) else {
            return VersionLinksView { predecessor: None, successor: None, latest: None };
        };
        let editions = self.editions(at);
        let here = editions.iter().position(|edition| edition.id == at.edition.id);
        let link = |edition: Option<&&'a Edition>| {
            let permanent = At { plan: at.plan, edition: edition?, permanent: true };
            Some(Href::to(self.same_item(permanent)?))
        };
        VersionLinksView {
            predecessor: link(here.and_then(|here| editions.get(here.checked_sub(1)?))),
            successor: link(here.and_then(|here| editions.get(here + 1))),
            latest: self
                .site
                .current(at.plan)
                .filter(|current| self.site.site.standing(at.plan, current.edition) == Standing::InForce)
                .and_then(|current| Some(Href::to(self.same_item(current)?))),
        }
    }

    /// Whether the page is a part of an edition: help and contacts belong to none.
    pub(super) fn is_of_edition(&self) -> bool {
        matches!(
            self.page,
            Page::Front(_)
                | Page::Section(..)
                | Page::Translation(..)
                | Page::Intervention(..)
                | Page::Card(..)
        )
    }
}
