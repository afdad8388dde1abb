use super::PostalAddress;
use super::values::{CvrNumber, WebAddress};
use crate::source::Spanned;
use crate::yaml::record;

record! {
    /// The public authority that answers for the site.
    pub struct Municipality {
        name: required Spanned<String>,
        cvr: required Spanned<CvrNumber>,
        address: required PostalAddress,
        website: optional Spanned<WebAddress>,
    }
}
