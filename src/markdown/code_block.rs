use crate::source::Span;

/// Text shown character by character, fenced or indented.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CodeBlock {
    /// The first word after the fence.
    pub language: Option<String>,
    pub text: String,
    pub span: Span,
}
