use serde::Serialize;

use super::RedlineGroupView;

/// A part of an item, such as its text or its steps.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RedlineFieldView {
    /// `none` for the text of an item that is text above all.
    pub label: Option<String>,
    pub groups: Vec<RedlineGroupView>,
}
