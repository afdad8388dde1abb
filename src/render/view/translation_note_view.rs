use serde::Serialize;

/// What a reader of a translation must know.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TranslationNoteView {
    /// The text it was made from has changed since.
    pub behind: bool,
    /// The page in Danish, which is what was adopted.
    pub source: String,
}
