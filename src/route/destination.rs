use super::Address;
use crate::model::values::Id;

/// Where something is to be read now.
#[derive(Debug, Clone)]
pub struct Destination {
    pub address: Address,
    pub fragment: Option<String>,
    /// Its name for people.
    pub title: String,
    /// The edition whose permanent address it is; `None` at the plan's own address.
    pub edition: Option<Id>,
}

impl Destination {
    pub(super) fn page(address: Address, title: &str) -> Self {
        Self { address, fragment: None, title: title.to_owned(), edition: None }
    }
}
