use serde::Serialize;

/// An aim or a warning sign: one sentence with a permanent address.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ItemView {
    /// The fragment.
    pub id: String,
    /// Word for word as adopted.
    pub text: String,
}
