use super::values::Id;
use crate::source::Spanned;
use crate::yaml::record;

record! {
    /// Who sits in a body.
    pub struct Member {
        name: required Spanned<String>,
        contact: optional Spanned<Id>,
    }
}
