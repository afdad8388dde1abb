use crate::render::view::{AboutView, BodyView, PageView};
use crate::route::Page;

use super::SiteComposer;
use super::cards::card;
use super::contacts::contact_page;
use super::editions::editions_page;
use super::former::former_page;
use super::frame::frame;
use super::front::{front, home, not_found};
use super::help::help;
use super::interventions::intervention;
use super::links::PageLinks;
use super::printing::printing_page;
use super::proof::proof_page;
use super::redline::redline_view;
use super::scope::Scope;
use super::sections::section_body;

/// Everything a page says. `None` only for a help page whose first contact is missing, which resolving has ruled out.
pub(crate) fn compose<'a>(site: &SiteComposer<'a>, page: Page<'a>) -> Option<(PageView, BodyView)> {
    let scope = Scope::new(site, page);
    let body = match page {
        Page::Home => BodyView::Home(home(&scope)),
        Page::About => {
            let about = site.site.content.site.about.as_ref();
            let body_html = about.map(|text| PageLinks::new(&scope).html(text, 2)).unwrap_or_default();
            BodyView::About(AboutView { body_html })
        }
        Page::NotFound => BodyView::NotFound(not_found(&scope)),
        Page::Front(at) => BodyView::PlanFront(front(at, &scope)),
        Page::Help(at) => BodyView::Help(help(at, &scope)?),
        Page::Contact(at) => BodyView::ContactPage(contact_page(at, &scope)),
        Page::Proof(at) => BodyView::Proof(proof_page(at, &scope)),
        Page::Editions(at) => BodyView::Editions(editions_page(at, &scope)),
        Page::Section(at, section) => section_body(at, section, &scope),
        Page::Translation(at, translation) => section_body(at, &translation.section, &scope),
        Page::Intervention(at, section, item) => {
            BodyView::Intervention(intervention(at, section, item, &scope))
        }
        Page::Card(at, section, item) => BodyView::Card(card(at, section, item, &scope)),
        Page::Former(_, former) => former_page(former, &scope),
        Page::Printing(at, printed) => BodyView::Printing(printing_page(at, printed, &scope)),
        Page::Changes(plan, old, new) => BodyView::Redline(redline_view(plan, old, new, &scope)),
    };
    Some((frame(&scope, &body), body))
}
