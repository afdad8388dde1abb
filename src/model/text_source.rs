use super::fields::record;
use super::values::WebAddress;
use crate::source::Spanned;

record! {
    /// Where a part of the plan was taken from.
    pub struct TextSource {
        name: required Spanned<String> [label],
        url: optional Spanned<WebAddress>,
    }
}
