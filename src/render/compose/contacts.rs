use std::collections::BTreeSet;

use crate::markdown::{ReferenceKind, Target};
use crate::model::values::OperationalKind;
use crate::model::{Contact, Plan, Prose, SectionContent};
use crate::render::view::{ContactPageView, ContactView, LinkView, PhoneView};
use crate::route::At;

use super::dates::date_view;
use super::hours::hour_lines;
use super::scope::Scope;
use super::site_composer::address_lines;

/// A contact as this page shows it.
pub(super) fn contact_view(contact: &Contact, scope: &Scope<'_, '_>) -> ContactView {
    let words = scope.site.words;
    let page = scope.help_at().map(|at| at.contact()).filter(|page| *page != scope.address);
    ContactView {
        id: contact.id.as_str().to_owned(),
        role: contact.role.value.clone(),
        unit: contact.unit.as_ref().map(|unit| unit.value.clone()),
        phones: contact
            .phones
            .iter()
            .map(|phone| PhoneView {
                display: phone.number.display(),
                href: format!("tel:{}", phone.number.e164()),
                label: phone.label.as_ref().map(|label| label.value.clone()),
            })
            .collect(),
        email: contact.email.as_ref().map(|email| LinkView {
            href: format!("mailto:{}", email.as_str()),
            text: email.as_str().to_owned(),
        }),
        address_lines: contact.address.as_ref().map(address_lines).unwrap_or_default(),
        website: contact.website.as_ref().map(|website| LinkView {
            href: website.as_str().to_owned(),
            text: website.as_str().trim_start_matches("https://").trim_end_matches('/').to_owned(),
        }),
        hours: contact.hours.as_ref().map(|hours| hour_lines(hours, scope.site.site.date, words)),
        answers: contact.answers.as_ref().map(|answers| answers.value.clone()),
        note: contact.note.as_ref().map(|note| note.value.clone()),
        verified: contact.verified.as_ref().map(|date| date_view(date.value, words)),
        href: page.map(|page| scope.href_with_fragment(&page, contact.id.as_str())),
    }
}

/// Contacts by id, in the order given.
pub(super) fn contact_views<'i>(
    ids: impl IntoIterator<Item = &'i str>,
    scope: &Scope<'_, '_>,
) -> Vec<ContactView> {
    let registry = &scope.site.site.content.contacts;
    ids.into_iter().filter_map(|id| registry.get(id)).map(|contact| contact_view(contact, scope)).collect()
}

/// The contact page: what this plan uses, and what no plan uses, in the registry's order.
pub(super) fn contact_page(at: At<'_>, scope: &Scope<'_, '_>) -> ContactPageView {
    let content = &scope.site.site.content;
    let used = |plan: &Plan| used_by(plan);
    let mut here = used(at.plan);
    // One that the plan has had keeps its place there.
    let corrected = at.plan.corrections.iter().filter(|it| it.what.kind == OperationalKind::Contact);
    here.extend(corrected.map(|it| it.what.id.clone()));
    let elsewhere: BTreeSet<String> =
        content.plans.iter().filter(|plan| plan.id != at.plan.id).flat_map(used).collect();
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
fn used_by(plan: &Plan) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    let help = &plan.help;
    ids.insert(help.primary.as_str().to_owned());
    ids.extend(help.ways.iter().flat_map(|way| &way.contacts).map(|id| id.as_str().to_owned()));
    ids.extend(plan.identity.owner.contact.iter().map(|id| id.as_str().to_owned()));
    for section in plan.editions.iter().flat_map(|edition| &edition.sections) {
        match &section.content {
            SectionContent::Organisation(organisation) => {
                ids.extend(organisation.resource_persons.iter().map(|id| id.as_str().to_owned()));
                let members = organisation.bodies.iter().flat_map(|body| &body.members);
                ids.extend(
                    members.filter_map(|member| member.contact.as_ref()).map(|id| id.as_str().to_owned()),
                );
            }
            SectionContent::ActionCards(list) => {
                ids.extend(
                    list.items.iter().flat_map(|card| &card.contacts).map(|id| id.as_str().to_owned()),
                );
            }
            _ => {}
        }
        ids.extend(section.prose().into_iter().flat_map(named_in));
    }
    ids.extend(help.prose().into_iter().flat_map(named_in));
    ids
}

fn named_in(prose: &Prose) -> impl Iterator<Item = String> {
    prose.document.targets().filter_map(|target| match &target.value {
        Target::Reference(reference) if reference.kind == ReferenceKind::Contact => {
            Some(reference.id.clone())
        }
        _ => None,
    })
}
