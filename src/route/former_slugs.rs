use std::collections::BTreeMap;

use super::former::FormerPage;
use super::plan_history::{PlanHistory, published_translations};
use super::{Address, Answer, CardFormat, Destination, Page, PlanPage};
use crate::markdown::ReferenceKind;
use crate::model::Audience;
use crate::resolve::Places;

impl PlanHistory<'_, '_> {
    /// Every address below a place the plan had in addresses leads to the same below the present one.
    pub(super) fn former_slugs(&mut self) {
        if self.plan.identity.formerly.is_empty() || !self.now.edition.is_adopted(self.site.date) {
            return;
        }
        let slug = self.plan.slug().as_str();
        let (pages, files) = (self.pages(), self.files());
        let below = |addresses: &BTreeMap<Address, Address>| -> Vec<(Address, Address)> {
            let of_plan = addresses.iter().filter(|(from, _)| from.below_other(slug, slug).is_some());
            of_plan.map(|(from, to)| (from.clone(), to.clone())).collect()
        };
        let (copies, lost) = (below(&self.history.copies), below(&self.history.lost_files));
        for formerly in &self.plan.identity.formerly {
            let before = |address: &Address| address.below_other(slug, formerly.as_str());
            for (address, (title, to)) in &pages {
                let Some(old) = before(address) else { continue };
                let page = FormerPage {
                    plan: self.plan.id.clone(),
                    address: old.clone(),
                    title: title.clone(),
                    answer: Answer::Moved(to.clone()),
                    same_as: Some(address.clone()),
                };
                self.history.pages.entry(old).or_insert(page);
            }
            let files = files.iter().map(|file| (file, file));
            for (file, source) in files.chain(copies.iter().map(|(copy, source)| (copy, source))) {
                if let Some(old) = before(file) {
                    self.history.copies.entry(old).or_insert_with(|| source.clone());
                }
            }
            for (file, page) in &lost {
                if let Some(old) = before(file) {
                    self.history.lost_files.entry(old).or_insert_with(|| page.clone());
                }
            }
        }
    }

    /// Every page below the plan's present place that is no draft's, with its title and where somebody who asks for it is to go:
    /// itself, or straight to where it has gone.
    fn pages(&self) -> BTreeMap<Address, (String, Destination)> {
        let mut pages = BTreeMap::new();
        let mut add = |address: Address, title: &str| {
            pages.insert(address.clone(), (title.to_owned(), Destination::page(address, title)));
        };
        let title = &self.plan.identity.title;
        for page in PlanPage::ALL {
            let title = if page == PlanPage::Help { &self.plan.help.title } else { title };
            add(self.now.plan_page(page), title);
        }
        for at in self.adopted().into_iter().chain([self.now]) {
            add(at.front(), title);
            for translation in published_translations(self.site, at.edition) {
                add(at.translation(translation), translation.section.title());
            }
            for (place, entry) in self.site.places(at.plan, at.edition).into_iter().flat_map(Places::iter) {
                if let (address, None) = at.place(place) {
                    add(address, &entry.title);
                }
            }
        }
        let adopted = self.adopted();
        for (at, new) in adopted.iter().enumerate() {
            for old in adopted.iter().take(at) {
                add(Page::Changes(self.plan, old.edition, new.edition).address(), title);
            }
        }
        let of_plan = self.history.pages.values().filter(|page| page.plan == self.plan.id);
        for former in of_plan {
            let to = match &former.answer {
                Answer::Moved(to) => to.clone(),
                _ => Destination::page(former.address.clone(), &former.title),
            };
            pages.insert(former.address.clone(), (former.title.clone(), to));
        }
        pages
    }

    /// Every file below the plan's present place.
    fn files(&self) -> Vec<Address> {
        let mut files = vec![self.now.calendar()];
        for at in self.adopted().into_iter().chain([self.now]) {
            files.push(at.plan_pdf());
            files.extend(at.edition.attachments.keys().map(|path| at.attachment(path)));
            for (place, _) in self.site.places(at.plan, at.edition).into_iter().flat_map(Places::iter) {
                if place.item.kind == ReferenceKind::Card && place.fragment.is_none() {
                    let formats = CardFormat::ALL.into_iter();
                    files.extend(formats.map(|format| at.card_pdf_of(&place.item.id, format)));
                }
            }
            for section in &at.edition.sections {
                let audiences = Audience::ALL.into_iter();
                let made = audiences.filter(|audience| section.cards_for(*audience).next().is_some());
                files.extend(made.map(|audience| at.cards_pdf(section, audience)));
            }
        }
        files
    }
}
