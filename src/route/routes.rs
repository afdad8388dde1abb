use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::plan_routes::PlanRoutes;
use super::{Address, At, Document, History, Page};
use crate::diagnostic::{Code, Finding, Findings};
use crate::model::Plan;
use crate::model::values::{Id, LanguageTag, PrintCode};
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
    let about = site.content.site.about.as_ref().map(|_| Page::About);
    let of_site = [Page::Home, Page::NotFound].into_iter().chain(about);
    let mut pages: Vec<(Address, Page)> = of_site.map(|page| (page.address(), page)).collect();
    let mut documents = Vec::new();
    let (mut attachments, mut calendars) = (BTreeMap::new(), BTreeMap::new());
    let languages: Vec<LanguageTag> =
        site.content.site.languages.iter().map(|language| language.value).collect();
    let plans = with_places(site, findings);
    let of_plans: Vec<PlanRoutes> =
        plans.into_par_iter().map(|plan| PlanRoutes::of(site, plan, &languages)).collect();
    for of_plan in of_plans {
        pages.extend(of_plan.pages);
        documents.extend(of_plan.documents);
        attachments.extend(of_plan.attachments);
        calendars.extend(of_plan.calendar);
    }
    let (pages, pages_taken) = settled(pages);
    let (documents, documents_taken) = settled(documents);
    let mut routes = Routes { pages, documents, attachments, calendars, history, reported: BTreeSet::new() };
    for (address, [taken, page]) in pages_taken {
        routes.report(&address, &page, &taken, findings);
    }
    for (address, [taken, document]) in documents_taken {
        if routes.reported.insert(Some(document.named_at())) {
            findings.add(taken_address(&address, document.named_at(), Some(taken.named_at())));
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
        let page = Page::Printing(At { plan, edition, permanent: false }, printed);
        let address = page.address();
        if let Some(taken) = routes.pages.insert(address.clone(), page) {
            routes.report(&address, &page, &taken, findings);
        }
    }
    routes
}

/// The plans whose places at the top of the site are their own.
fn with_places<'a>(site: &'a Site, findings: &mut Findings) -> Vec<&'a Plan> {
    let mut slugs: BTreeMap<&Id, Span> = BTreeMap::new();
    let mut plans = Vec::new();
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
            // All its pages would be in the other's way.
            findings.add(taken_address(&address, named_at(plan), taken));
        } else {
            plans.push(plan);
        }
    }
    plans
}

/// What was there first and what came next.
type Taken<T> = (Address, [T; 2]);

/// In the order of addresses; where several want one, the last has it, and what was taken is told in the order they came.
fn settled<T: Copy>(list: Vec<(Address, T)>) -> (BTreeMap<Address, T>, Vec<Taken<T>>) {
    let mut list: Vec<(Address, usize, T)> =
        list.into_iter().enumerate().map(|(at, (address, it))| (address, at, it)).collect();
    list.sort_by(|a, b| a.0.cmp(&b.0));
    let next_to_each_other = list.iter().zip(list.iter().skip(1));
    let mut taken: Vec<(usize, Taken<T>)> = next_to_each_other
        .filter(|(first, next)| first.0 == next.0)
        .map(|(first, next)| (next.1, (next.0.clone(), [first.2, next.2])))
        .collect();
    taken.sort_by_key(|(at, _)| *at);
    // Made in one go, which a map of many addresses that begin alike is much faster by.
    let settled = list.into_iter().map(|(address, _, it)| (address, it)).collect();
    (settled, taken.into_iter().map(|(_, taken)| taken).collect())
}

impl Routes<'_> {
    /// Whether there is a page at a path of the site, which ends with a slash.
    pub(crate) fn has_page(&self, path: &str) -> bool {
        self.pages.contains_key(&Address::of_output(&format!("{path}index.html")))
    }

    /// That a page wants the address of another. Once, though every page has two addresses.
    fn report(&mut self, address: &Address, page: &Page<'_>, taken: &Page<'_>, findings: &mut Findings) {
        if self.reported.insert(page.named_at()) {
            findings.add(match (page.named_at(), taken.named_at()) {
                (Some(span), other) => taken_address(address, span, other),
                (None, _) => Finding::at_path(Code::AddressTaken, address.to_string())
                    .with("address", address.to_string()),
            });
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
