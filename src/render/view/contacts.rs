//! Whom to call, and the registry of contacts.

use serde::Serialize;

use super::{ChangeNoteView, DateView, TextLinkView};

/// The contact page of a plan: the site's emergency numbers, then every contact the plan uses or no plan uses.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ContactPageView {
    /// In the registry's order.
    pub contacts: Vec<ContactView>,
    /// When the registry was last edited.
    pub updated: DateView,
}

/// A contact of the registry: a role that can be reached, never a private person.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ContactView {
    /// The contact's id; also its fragment on the contact page.
    pub id: String,
    /// What stands above the number and in the number's accessible name.
    pub role: String,
    pub unit: Option<String>,
    pub phones: Vec<PhoneView>,
    /// `mailto:` link whose text is the address.
    pub email: Option<TextLinkView>,
    /// Street, then postal code and city; empty when the contact has no address of its own.
    pub address_lines: Vec<String>,
    pub website: Option<TextLinkView>,
    /// Ready lines such as `Alle dage kl. 8–22`; `none` when the registry does not state them, and the page says so.
    pub hours: Option<Vec<String>>,
    /// Who answers and what may be said.
    pub answers: Option<String>,
    pub note: Option<String>,
    /// When somebody last rang and found the number right.
    pub verified: Option<DateView>,
    /// That the entry was changed since the edition of the page was adopted.
    pub change: Option<ChangeNoteView>,
    /// The contact's place on the plan's contact page; `none` on that page itself.
    pub href: Option<String>,
}

/// A telephone number. Templates show it inside `<bdi dir="ltr">`: in right-to-left text its groups would change places.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PhoneView {
    /// As Danes write it: `25 20 03 18`, `112`.
    pub display: String,
    /// `tel:+4525200318`; short numbers without country code: `tel:112`. `none` where the number is shown as it once was: nobody
    /// shall ring it from there.
    pub href: Option<String>,
    /// What this number is among several of one contact, for example a department.
    pub label: Option<String>,
}

/// A number for acute danger or crime, which every page may show.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct EmergencyView {
    pub id: String,
    /// Short: what or whom one reaches.
    pub label: String,
    /// When to call it.
    pub when: String,
    pub phone: PhoneView,
}

/// Whom to call, in the order that counts: acute danger, police, the number to begin with.
///
/// Stands in the first screen of the home page, the plan's front page and the help page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CallView {
    /// The help page's choice among the site's emergency numbers, acute danger first.
    pub emergency: Vec<EmergencyView>,
    /// The help page's primary contact; has at least one phone.
    pub primary: ContactView,
}
