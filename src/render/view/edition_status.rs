use serde::Serialize;

/// The standing of an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum EditionStatus {
    Draft,
    /// Adopted, but its first day has not come.
    Coming,
    /// Adopted and in force.
    Adopted,
    /// Adopted once, followed by a later edition.
    Superseded,
    /// Adopted once; the plan was repealed since.
    Repealed,
}
