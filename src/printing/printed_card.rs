use super::CardStatus;
use crate::model::Printing;
use crate::model::values::{Id, ItemPlace};

/// A card that somebody may have on paper, and what has become of it.
#[derive(Debug, Clone)]
pub struct PrintedCard {
    pub printing: Printing,
    /// The plan it is of, by the name its folder has now.
    pub plan: Id,
    pub title: String,
    pub status: CardStatus,
    /// The edition it was compared with: the one readers are to use, or its own where that is still to come.
    pub edition: Id,
    /// What that edition has of it, under whatever name: several where it was split, nothing where it was taken away.
    pub now: Vec<ItemPlace>,
}
