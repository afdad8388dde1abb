use crate::markdown::Target;
use crate::model::TextLanguage;

/// Turns what the writer linked to into addresses. The stage that knows the addresses of pages implements it.
pub trait Links {
    /// The address of a target as seen from the page being written, or `None` when there is none; the link's words are
    /// then written without a link. A [`Target::Fragment`] is resolved here too: the page may prefix its ids.
    fn resolve(&self, target: &Target) -> Option<ResolvedLink>;
}

/// An address, and how a link to it is written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ResolvedLink {
    /// Percent-encoded; escaped for HTML by the writer. `None`: the words alone are written.
    pub href: Option<String>,
    /// The entry's own name, shown when the writer left the link's text empty.
    pub text_if_empty: String,
    /// The language of that name, where it is not the text's.
    pub name_in: Option<TextLanguage>,
    /// Leads away from this site.
    pub external: bool,
    /// The language of the page it leads to, where that is not the language of this one.
    pub lang: Option<String>,
}
