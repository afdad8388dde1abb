use crate::render::view::{LinkView, PageLinksView};
use crate::route::{Address, At, Page};

use super::scope::Scope;

/// The address of a plan's calendar, where there is one.
pub(super) fn calendar(at: At<'_>, scope: &Scope<'_, '_>) -> Option<String> {
    let address = at.calendar();
    scope.site.routes.calendars.contains_key(&address).then(|| scope.href(&address))
}

pub(super) fn page_links(scope: &Scope<'_, '_>) -> PageLinksView {
    // Outside a plan the only plan's help is the help there is.
    let plans = &scope.site.site.content.plans;
    let help_at = scope.help_at().or_else(|| match plans.as_slice() {
        [plan] => scope.site.current(plan),
        _ => None,
    });
    PageLinksView {
        home: scope.href(&Address::home()),
        css: scope.href(&scope.site.css),
        favicon: scope.href(&scope.site.favicon),
        about: scope.site.site.content.site.about.as_ref().map(|_| scope.href(&Page::About.address())),
        help: help_at
            .map(|at| LinkView { href: scope.href(&at.help()), text: at.plan.help.title.value.clone() }),
        contact: help_at.map(|at| scope.href(&at.contact())),
        editions: help_at.map(|at| scope.href(&at.editions())),
        proof: help_at.map(|at| scope.href(&at.proof())),
        feed: scope.href(&Address::feed()),
        calendar: help_at.and_then(|at| calendar(at, scope)),
    }
}
