use super::{AdoptionView, BodyView, Href, NavEntryView, TextLanguageView};
use crate::model::values::Date;

/// A page as its maker leaves it: what it says, and what its frame and search engines are told of it.
pub(super) struct Composition<'s> {
    /// The one `<h1>`.
    pub title: String,
    /// Of the title, where it is not the page's.
    pub title_language: Option<TextLanguageView>,
    /// One sentence for search engines and shared links.
    pub description: String,
    pub body: BodyView<'s>,
    /// "On this page".
    pub toc: Vec<NavEntryView>,
    /// The decision behind the text; `None` where the council has adopted nothing of it.
    pub adopted: Option<AdoptionView>,
    /// The latest day on which something on the page was decided or edited; `None` where nobody has said.
    pub last_changed: Option<Date>,
    pub described: Described,
    /// Where the browser is to go at once.
    pub refresh: Option<Href>,
}

/// What search engines are told of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Described {
    Nothing,
    /// The municipality with its contact points.
    Municipality,
    /// The edition as a legal act.
    Legislation,
    Page,
    /// The page, and the municipality's contact points.
    PageWithContacts,
}

impl<'s> Composition<'s> {
    /// A page that has no more than this.
    pub(super) fn new(title: &str, description: String, body: BodyView<'s>) -> Self {
        Self {
            title: title.to_owned(),
            title_language: None,
            description,
            body,
            toc: Vec::new(),
            adopted: None,
            last_changed: None,
            described: Described::Page,
            refresh: None,
        }
    }
}
