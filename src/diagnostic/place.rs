use crate::source::Span;

/// Where a finding is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A stretch of a file that was read.
    Span(Span),
    /// A file or folder that could not be read, or that is not there.
    Path(String),
    /// The command as a whole.
    Nowhere,
}

impl From<Span> for Place {
    fn from(span: Span) -> Self {
        Self::Span(span)
    }
}
