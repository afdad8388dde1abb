use serde::Serialize;

use super::PhoneView;

/// A number for acute danger or crime, which every page may show.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct EmergencyView {
    pub id: String,
    /// Short: what or whom one reaches.
    pub label: String,
    /// When to call it.
    pub when: String,
    pub phone: PhoneView,
}
