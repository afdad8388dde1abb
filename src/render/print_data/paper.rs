use crate::compose::Href;
use crate::markdown::Target;
use crate::route::Address;

/// A kind of paper: where its links lead.
pub trait Paper {
    /// Where a link to `target` leads, which on the web leads to `href`.
    fn lead(&self, target: &Target, href: Option<Href>) -> Option<Lead>;
}

/// Where a link on paper leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lead {
    /// To a whole address.
    Address(String),
    /// To a place of the same document.
    Place(String),
}

/// Paper that has no places of its own.
pub struct Sheet<'a> {
    /// The site's absolute address, with a slash at the end.
    pub base: &'a str,
    /// The page on the web.
    pub page: &'a Address,
}

impl Paper for Sheet<'_> {
    fn lead(&self, _: &Target, href: Option<Href>) -> Option<Lead> {
        href.map(|href| Lead::Address(href.absolute(self.base, self.page)))
    }
}
