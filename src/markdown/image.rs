use super::Target;
use crate::source::{Span, Spanned};

/// A picture that stands in a file beside the text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Image {
    /// Always a [`Target::File`].
    pub target: Spanned<Target>,
    /// What the picture shows, in words.
    pub alt: String,
    pub span: Span,
}
