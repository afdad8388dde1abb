use std::sync::Arc;

use super::{Address, At, CardFormat, Document, Page, PlanPage};
use crate::model::values::LanguageTag;
use crate::model::{Audience, Edition, Plan, Translation};
use crate::resolve::Site;

/// Everything of one plan that has an address, in the order it is come upon. Plans know nothing of each other's, so they are gone
/// through side by side.
#[derive(Debug, Default)]
pub(super) struct PlanRoutes<'a> {
    pub pages: Vec<(Address, Page<'a>)>,
    pub documents: Vec<(Address, Document<'a>)>,
    pub attachments: Vec<(Address, Arc<[u8]>)>,
    pub calendar: Option<(Address, At<'a>)>,
}

impl<'a> PlanRoutes<'a> {
    /// `languages`: those the site is published in.
    pub(super) fn of(site: &Site, plan: &'a Plan, languages: &[LanguageTag]) -> Self {
        let mut routes = Self::default();
        if let Some(edition) = site.shown(plan) {
            let at = At { plan, edition, permanent: false };
            for page in PlanPage::ALL {
                routes.page(Page::Plan(at, page));
            }
            // A calendar needs something in it (RFC 5545, 3.4), and what is published must never go away: from the first
            // adoption on there is always a revision that is due, or a repeal.
            if plan.editions.iter().any(|edition| edition.is_adopted(site.date)) {
                routes.calendar = Some((at.calendar(), at));
            }
            routes.edition(at, languages);
        }
        for edition in site.published(plan) {
            let at = At { plan, edition, permanent: true };
            routes.edition(at, languages);
            for (path, bytes) in &edition.attachments {
                routes.attachments.push((at.attachment(path), Arc::clone(bytes)));
            }
        }
        let editions: Vec<&Edition> = site.published(plan).collect();
        for (at, new) in editions.iter().enumerate() {
            for old in editions.iter().take(at) {
                routes.page(Page::Changes(plan, old, new));
            }
        }
        routes
    }

    fn edition(&mut self, at: At<'a>, languages: &[LanguageTag]) {
        self.page(Page::Front(at));
        self.document(Document::Plan(at));
        let published = |translation: &&Translation| languages.contains(&translation.language);
        for translation in at.edition.translations.iter().filter(published) {
            self.page(Page::Translation(at, translation));
        }
        for section in &at.edition.sections {
            self.page(Page::Section(at, section));
            for page in at.item_pages(section) {
                self.page(page);
                if let Page::Card(at, section, card) = page {
                    for format in CardFormat::ALL {
                        self.document(Document::Card(at, section, card, format));
                    }
                }
            }
            for audience in Audience::ALL {
                if section.cards_for(audience).next().is_some() {
                    self.document(Document::Cards(at, section, audience));
                }
            }
        }
    }

    fn page(&mut self, page: Page<'a>) {
        self.pages.push((page.address(), page));
    }

    fn document(&mut self, document: Document<'a>) {
        self.documents.push((document.address(), document));
    }
}
