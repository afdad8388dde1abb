use std::fmt;

use super::words;
use crate::model::values::{LanguageTag, PrintCode};

/// An address inside the site, without the slash in front: empty for the home page, with a slash at the end for a page
/// (`ekstremisme/definitioner/`), without for a file (`ekstremisme/actioncards/borger.pdf`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(String);

impl Address {
    pub fn home() -> Self {
        Self(String::new())
    }

    /// The feed of all plans' events.
    pub fn feed() -> Self {
        Self::home().file(words::FEED)
    }

    /// The page of a printed card's code: in its QR code, so it never changes.
    pub fn printing(code: &PrintCode) -> Self {
        Self::home().page(words::PRINTED).page(code.as_str())
    }

    /// A page below this one.
    pub fn page(&self, name: &str) -> Self {
        Self([&self.0, name, "/"].concat())
    }

    /// The same place below a folder at the top of the site.
    pub fn below(&self, folder: &str) -> Self {
        Self([folder, "/", &self.0].concat())
    }

    /// A file below this page.
    pub fn file(&self, name: &str) -> Self {
        Self([&self.0, name].concat())
    }

    /// The address as seen from another one, so that the site works at any place on a server.
    pub fn seen_from(&self, from: &Self) -> String {
        let folder = from.0.rsplit_once('/').map_or("", |(folder, _)| folder);
        let here: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
        let there: Vec<&str> = self.0.split('/').collect();
        // The last part of the target is its file name, empty for a page: never shared with a folder.
        let common = here
            .iter()
            .zip(there.iter().take(there.len().saturating_sub(1)))
            .take_while(|(a, b)| a == b)
            .count();
        let mut relative = "../".repeat(here.len() - common);
        relative.push_str(&there.get(common..).unwrap_or(&[]).join("/"));
        if relative.is_empty() { "./".to_owned() } else { encoded(&relative) }
    }

    /// The whole address; `base` ends with a slash.
    pub fn absolute(&self, base: &str) -> String {
        format!("{base}{}", encoded(&self.0))
    }

    /// The file that answers to this address.
    pub fn output_path(&self) -> String {
        if self.0.is_empty() || self.0.ends_with('/') {
            format!("{}index.html", self.0)
        } else {
            self.0.clone()
        }
    }

    /// The address a file of the site answers to.
    pub(crate) fn of_output(path: &str) -> Self {
        let page = path.strip_suffix("index.html").filter(|page| page.is_empty() || page.ends_with('/'));
        Self(page.unwrap_or(path).to_owned())
    }

    /// The same address of a plan that has another place at the top of the site, or of a language; `None` when this is not below
    /// `from`.
    pub(super) fn below_other(&self, from: &str, to: &str) -> Option<Self> {
        let languages = LanguageTag::TRANSLATIONS.map(LanguageTag::as_str);
        let language = languages
            .into_iter()
            .find(|language| self.0.strip_prefix(language).is_some_and(|rest| rest.starts_with('/')));
        let (folder, inside) = match language {
            Some(language) => self.0.split_at(language.len() + 1),
            None => ("", self.0.as_str()),
        };
        let rest = inside.strip_prefix(from).filter(|rest| rest.starts_with('/'))?;
        Some(Self(format!("{folder}{to}{rest}")))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Percent-encoded (RFC 3986) but for slashes. Pages need none of it; a file keeps the name its owner gave it, and a `#`
/// or a space in it would end the link there.
fn encoded(path: &str) -> String {
    let mut text = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                text.push(byte.into());
            }
            _ => text.push_str(&format!("%{byte:02X}")),
        }
    }
    text
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "/{}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_seen_from_each_other() {
        let home = Address::home();
        let plan = home.page("ekstremisme");
        let terms = plan.page("definitioner");
        let css = home.file("style.css");
        let missing = home.file("404.html");
        for (to, from, expected) in [
            (&home, &home, "./"),
            (&plan, &home, "ekstremisme/"),
            (&home, &plan, "../"),
            (&terms, &plan, "definitioner/"),
            (&terms, &terms, "./"),
            (&plan, &terms, "../"),
            (&css, &terms, "../../style.css"),
            (&css, &home, "style.css"),
            (&home.page("ekst"), &plan, "../ekst/"),
            (&plan, &missing, "ekstremisme/"),
            (&home, &missing, "./"),
        ] {
            assert_eq!(to.seen_from(from), expected, "{to} from {from}");
        }
    }

    #[test]
    fn the_name_of_a_file_cannot_end_its_link() {
        let file = Address::home().page("plan").file("Bilag #1 100 % å?.pdf");
        let link = "plan/Bilag%20%231%20100%20%25%20%C3%A5%3F.pdf";
        assert_eq!(file.seen_from(&Address::home()), link);
        assert_eq!(file.absolute("https://a.dk/"), format!("https://a.dk/{link}"));
        assert_eq!(file.output_path(), "plan/Bilag #1 100 % å?.pdf");
    }

    #[test]
    fn pages_are_folders_with_an_index() {
        assert_eq!(Address::home().output_path(), "index.html");
        assert_eq!(Address::home().page("om").output_path(), "om/index.html");
        assert_eq!(Address::home().file("404.html").output_path(), "404.html");
        assert_eq!(Address::home().page("om").absolute("https://a.dk/x/"), "https://a.dk/x/om/");
    }
}
