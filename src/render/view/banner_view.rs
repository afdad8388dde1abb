use serde::Serialize;

use super::{BannerKind, LinkView};

/// What a reader must know about the standing of a page before reading it. The words come from the message table.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct BannerView {
    pub kind: BannerKind,
    /// The edition's name in addresses: `2024`.
    pub edition: String,
    /// The day the standing turns on: the first day in force of a coming edition, the last of a repealed plan.
    pub date: Option<String>,
    /// The same page in the edition in force, or that edition's front page; `none` when there is none.
    pub current: Option<LinkView>,
    /// Whether `current` is the same matter, under whatever name, and not the section or front page in its place.
    pub same: bool,
    /// The help of today, where the page itself shows nobody to call.
    pub help: Option<LinkView>,
}
