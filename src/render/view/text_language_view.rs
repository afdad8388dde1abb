use serde::Serialize;

use crate::model::TextLanguage;

/// The language of words that are not in the page's own. Templates write it as `lang` and `dir` (WCAG 2.2, 3.1.2).
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TextLanguageView {
    /// BCP 47: `ar`.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: String,
    /// What the language calls itself.
    pub name: String,
}

impl TextLanguageView {
    pub(crate) fn new(language: TextLanguage) -> Self {
        Self {
            lang: language.tag().to_owned(),
            dir: language.direction().as_str().to_owned(),
            name: language.name().to_owned(),
        }
    }

    /// `None` for Danish, the language of the pages that cards stand on.
    pub(crate) fn foreign(language: TextLanguage) -> Option<Self> {
        (language != TextLanguage::Danish).then(|| Self::new(language))
    }
}
