use crate::markdown::ReferenceKind;
use crate::model::Plan;
use crate::model::values::ItemPlace;
use crate::resolve::{Fate, Standing};
use crate::route::{Address, Answer, At, Page};

use super::SiteComposer;

/// The page being composed: where it is, and how others look from there.
pub(super) struct Scope<'s, 'a> {
    pub site: &'s SiteComposer<'a>,
    pub page: Page<'a>,
    pub address: Address,
}

impl<'s, 'a> Scope<'s, 'a> {
    pub(super) fn new(site: &'s SiteComposer<'a>, page: Page<'a>) -> Self {
        Self { site, page, address: page.address() }
    }

    /// An address as seen from this page. The page for missing addresses is shown at any depth, so its links begin at
    /// the root of the server.
    pub(super) fn href(&self, to: &Address) -> String {
        match self.page {
            Page::NotFound => to.absolute(&self.site.site.content.site.base_url.folder()),
            _ => to.seen_from(&self.address),
        }
    }

    pub(super) fn href_with_fragment(&self, to: &Address, fragment: &str) -> String {
        if *to == self.address { format!("#{fragment}") } else { format!("{}#{fragment}", self.href(to)) }
    }

    /// Where this page is to be found by others: what holds now, straight, whatever came between. A page that holds no more and
    /// that nothing has taken the place of is itself.
    pub(super) fn canonical(&self) -> Address {
        if let Page::Former(_, former) = self.page {
            return match &former.answer {
                Answer::Moved(to) => to.address.clone(),
                _ => self.address.clone(),
            };
        }
        let now = self.page.at().and_then(|at| Some((at, self.site.current(at.plan)?)));
        let same = now.and_then(|(at, current)| {
            let replaced = self.site.site.standing(at.plan, at.edition) == Standing::Superseded;
            let one = current.edition.id == at.edition.id || replaced;
            self.in_edition(current).filter(|_| one)
        });
        same.unwrap_or_else(|| self.address.clone())
    }

    /// The page of another edition of the plan that has what this page has. `None`: it has none, or several share it.
    pub(super) fn in_edition(&self, there: At<'a>) -> Option<Address> {
        let at = self.page.at()?;
        let place = match self.page {
            Page::Front(_) => return Some(there.front()),
            Page::Section(_, section) => ItemPlace::item(ReferenceKind::Section, section.id.as_str()),
            Page::Intervention(_, _, item) => {
                ItemPlace::item(ReferenceKind::Intervention, item.head.id.as_str())
            }
            Page::Card(_, _, card) => ItemPlace::item(ReferenceKind::Card, card.id.as_str()),
            Page::Help(_) | Page::Contact(_) => return Some(self.address.clone()),
            Page::Home | Page::About | Page::NotFound | Page::Former(..) => return None,
        };
        let here = match self.site.site.fate(at.plan, at.edition, &place, there.edition) {
            Fate::Same => place,
            Fate::Moved(to) => to,
            Fate::Split(_) | Fate::Removed { .. } | Fate::Unknown => return None,
        };
        Some(there.place(&here).0)
    }

    pub(super) fn plan(&self) -> Option<&'a Plan> {
        self.page.at().map(|at| at.plan)
    }

    /// Where help and contacts are read from this page: at the plan's own address, whatever edition the page is of.
    pub(super) fn help_at(&self) -> Option<At<'a>> {
        self.site.current(self.page.at()?.plan)
    }
}
