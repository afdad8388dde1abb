use super::{BodyView, ChangeNoteView, Composition, DateView, Described, Fragment, Href, TextLinkView};
use crate::model::Contact;
use crate::model::values::{Date, OperationalKind};
use crate::route::{At, Page, PlanPage};

use super::changes::change_note;
use super::common::date_view;
use super::hours::hour_lines;
use super::scope::Scope;
use super::site::address_lines;

node! {
    /// The contact page of a plan: the site's emergency numbers, then every contact the plan uses or no plan uses.
    struct ContactPageView {
        /// In the registry's order.
        contacts: Vec<ContactView>,
        /// When the registry was last edited.
        updated: DateView,
    }
}

node! {
    /// A contact of the registry: a role that can be reached, never a private person.
    struct ContactView {
        id: String,
        /// The place where the page tells all of it: on the contact page, its id. `none` where it only names the contact.
        place: Option<Fragment>,
        /// What stands above the number and in the number's accessible name.
        role: String,
        unit: Option<String>,
        phones: Vec<PhoneView>,
        /// `mailto:` link whose text is the address.
        email: Option<TextLinkView>,
        /// Street, then postal code and city; empty when the contact has no address of its own.
        address_lines: Vec<String>,
        website: Option<TextLinkView>,
        /// Ready lines such as `Alle dage kl. 8–22`; `none` when the registry does not state them, and the page says so.
        hours: Option<Vec<String>>,
        /// Who answers and what may be said.
        answers: Option<String>,
        note: Option<String>,
        /// When somebody last rang and found the number right.
        verified: Option<DateView>,
        /// That the entry was changed since the edition of the page was adopted.
        change: Option<ChangeNoteView>,
        /// The contact's place on the plan's contact page; `none` on that page itself.
        href: Option<Href>,
    }
}

node! {
    /// A telephone number. Templates show it inside `<bdi dir="ltr">`: in right-to-left text its groups would change places.
    struct PhoneView {
        /// As Danes write it: `25 20 03 18`, `112`.
        display: String,
        /// `tel:+4525200318`; short numbers without country code: `tel:112`. `none` where the number is shown as it once was: nobody
        /// shall ring it from there.
        href: Option<Href>,
        /// What this number is among several of one contact, for example a department.
        label: Option<String>,
    }
}

node! {
    /// A number for acute danger or crime, which every page may show.
    struct EmergencyView {
        id: String,
        /// Short: what or whom one reaches.
        label: String,
        /// When to call it.
        when: String,
        phone: PhoneView,
    }
}

node! {
    /// Whom to call, in the order that counts: acute danger, police, the number to begin with.
    ///
    /// Stands in the first screen of the home page, the plan's front page and the help page.
    struct CallView {
        /// The help page's choice among the site's emergency numbers, acute danger first.
        emergency: Vec<EmergencyView>,
        /// The help page's primary contact; has at least one phone.
        primary: ContactView,
    }
}

/// A contact as this page shows it.
pub(super) fn contact_view(contact: &Contact, scope: &Scope<'_, '_>) -> ContactView {
    let words = scope.site.words;
    let is_there = scope.site.site.content.contacts.get(contact.id.as_str()).is_some();
    let page = scope
        .help_at()
        .map(|at| at.plan_page(PlanPage::Contact))
        .filter(|page| is_there && *page != scope.address);
    // What held once, and what is no longer there, is to be read and not to be rung.
    let reachable = is_there && !scope.is_historic();
    let link = |href: Href| Some(href).filter(|_| reachable);
    ContactView {
        id: contact.id.as_str().to_owned(),
        place: matches!(scope.page, Page::Plan(_, PlanPage::Contact))
            .then(|| Fragment::new(contact.id.as_str())),
        role: contact.role.value.clone(),
        unit: contact.unit.as_ref().map(|unit| unit.value.clone()),
        phones: contact
            .phones
            .iter()
            .map(|phone| PhoneView {
                display: phone.number.display(),
                href: link(Href::Phone(phone.number.e164())),
                label: phone.label.as_ref().map(|label| label.value.clone()),
            })
            .collect(),
        email: contact.email.as_ref().map(|email| TextLinkView {
            href: link(Href::Mail(email.as_str().to_owned())),
            text: email.as_str().to_owned(),
        }),
        address_lines: contact.address.as_ref().map(address_lines).unwrap_or_default(),
        website: contact.website.as_ref().map(|website| TextLinkView {
            href: link(Href::Web(website.as_str().to_owned())),
            text: website.as_str().trim_start_matches("https://").trim_end_matches('/').to_owned(),
        }),
        hours: contact.hours.as_ref().map(|hours| hour_lines(hours, scope.site.site.date, words)),
        answers: contact.answers.as_ref().map(|answers| answers.value.clone()),
        note: contact.note.as_ref().map(|note| note.value.clone()),
        verified: contact.verified.as_ref().map(|date| date_view(date.value, words)),
        change: scope
            .change(OperationalKind::Contact, contact.id.as_str())
            .map(|change| change_note(change, words)),
        href: page.map(|page| Href::at(page, contact.id.as_str())),
    }
}

/// Contacts by id, in the order given.
pub(super) fn contact_views<'i>(
    ids: impl IntoIterator<Item = &'i str>,
    scope: &Scope<'_, '_>,
) -> Vec<ContactView> {
    ids.into_iter().filter_map(|id| scope.contact(id)).map(|contact| contact_view(contact, scope)).collect()
}

/// The contact page of a plan.
pub(super) fn contact_page(at: At<'_>, scope: &Scope<'_, '_>) -> Composition<'static> {
    let (site, words) = (scope.site.site, scope.site.words);
    let updated = site.content.contacts.updated.value;
    let body = ContactPageView {
        contacts: site.contacts_of(at.plan).map(|contact| contact_view(contact, scope)).collect(),
        updated: date_view(updated, words),
    };
    let title = words.text("contact");
    let description = format!("{title}: {}", at.plan.identity.title.value);
    Composition {
        described: Described::PageWithContacts,
        last_changed: Some(updated).max(corrected(at, site.date)),
        ..Composition::new(title, description, BodyView::ContactPage(body))
    }
}

/// The last day up to `today` on which a contact was corrected.
fn corrected(at: At<'_>, today: Date) -> Option<Date> {
    let contacts = at.plan.corrections.iter().filter(|it| it.what.kind == OperationalKind::Contact);
    contacts.map(|correction| correction.date.value).filter(|date| *date <= today).max()
}
