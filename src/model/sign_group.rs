use super::WarningSign;
use super::values::Id;
use crate::source::Spanned;
use crate::yaml::record;

record! {
    /// Warning signs of one kind.
    pub struct SignGroup {
        id: required Spanned<Id>,
        title: required Spanned<String>,
        signs: required Vec<WarningSign>,
    }
}
