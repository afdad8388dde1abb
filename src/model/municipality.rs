use super::PostalAddress;
use super::fields::record;
use super::values::{CvrNumber, WebAddress};
use crate::source::Spanned;

record! {
    /// The public authority that answers for the site.
    pub struct Municipality {
        name: required Spanned<String> [title],
        cvr: required Spanned<CvrNumber>,
        address: required PostalAddress,
        website: optional Spanned<WebAddress>,
    }
}
