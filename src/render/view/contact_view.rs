use serde::Serialize;

use super::{ChangeNoteView, DateView, PhoneView, TextLinkView};

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
