use super::{
    BodyView, CallView, Composition, ContactView, DateView, Described, EmergencyView, Fragment, Href,
    LinkView, NavEntryView, Text, TextLanguageView,
};
use crate::model::WayIn;
use crate::route::At;

use super::common::date_view;
use super::contacts::contact_views;
use super::front::call;
use super::links::{Texts, excerpt};
use super::scope::Scope;

node! {
    /// The help page: operational text that the council has not adopted.
    struct HelpView<'a> {
        /// Blocks without headings.
        lead as "lead_html": Text<'a>,
        call: CallView,
        ways: Vec<WayView<'a>>,
        updated: DateView,
    }
}

node! {
    /// One way in to help, for one kind of reader.
    struct WayView<'a> {
        /// The fragment.
        id: Fragment,
        title: String,
        /// Blocks without headings.
        lead as "lead_html": Text<'a>,
        /// In the order to do them; each one or more blocks.
        steps as "steps_html": Vec<Text<'a>>,
        contacts: Vec<ContactView>,
        emergency: Vec<EmergencyView>,
        /// Blocks; only what a source states.
        anonymity as "anonymity_html": Option<Text<'a>>,
        /// What happens next; blocks.
        next as "next_html": Option<Text<'a>>,
        /// The action card that goes with it.
        card: Option<LinkView>,
        /// Of the card's title; `none` for Danish.
        card_language: Option<TextLanguageView>,
    }
}

/// The help page. `None`: its first contact is not in the registry, which resolving has ruled out.
pub(super) fn help<'s>(at: At<'s>, scope: &Scope<'s, '_>) -> Option<Composition<'s>> {
    let help = &at.plan.help;
    let texts = Texts::new(scope);
    let body = HelpView {
        lead: texts.text(&help.lead, 2),
        call: call(at.plan, scope)?,
        ways: help.ways.iter().map(|way| way_view(way, at, &texts, scope)).collect(),
        updated: date_view(help.updated.value, scope.site.words),
    };
    let entry = |way: &WayView<'_>| NavEntryView::here(&way.id, &way.title);
    Some(Composition {
        toc: body.ways.iter().map(entry).collect(),
        described: Described::PageWithContacts,
        last_changed: Some(help.updated.value.max(scope.site.site.content.contacts.updated.value)),
        ..Composition::new(&help.title, excerpt(&help.lead.document, scope), BodyView::Help(body))
    })
}

fn way_view<'s>(way: &'s WayIn, at: At<'s>, texts: &Texts<'s>, scope: &Scope<'s, '_>) -> WayView<'s> {
    let text = |prose, heading| texts.text_of(way.id.as_str(), prose, heading);
    let card = way.card.as_ref().and_then(|id| {
        let (section, card) = at.card_by_id(id.as_str())?;
        let link = LinkView { href: Href::to(at.card(section, card)), text: card.title.value.clone() };
        Some((link, TextLanguageView::foreign(card.language())))
    });
    let (card, card_language) = card.unzip();
    WayView {
        id: Fragment::new(way.id.as_str()),
        title: way.title.value.clone(),
        lead: text(&way.lead, 3),
        steps: way.steps.iter().map(|step| text(step, 3)).collect(),
        contacts: contact_views(way.contacts.iter().map(|id| id.as_str()), scope),
        emergency: scope.site.emergency(way.emergency.iter().map(|id| id.as_str())),
        anonymity: way.anonymity.as_ref().map(|prose| text(prose, 4)),
        next: way.next.as_ref().map(|prose| text(prose, 4)),
        card,
        card_language: card_language.flatten(),
    }
}
