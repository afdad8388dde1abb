use super::{Prose, SignGroup, TextSource};
use crate::source::Spanned;
use crate::yaml::record;

record! {
    /// `warning-signs.yaml`.
    pub struct WarningSigns {
        title: required Spanned<String>,
        intro: required Prose,
        /// That the signs are no checklist.
        caveat: required Prose,
        groups: list SignGroup,
        source: optional TextSource,
    }
}
