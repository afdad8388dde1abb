use serde::Serialize;

/// One entry of "on this page" or of the plan's navigation, with what stands below it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NavEntryView {
    /// A fragment (`#ekstremisme`) in "on this page", a relative address in the plan's navigation.
    /// The language of the text, where it is not that of the plan.
    pub lang: Option<String>,
    pub href: String,
    pub text: String,
    /// Whether this entry is the page itself.
    pub current: bool,
    /// One level at the most is shown. In the plan's navigation filled only for the section the page belongs to.
    pub children: Vec<NavEntryView>,
}
