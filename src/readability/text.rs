use crate::markdown::Document;
use crate::source::Spanned;

/// A part of a page that is read as running text.
#[derive(Debug, Clone, Copy)]
pub enum Text<'a> {
    Prose(&'a Document),
    /// A text without markup, such as a step of the case procedure.
    Line(&'a Spanned<String>),
}
