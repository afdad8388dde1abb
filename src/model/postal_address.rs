use super::fields::record;
use super::values::PostalCode;
use crate::source::Spanned;

record! {
    /// Where letters and visitors go.
    pub struct PostalAddress {
        street: required Spanned<String> [label],
        postal_code: required Spanned<PostalCode>,
        city: required Spanned<String> [label],
    }
}
