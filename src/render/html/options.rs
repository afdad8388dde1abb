use crate::model::Direction;

/// Where a text stands on its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HtmlOptions {
    /// What a heading of level 1 becomes, such as 2 on a page whose own heading is `h1`. Deeper ones follow, none past `h6`.
    pub heading_base: u8,
    /// Stands before every id the text makes, so that two texts can share a page. Empty, or ending in a hyphen.
    pub id_prefix: String,
    /// Of the text. In one that runs from right to left every number is kept apart from the words around it.
    pub direction: Direction,
}

impl Default for HtmlOptions {
    fn default() -> Self {
        Self { heading_base: 2, id_prefix: String::new(), direction: Direction::LeftToRight }
    }
}
