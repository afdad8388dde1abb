use super::{Inline, Target};
use crate::source::{Span, Spanned};

/// A link as the writer wrote it, not yet resolved.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Link {
    pub target: Spanned<Target>,
    /// Empty only when the target is a [`Target::Reference`]: the entry's own name then stands here.
    pub children: Vec<Inline>,
    pub span: Span,
}
