use super::{Href, LinkView};
use crate::route::{Address, At, Page, PlanPage};

use super::scope::Scope;

node! {
    /// The addresses every page needs, as seen from this page.
    ///
    /// On the page for missing addresses they must begin with the site's root path, since that page is shown at any depth.
    struct PageLinksView {
        /// The site's home page.
        home: Href,
        /// The style sheet under its content-hashed name.
        css: Href,
        favicon: Href,
        /// The page about the site; `none` when `site.yaml` has no such text.
        about: Option<Href>,
        /// The help page of the page's plan, with its title; `none` outside a plan and for a plan without help page.
        help: Option<LinkView>,
        /// The contact page of the page's plan; `none` outside a plan.
        contact: Option<Href>,
        /// The page of all editions of the page's plan; `none` outside a plan.
        editions: Option<Href>,
        /// The page of the law's formal requirements; `none` outside a plan.
        proof: Option<Href>,
        /// The feed of all plans' events.
        feed: Href,
        /// The calendar of the page's plan; `none` outside a plan, and when nothing is adopted.
        calendar: Option<Href>,
    }
}

/// The address of a plan's calendar, where there is one.
pub(super) fn calendar(at: At<'_>, scope: &Scope<'_, '_>) -> Option<Href> {
    let address = at.calendar();
    scope.site.routes.calendars.contains_key(&address).then_some(Href::to(address))
}

pub(super) fn page_links(scope: &Scope<'_, '_>) -> PageLinksView {
    // Outside a plan the only plan's help is the help there is.
    let plans = &scope.site.site.content.plans;
    let help_at = scope.help_at().or_else(|| match plans.as_slice() {
        [plan] => scope.site.current(plan),
        _ => None,
    });
    PageLinksView {
        home: Href::to(Address::home()),
        css: Href::to(scope.site.css.clone()),
        favicon: Href::to(scope.site.favicon.clone()),
        about: scope.site.site.content.site.about.as_ref().map(|_| Href::to(Page::About.address())),
        help: help_at.map(|at| LinkView {
            href: Href::to(at.plan_page(PlanPage::Help)),
            text: at.plan.help.title.value.clone(),
        }),
        contact: help_at.map(|at| Href::to(at.plan_page(PlanPage::Contact))),
        editions: help_at.map(|at| Href::to(at.plan_page(PlanPage::Editions))),
        proof: help_at.map(|at| Href::to(at.plan_page(PlanPage::Proof))),
        feed: Href::to(Address::feed()),
        calendar: help_at.and_then(|at| calendar(at, scope)),
    }
}
