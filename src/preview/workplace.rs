use std::path::PathBuf;

use crate::diagnostic::Finding;
use crate::model::values::{Date, Id, WebAddress};
use crate::source::Spanned;
use crate::world::DiskWorld;

/// Finds the folder of the theme that the content names; `None` when it is the built-in one.
pub type FindTheme = dyn Fn(Option<&Spanned<Id>>) -> Result<Option<DiskWorld>, Finding> + Send + Sync;

/// Where a site is written and how it is looked at.
pub struct Workplace {
    pub content: PathBuf,
    /// In place of that of `site.yaml`.
    pub base_url: Option<WebAddress>,
    /// Whether drafts are shown too.
    pub drafts: bool,
    /// The day the site is made for: a preview may live past midnight.
    pub today: Box<dyn Fn() -> Date + Send + Sync>,
    pub theme: Box<FindTheme>,
}
