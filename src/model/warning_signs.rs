use super::values::StateDigest;
use super::{Prose, SignGroup, TextSource};
use crate::source::Spanned;
use crate::yaml::record;

record! {
    /// `warning-signs.yaml`.
    pub struct WarningSigns {
        title: required Spanned<String>,
        /// In a translation: the text it was made from.
        translates: optional Spanned<StateDigest>,
        intro: required Prose,
        /// That the signs are no checklist.
        caveat: required Prose,
        groups: list SignGroup,
        source: optional TextSource,
    }
}
