use std::collections::BTreeMap;

use super::redline::redline;
use super::{HtmlOptions, HtmlWords, HtmlWriter};
use crate::compose::{Href, Medium, RedlineText, Text};
use crate::model::TextLanguage;
use crate::route::{Address, Page};
use crate::words::Words;

/// What a site's pages have in common as HTML.
pub(crate) struct HtmlSite {
    words: BTreeMap<TextLanguage, HtmlWords>,
    /// The path of the site on its server, with a slash at both ends.
    folder: String,
}

impl HtmlSite {
    pub(crate) fn new(words: &Words, folder: &str) -> Self {
        let words = words.cards.iter().map(|(language, messages)| (*language, HtmlWords::of(messages)));
        Self { words: words.collect(), folder: folder.to_owned() }
    }

    pub(crate) fn page(&self, page: Page<'_>) -> HtmlPage<'_> {
        // The page for missing addresses is shown at any depth, so its links begin at the root of the server.
        HtmlPage { site: self, here: page.address(), anywhere: matches!(page, Page::NotFound) }
    }

    /// What stands on pages of any address.
    pub(crate) fn anywhere(&self) -> HtmlPage<'_> {
        HtmlPage { site: self, here: Address::home(), anywhere: true }
    }
}

/// A page as HTML: addresses as they are seen from it.
pub(crate) struct HtmlPage<'a> {
    site: &'a HtmlSite,
    here: Address,
    anywhere: bool,
}

impl HtmlPage<'_> {
    fn address(&self, to: &Address) -> String {
        if self.anywhere { to.absolute(&self.site.folder) } else { to.seen_from(&self.here) }
    }
}

impl Medium for HtmlPage<'_> {
    fn href(&self, href: &Href) -> String {
        match href {
            Href::Site(address, Some(fragment)) if *address == self.here => format!("#{fragment}"),
            Href::Site(address, Some(fragment)) => format!("{}#{fragment}", self.address(address)),
            Href::Site(address, None) => self.address(address),
            Href::Here(fragment) => format!("#{fragment}"),
            Href::Web(_) | Href::Mail(_) | Href::Phone(_) => href.absolute("", &self.here),
        }
    }

    fn text(&self, text: &Text<'_>) -> String {
        let options = HtmlOptions {
            heading_base: text.heading,
            id_prefix: text.id_prefix(),
            direction: text.language.direction(),
        };
        let none = HtmlWords::default();
        let words = self.site.words.get(&text.language).unwrap_or(&none);
        HtmlWriter::new(text, &|href| self.href(href), &options, words).document(&text.document)
    }

    fn redline(&self, text: &RedlineText) -> String {
        redline(text)
    }
}
