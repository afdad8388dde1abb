use super::Destination;
use crate::model::values::{Date, Id};

/// What has become of something that had an address, for those who come by it.
#[derive(Debug, Clone)]
pub enum Answer {
    Moved(Destination),
    /// It has become several.
    Split(Vec<Destination>),
    /// No edition has it since this one.
    Removed {
        edition: Id,
        why: String,
        last: Destination,
    },
    /// It was taken away in daily operation, on that day. An earlier edition may still have it.
    Withdrawn {
        date: Date,
        why: String,
        last: Option<Destination>,
    },
}
