use serde::Serialize;

use super::TextLanguageView;

/// One entry of "on this page" or of the plan's navigation, with what stands below it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NavEntryView {
    /// The language of the text, where it is not that of the plan.
    pub lang: Option<String>,
    /// That of a card's title; `none` for Danish.
    pub card_language: Option<TextLanguageView>,
    /// A fragment (`#ekstremisme`) in "on this page", a relative address in the plan's navigation.
    pub href: String,
    pub text: String,
    /// Whether this entry is the page itself.
    pub current: bool,
    /// One level at the most is shown. In the plan's navigation filled only for the section the page belongs to.
    pub children: Vec<NavEntryView>,
}
