use super::values::PostalCode;
use crate::source::Spanned;
use crate::yaml::record;

record! {
    /// Where letters and visitors go.
    pub struct PostalAddress {
        street: required Spanned<String>,
        postal_code: required Spanned<PostalCode>,
        city: required Spanned<String>,
    }
}
