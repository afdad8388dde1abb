use super::WarningSign;
use super::fields::record;
use super::values::Id;
use crate::source::Spanned;

record! {
    /// Warning signs of one kind.
    pub struct SignGroup {
        id: required Spanned<Id> [id(Named::Sign)],
        title: required Spanned<String> [title],
        signs: required Vec<WarningSign>,
    }
}
