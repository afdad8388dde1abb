use super::values::WebAddress;
use crate::source::Spanned;
use crate::yaml::record;

record! {
    /// Where a part of the plan was taken from.
    pub struct TextSource {
        name: required Spanned<String>,
        url: optional Spanned<WebAddress>,
    }
}
