use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Address, At, CardFormat, Document, History, Page};
use crate::diagnostic::{Code, Finding, Findings};
use crate::model::values::{Id, LanguageTag, PrintCode};
use crate::model::{Audience, Edition, Plan, SectionContent, Translation};
use crate::resolve::Site;
use crate::source::Span;

/// Everything of the site that has an address, in the order of addresses.
#[derive(Debug)]
pub struct Routes<'a> {
    pub pages: BTreeMap<Address, Page<'a>>,
    /// What is printed, at both places of an edition.
    pub documents: BTreeMap<Address, Document<'a>>,
    pub attachments: BTreeMap<Address, Arc<[u8]>>,
    /// The calendar of every plan of which something is adopted.
    pub calendars: BTreeMap<Address, At<'a>>,
    /// What the addresses were before.
    pub history: &'a History,
    reported: BTreeSet<Option<Span>>,
}

/// Names at the top of the site that a plan cannot take: pages, languages and data of this and later versions.
const RESERVED: [&str; 8] = ["om", "api", PrintCode::FOLDER, "en", "ar", "da", "assets", "404.html"];

/// Gives everything its address. Two things that want one address are an error.
pub fn route<'a>(site: &'a Site, history: &'a History, findings: &mut Findings) -> Routes<'a> {
    let mut routes = Routes {
        pages: BTreeMap::new(),
        documents: BTreeMap::new(),
        attachments: BTreeMap::new(),
        calendars: BTreeMap::new(),
        history,
        reported: BTreeSet::new(),
    };
    routes.page(Page::Home, findings);
    routes.page(Page::NotFound, findings);
    if site.content.site.about.is_some() {
        routes.page(Page::About, findings);
    }
    let languages: Vec<LanguageTag> =
        site.content.site.languages.iter().map(|language| language.value).collect();
    let mut slugs: BTreeMap<&Id, Span> = BTreeMap::new();
    for plan in &site.content.plans {
        let taken = slugs.insert(plan.slug(), named_at(plan));
        for formerly in &plan.identity.formerly {
            let taken = slugs.insert(formerly, formerly.span);
            if taken.is_some() || RESERVED.contains(&formerly.as_str()) {
                let address = Address::home().page(formerly.as_str());
                findings.add(taken_address(&address, formerly.span, taken));
            }
        }
        if taken.is_some() || RESERVED.contains(&plan.slug().as_str()) {
            let address = Address::home().page(plan.slug().as_str());
            let finding = taken_address(&address, named_at(plan), taken);
            // All its pages would be in the other's way.
            findings.add(finding);
            continue;
        }
        if let Some(edition) = site.shown(plan) {
            let at = At { plan, edition, permanent: false };
            // Help is no part of what was adopted: there is one help, and every edition leads to it.
            routes.page(Page::Help(at), findings);
            routes.page(Page::Contact(at), findings);
            routes.page(Page::Proof(at), findings);
            routes.page(Page::Editions(at), findings);
            // A calendar needs something in it (RFC 5545, 3.4), and what is published must never go away: from the first
            // adoption on there is always a revision that is due, or a repeal.
            if plan.editions.iter().any(|edition| edition.is_adopted(site.date)) {
                routes.calendars.insert(at.calendar(), at);
            }
            routes.edition(at, &languages, findings);
        }
        for edition in site.published(plan) {
            let at = At { plan, edition, permanent: true };
            routes.edition(at, &languages, findings);
            for (path, bytes) in &edition.attachments {
                routes.attachments.insert(at.attachment(path), Arc::clone(bytes));
            }
        }
        let editions: Vec<&Edition> = site.published(plan).collect();
        for (at, new) in editions.iter().enumerate() {
            for old in editions.iter().take(at) {
                routes.page(Page::Changes(plan, old, new), findings);
            }
        }
    }
    for former in history.pages.values() {
        let plan = site.content.plans.iter().find(|plan| plan.id == former.plan);
        let Some((plan, edition)) = plan.and_then(|plan| Some((plan, site.shown(plan)?))) else { continue };
        // What stands there now is the answer.
        let page = Page::Former(At { plan, edition, permanent: false }, former);
        routes.pages.entry(former.address.clone()).or_insert(page);
    }
    history.printings.report(findings);
    for printed in history.printings.iter() {
        let plan = site.content.plans.iter().find(|plan| plan.id == printed.plan);
        let Some((plan, edition)) = plan.and_then(|plan| Some((plan, site.shown(plan)?))) else { continue };
        routes.page(Page::Printing(At { plan, edition, permanent: false }, printed), findings);
    }
    routes
}

impl<'a> Routes<'a> {
    /// Whether there is a page at a path of the site, which ends with a slash.
    pub(crate) fn has_page(&self, path: &str) -> bool {
        self.pages.contains_key(&Address::of_output(&format!("{path}index.html")))
    }

    /// `languages`: those the site is published in.
    fn edition(&mut self, at: At<'a>, languages: &[LanguageTag], findings: &mut Findings) {
        self.page(Page::Front(at), findings);
        self.document(Document::Plan(at), findings);
        let published = |translation: &&Translation| languages.contains(&translation.language);
        for translation in at.edition.translations.iter().filter(published) {
            self.page(Page::Translation(at, translation), findings);
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
                        for format in CardFormat::ALL {
                            self.document(Document::Card(at, section, card, format), findings);
                        }
                    }
                    for audience in Audience::ALL {
                        if section.cards_for(audience).next().is_some() {
                            self.document(Document::Cards(at, section, audience), findings);
                        }
                    }
                }
                _ => {}
            }
        }
    }

    fn document(&mut self, document: Document<'a>, findings: &mut Findings) {
        let address = document.address();
        let taken = self.documents.insert(address.clone(), document);
        if let Some(taken) = taken
            && self.reported.insert(Some(document.named_at()))
        {
            findings.add(taken_address(&address, document.named_at(), Some(taken.named_at())));
        }
    }

    fn page(&mut self, page: Page<'a>, findings: &mut Findings) {
        let address = page.address();
        let taken = self.pages.insert(address.clone(), page);
        // Once, though every page has two addresses.
        if let Some(taken) = taken
            && self.reported.insert(named_by(&page))
        {
            let finding = match (named_by(&page), named_by(&taken)) {
                (Some(span), other) => taken_address(&address, span, other),
                (None, _) => Finding::at_path(Code::AddressTaken, address.to_string())
                    .with("address", address.to_string()),
            };
            findings.add(finding);
        }
    }
}

fn taken_address(address: &Address, span: Span, other: Option<Span>) -> Finding {
    let finding = Finding::new(Code::AddressTaken, span).with("address", address.to_string());
    match other {
        Some(other) => finding.related(other),
        None => finding,
    }
}

/// Where a plan's part of its addresses is written, or else its title: then it is the name of its folder.
fn named_at(plan: &Plan) -> Span {
    plan.identity.slug.as_ref().map_or(plan.identity.title.span, |slug| slug.span)
}

/// Where the last part of a page's address is written; `None` when the writer does not choose it.
fn named_by(page: &Page<'_>) -> Option<Span> {
    match page {
        Page::Section(_, section) => Some(section.id.span),
        Page::Translation(_, translation) => Some(translation.section.id.span),
        Page::Intervention(_, _, intervention) => Some(intervention.head.id.span),
        Page::Card(_, _, card) => Some(card.id.span),
        Page::Home
        | Page::About
        | Page::NotFound
        | Page::Front(_)
        | Page::Help(_)
        | Page::Contact(_)
        | Page::Proof(_)
        | Page::Editions(_)
        | Page::Former(..)
        | Page::Printing(..)
        | Page::Changes(..) => None,
    }
}
