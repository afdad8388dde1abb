use serde::Serialize;

use super::ItemView;

/// Warning signs of one kind.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SignGroupView {
    /// The fragment.
    pub id: String,
    pub title: String,
    pub signs: Vec<ItemView>,
}
