//! What many pages have: links, dates, languages, decisions.

use serde::Serialize;

use crate::model::TextLanguage;

/// A link: where it leads and what it says.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LinkView {
    /// Relative to the page, or absolute for another site, or a `mailto:` address.
    pub href: String,
    pub text: String,
}

/// A text that is a link where it still leads to what it says.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TextLinkView {
    pub text: String,
    pub href: Option<String>,
}

/// A file to download.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DownloadView {
    pub href: String,
    /// What it is, with its format: `Hent kortet som PDF (A4)`.
    pub text: String,
}

/// A calendar date for machines and for readers.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DateView {
    /// ISO 8601, for `<time datetime>`: `2024-06-24`.
    pub iso: String,
    /// In the page's language: `24. juni 2024`.
    pub text: String,
}

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

/// The council's decision.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AdoptionView {
    pub date: DateView,
    /// Who adopted: `Aalborg Byråd`.
    pub body: String,
    pub meeting: Option<String>,
    /// Address of the minutes.
    pub minutes: Option<String>,
}

/// That something on the page is not as it was on the day of adoption.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ChangeNoteView {
    /// When it was changed; `none` when nobody has said.
    pub date: Option<DateView>,
    /// Whether it is no longer there; what is shown is then what it was.
    pub gone: bool,
}
