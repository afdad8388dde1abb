use serde::Serialize;

/// A text that is a link where it still leads to what it says.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TextLinkView {
    pub text: String,
    pub href: Option<String>,
}
