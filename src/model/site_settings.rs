use super::fields::record;
use super::values::{Id, LanguageTag, WebAddress};
use super::{CheckSetting, EmergencyNumber, Municipality, PlainLanguage, PrintSettings, Prose};
use crate::diagnostic::Adjustment;
use crate::source::Spanned;

record! {
    /// `site.yaml`: what is true of the whole site.
    pub struct SiteSettings {
        municipality: required Municipality,
        /// Where the site will be served; stands on cards, in canonical links and in the site map.
        base_url: required Spanned<WebAddress>,
        languages: list Spanned<LanguageTag>,
        theme: required Spanned<Id> [names(Named::Theme)],
        emergency: list EmergencyNumber,
        /// Demanded by the Danish act on web accessibility (lov nr. 692 af 8. juni 2018).
        accessibility_statement: optional Spanned<WebAddress>,
        print: optional PrintSettings,
        /// The limits of the advice on plain language.
        plain_language: optional PlainLanguage,
        /// The text of the page about the site.
        about: optional Prose,
        /// Checks that weigh more or less here than elsewhere.
        checks: list CheckSetting,
    }
}

impl SiteSettings {
    /// How much findings weigh here; see [`crate::diagnostic::Findings::weigh`]. What may not be is left out: it is an
    /// error of its own.
    pub fn adjustments(&self) -> impl Iterator<Item = Adjustment> {
        self.checks.iter().filter(|setting| setting.is_allowed()).map(CheckSetting::adjustment)
    }

    /// Whether documents are made for archives; see [`PrintSettings`].
    pub fn prints_for_archives(&self) -> bool {
        self.print.as_ref().and_then(|print| print.archive).unwrap_or(true)
    }
}
