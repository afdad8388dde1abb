use serde::Serialize;

/// What a printed card is worth today: the end of the keys of its words, and of its class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PrintStatus {
    Valid,
    /// The newest text, which nobody has approved.
    Draft,
    /// Its edition's first day has not come.
    Coming,
    Replaced,
    /// Taken away, in daily operation or by an edition.
    Withdrawn,
    /// The plan was repealed.
    Repealed,
}
