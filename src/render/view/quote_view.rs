use serde::Serialize;

/// A provision, word for word.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct QuoteView {
    /// `barnets lov § 15, stk. 3`.
    pub cite: String,
    pub text: String,
    /// The provision on the page of the legal basis, or else the law's own address.
    pub href: Option<String>,
}
