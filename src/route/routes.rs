use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Address, At, Page};
use crate::diagnostic::{Code, Finding, Findings};
use crate::model::{ActionCard, Section, SectionContent};
use crate::resolve::{Site, Standing};

/// Everything of the site that has an address, in the order of addresses.
#[derive(Debug, Default)]
pub struct Routes<'a> {
    pub pages: BTreeMap<Address, Page<'a>>,
    pub card_pdfs: BTreeMap<Address, (At<'a>, &'a Section, &'a ActionCard)>,
    pub attachments: BTreeMap<Address, Arc<[u8]>>,
}

/// Names at the top of the site that a plan cannot take: pages, languages and data of this and later versions.
const RESERVED: [&str; 8] = ["om", "api", "k", "en", "ar", "da", "assets", "404.html"];

/// Gives everything its address. Two things that want one address are an error.
pub fn route<'a>(site: &'a Site, findings: &mut Findings) -> Routes<'a> {
    let mut routes = Routes::default();
    routes.page(Page::Home, findings);
    routes.page(Page::NotFound, findings);
    if site.content.site.about.is_some() {
        routes.page(Page::About, findings);
    }
    for plan in &site.content.plans {
        if RESERVED.contains(&plan.slug().as_str()) {
            routes.taken(&Address::home().page(plan.slug().as_str()), findings);
        }
        if let Some(edition) = site.shown(plan) {
            routes.edition(At { plan, edition, permanent: false }, true, findings);
        }
        for edition in site.published(plan) {
            // Help is no part of what was adopted: the pages of an older edition lead to today's.
            let with_help = site.standing(plan, edition) != Standing::Superseded;
            let at = At { plan, edition, permanent: true };
            routes.edition(at, with_help, findings);
            for (path, bytes) in &edition.attachments {
                routes.attachments.insert(at.attachment(path), Arc::clone(bytes));
            }
        }
    }
    routes
}

impl<'a> Routes<'a> {
    fn edition(&mut self, at: At<'a>, with_help: bool, findings: &mut Findings) {
        self.page(Page::Front(at), findings);
        if with_help {
            self.page(Page::Help(at), findings);
            self.page(Page::Contact(at), findings);
        }
        for section in &at.edition.sections {
            self.page(Page::Section(at, section), findings);
            match &section.content {
                SectionContent::Interventions(list) => {
                    for intervention in &list.items {
                        self.page(Page::Intervention(at, section, intervention), findings);
                    }
                }
                SectionContent::ActionCards(list) => {
                    for card in &list.items {
                        self.page(Page::Card(at, section, card), findings);
                        self.card_pdfs.insert(at.card_pdf(section, card), (at, section, card));
                    }
                }
                _ => {}
            }
        }
    }

    fn page(&mut self, page: Page<'a>, findings: &mut Findings) {
        let address = page.address();
        if self.pages.contains_key(&address) {
            self.taken(&address, findings);
        }
        self.pages.insert(address, page);
    }

    fn taken(&self, address: &Address, findings: &mut Findings) {
        findings.add(
            Finding::at_path(Code::AddressTaken, address.to_string()).with("address", address.to_string()),
        );
    }
}
