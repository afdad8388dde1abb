use super::fields::record;
use super::values::{Id, StateDigest};
use crate::source::Spanned;

record! {
    /// `translates` of a card in another language: what it was translated from. Readers are told when that card has changed
    /// since.
    pub struct CardSource {
        /// The id of another card of the edition.
        card: required Spanned<Id> [names(Named::Card)],
        /// The state of that card's text when it was translated, 12 digits: the program tells it when it is left out or no
        /// longer fits.
        state: optional Spanned<StateDigest>,
    }
}
