use std::borrow::Cow;
use std::rc::Rc;

use super::Href;
use crate::markdown::{Document, Target};
use crate::model::TextLanguage;

/// Turns what the writer linked to into addresses.
pub trait Links {
    /// Where a target leads, or `None` when there is no such thing; the link's words are then written without a link.
    fn resolve(&self, target: &Target) -> Option<ResolvedLink>;

    /// The text as readers are to see it: what a link to a contact says is what the contact has.
    fn shown<'d>(&self, document: &'d Document) -> Cow<'d, Document> {
        Cow::Borrowed(document)
    }
}

/// Where a link in a text leads, and how it is called.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ResolvedLink {
    /// `None`: the words alone are written.
    pub href: Option<Href>,
    /// The entry's own name, shown when the writer left the link's text empty.
    pub text_if_empty: String,
    /// The language of that name, where it is not the text's.
    pub name_in: Option<TextLanguage>,
}

/// A running text on a page: the model's own as it is shown there, with where its links lead from there.
pub(crate) struct Text<'a> {
    pub document: Cow<'a, Document>,
    links: Rc<dyn Links + 'a>,
    /// What its first headings are on the page.
    pub heading: u8,
    /// Whose text it is, where a page has several: stands before every id, so that they cannot meet another's.
    pub of: Option<&'a str>,
    pub language: TextLanguage,
}

impl<'a> Text<'a> {
    pub(super) fn new(
        document: &'a Document,
        links: Rc<dyn Links + 'a>,
        heading: u8,
        of: Option<&'a str>,
        language: TextLanguage,
    ) -> Self {
        Self { document: links.shown(document), links, heading, of, language }
    }

    /// What stands before every id of the text.
    pub(crate) fn id_prefix(&self) -> String {
        self.of.map_or_else(String::new, |of| format!("{of}-"))
    }
}

/// A fragment may name one of the text's own headings, which carry the text's prefix on the page.
impl Links for Text<'_> {
    fn resolve(&self, target: &Target) -> Option<ResolvedLink> {
        match (target, self.of) {
            (Target::Fragment(id), Some(of)) if self.document.headings().any(|heading| heading.id == *id) => {
                self.links.resolve(&Target::Fragment(format!("{of}-{id}")))
            }
            _ => self.links.resolve(target),
        }
    }
}
