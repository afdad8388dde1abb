use super::Href;
use crate::model::TextLanguage;
use crate::model::values::Date;
use crate::words::Messages;

node! {
    /// A link: where it leads and what it says.
    struct LinkView {
        /// Relative to the page, or absolute for another site, or a `mailto:` address.
        href: Href,
        text: String,
    }
}

node! {
    /// A text that is a link where it still leads to what it says.
    struct TextLinkView {
        text: String,
        href: Option<Href>,
    }
}

node! {
    /// A file to download.
    struct DownloadView {
        href: Href,
        /// What it is, with its format: `Hent kortet som PDF (A4)`.
        text: String,
    }
}

node! {
    /// A calendar date for machines and for readers.
    struct DateView {
        /// ISO 8601, for `<time datetime>`: `2024-06-24`.
        iso: String,
        /// In the page's language: `24. juni 2024`.
        text: String,
    }
}

node! {
    /// The language of words that are not in the page's own. Templates write it as `lang` and `dir` (WCAG 2.2, 3.1.2).
    struct TextLanguageView {
        /// BCP 47: `ar`.
        lang: String,
        /// `ltr` or `rtl`.
        dir: String,
        /// What the language calls itself.
        name: String,
    }
}

impl TextLanguageView {
    pub(super) fn new(language: TextLanguage) -> Self {
        Self {
            lang: language.tag().to_owned(),
            dir: language.direction().as_str().to_owned(),
            name: language.name().to_owned(),
        }
    }

    /// `None` for Danish, the language of the pages that cards stand on.
    pub(super) fn foreign(language: TextLanguage) -> Option<Self> {
        (language != TextLanguage::Danish).then(|| Self::new(language))
    }
}

/// A date for machines and for readers.
pub(super) fn date_view(date: Date, words: &Messages) -> DateView {
    DateView { iso: date.to_string(), text: words.date(date) }
}
