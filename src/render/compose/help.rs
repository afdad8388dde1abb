use crate::model::{SectionContent, WayIn};
use crate::render::view::{HelpView, LinkView, TextLanguageView, WayView};
use crate::route::At;

use super::contacts::contact_views;
use super::dates::date_view;
use super::front::call;
use super::links::PageLinks;
use super::scope::Scope;

/// The help page. `None`: its first contact is not in the registry, which resolving has ruled out.
pub(super) fn help(at: At<'_>, scope: &Scope<'_, '_>) -> Option<HelpView> {
    let help = &at.plan.help;
    Some(HelpView {
        lead_html: PageLinks::new(scope).html(&help.lead, 2),
        call: call(at.plan, scope)?,
        ways: help.ways.iter().map(|way| way_view(way, at, scope)).collect(),
        updated: date_view(help.updated.value, scope.site.words),
    })
}

fn way_view(way: &WayIn, at: At<'_>, scope: &Scope<'_, '_>) -> WayView {
    let links = PageLinks::with_prefix(scope, way.id.as_str());
    let card = way.card.as_ref().and_then(|id| {
        let (section, card) = at.find(|content| match content {
            SectionContent::ActionCards(list) => list.items.iter().find(|card| card.id.value == id.value),
            _ => None,
        })?;
        let link = LinkView { href: scope.href(&at.card(section, card)), text: card.title.value.clone() };
        Some((link, TextLanguageView::foreign(card.language())))
    });
    let (card, card_language) = card.unzip();
    WayView {
        id: way.id.as_str().to_owned(),
        title: way.title.value.clone(),
        lead_html: links.html(&way.lead, 3),
        steps_html: way.steps.iter().map(|step| links.html(step, 3)).collect(),
        contacts: contact_views(way.contacts.iter().map(|id| id.as_str()), scope),
        emergency: scope.site.emergency(way.emergency.iter().map(|id| id.as_str())),
        anonymity_html: way.anonymity.as_ref().map(|text| links.html(text, 4)),
        next_html: way.next.as_ref().map(|text| links.html(text, 4)),
        card,
        card_language: card_language.flatten(),
    }
}
