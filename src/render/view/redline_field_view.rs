use serde::Serialize;

use super::{RedlineGroupView, TextLanguageView};

/// A part of an item, such as its text or its steps.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RedlineFieldView {
    /// `none` for the text of an item that is text above all.
    pub label: Option<String>,
    /// Of the passages; `none` for Danish.
    pub language: Option<TextLanguageView>,
    pub groups: Vec<RedlineGroupView>,
}
