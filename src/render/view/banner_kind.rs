use serde::Serialize;

/// Why a page carries a banner above its heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum BannerKind {
    /// The edition is a draft the council has not adopted.
    Draft,
    /// The edition is adopted, but its first day has not come.
    Coming,
    /// A later edition has taken this edition's place.
    Superseded,
    /// The plan was repealed.
    Repealed,
    /// The permanent address of the edition in force.
    Permanent,
}
