use serde::Serialize;

use super::NavEntryView;

/// The plan's navigation: help, the sections in the edition's order, contact.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SectionNavView {
    /// The plan's short title, which labels the navigation.
    pub title: String,
    /// The plan's front page.
    pub href: String,
    /// Whether the page is that front page.
    pub current: bool,
    pub entries: Vec<NavEntryView>,
}
