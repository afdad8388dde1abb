use crate::model::values::{Date, Id};

/// What a printed card is worth today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CardStatus {
    /// It says what the card says that holds now.
    Valid,
    /// It has the newest text, which nobody has approved.
    Draft,
    /// It is of an edition whose first day, this one, has not come.
    Coming { from: Date },
    /// Something else stands in its place.
    Replaced,
    /// It was taken away in daily operation, on that day.
    Withdrawn { date: Date, why: String },
    /// The edition that no longer had it.
    Removed { edition: Id, why: String },
    /// The plan was repealed on that day, and all its cards with it.
    Repealed { date: Date },
}
