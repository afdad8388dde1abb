use serde::Serialize;

/// The page in one of the site's languages.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LanguageView {
    /// BCP 47: `da`, `en`, `ar`.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: String,
    /// The language's name in itself: `dansk`.
    pub name: String,
    pub href: String,
    /// Absolute, for `<link rel="alternate">`.
    pub url: String,
    /// Whether it is the language of this page.
    pub current: bool,
}
