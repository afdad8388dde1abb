use super::Contact;
use super::fields::record;
use super::values::Date;
use crate::source::Spanned;

record! {
    /// `contacts.yaml`: the one place where numbers are written.
    pub struct ContactRegistry {
        /// When the file was last edited.
        updated: required Spanned<Date> [done],
        contacts: list Contact,
    }
}

impl ContactRegistry {
    pub fn get(&self, id: &str) -> Option<&Contact> {
        self.contacts.iter().find(|contact| contact.id.as_str() == id)
    }
}
