use serde::Serialize;

use super::LinkView;

/// A paragraph, list item or other line.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RedlinePassageView {
    /// For links to a passage that moved; begins with an underscore.
    pub id: Option<String>,
    /// `kept`, `reworded`, `new`, `removed`, `moved_here` or `moved_away`.
    pub standing: String,
    /// `text`, `heading` or `code`.
    pub form: String,
    /// What stands before it: a number, a point, a quotation's sign.
    pub marker: String,
    /// Lists and quotes inside each other, at most 3.
    pub depth: usize,
    /// The words with `<ins>` and `<del>`, no links to telephones.
    pub html: String,
    /// The other place of a passage that moved.
    pub elsewhere: Option<LinkView>,
    /// Whether its form alone changed.
    pub reshaped: bool,
}
