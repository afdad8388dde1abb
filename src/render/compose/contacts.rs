use std::collections::BTreeSet;

use crate::model::values::OperationalKind;
use crate::model::{Contact, Plan, Prose, Section};
use crate::render::view::{ContactPageView, ContactView, PhoneView, TextLinkView};
use crate::route::At;

use super::changes::change_note;
use super::dates::date_view;
use super::hours::hour_lines;
use super::scope::Scope;
use super::site_composer::address_lines;

/// A contact as this page shows it.
pub(super) fn contact_view(contact: &Contact, scope: &Scope<'_, '_>) -> ContactView {
    let words = scope.site.words;
    let is_there = scope.site.site.content.contacts.get(contact.id.as_str()).is_some();
    let page = scope.help_at().map(|at| at.contact()).filter(|page| is_there && *page != scope.address);
    // What held once, and what is no longer there, is to be read and not to be rung.
    let reachable = is_there && !scope.is_historic();
    let link = |href: String| Some(href).filter(|_| reachable);
    ContactView {
        id: contact.id.as_str().to_owned(),
        role: contact.role.value.clone(),
        unit: contact.unit.as_ref().map(|unit| unit.value.clone()),
        phones: contact
            .phones
            .iter()
            .map(|phone| PhoneView {
                display: phone.number.display(),
                href: link(format!("tel:{}", phone.number.e164())),
                label: phone.label.as_ref().map(|label| label.value.clone()),
            })
            .collect(),
        email: contact.email.as_ref().map(|email| TextLinkView {
            href: link(format!("mailto:{}", email.as_str())),
            text: email.as_str().to_owned(),
        }),
        address_lines: contact.address.as_ref().map(address_lines).unwrap_or_default(),
        website: contact.website.as_ref().map(|website| TextLinkView {
            href: link(website.as_str().to_owned()),
            text: website.as_str().trim_start_matches("https://").trim_end_matches('/').to_owned(),
        }),
        hours: contact.hours.as_ref().map(|hours| hour_lines(hours, scope.site.site.date, words)),
        answers: contact.answers.as_ref().map(|answers| answers.value.clone()),
        note: contact.note.as_ref().map(|note| note.value.clone()),
        verified: contact.verified.as_ref().map(|date| date_view(date.value, words)),
        change: scope
            .change(OperationalKind::Contact, contact.id.as_str())
            .map(|change| change_note(change, words)),
        href: page.map(|page| scope.href_with_fragment(&page, contact.id.as_str())),
    }
}

/// Contacts by id, in the order given.
pub(super) fn contact_views<'i>(
    ids: impl IntoIterator<Item = &'i str>,
    scope: &Scope<'_, '_>,
) -> Vec<ContactView> {
    ids.into_iter().filter_map(|id| scope.contact(id)).map(|contact| contact_view(contact, scope)).collect()
}

/// The contact page: what this plan uses, and what no plan uses, in the registry's order.
pub(super) fn contact_page(at: At<'_>, scope: &Scope<'_, '_>) -> ContactPageView {
    let content = &scope.site.site.content;
    let mut here = used_by(at.plan);
    // One that the plan has had keeps its place there.
    let corrected = at.plan.corrections.iter().filter(|it| it.what.kind == OperationalKind::Contact);
    here.extend(corrected.map(|it| it.what.id.as_str()));
    let elsewhere: BTreeSet<&str> =
        content.plans.iter().filter(|plan| plan.id != at.plan.id).flat_map(used_by).collect();
    let shown = content.contacts.contacts.iter().filter(|contact| {
        let id = contact.id.as_str();
        here.contains(id) || !elsewhere.contains(id)
    });
    ContactPageView {
        contacts: shown.map(|contact| contact_view(contact, scope)).collect(),
        updated: date_view(content.contacts.updated.value, scope.site.words),
    }
}

/// The ids of the contacts a plan names anywhere.
fn used_by(plan: &Plan) -> BTreeSet<&str> {
    let help = &plan.help;
    let in_fields = std::iter::once(&help.primary)
        .chain(help.ways.iter().flat_map(|way| &way.contacts))
        .chain(&plan.identity.owner.contact);
    let mut ids: BTreeSet<&str> = in_fields.map(|id| id.as_str()).collect();
    ids.extend(plan.editions.iter().flat_map(|edition| &edition.sections).flat_map(Section::contacts));
    ids.extend(help.prose().into_iter().flat_map(Prose::contacts));
    ids
}
