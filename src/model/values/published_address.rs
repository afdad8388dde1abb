use std::fmt;

/// An address of the site that somebody may have written down: `/ekstremisme/definitioner/#radikalisering`. It begins at the
/// site's own folder, whatever that is called on the server, and has no percent signs in it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PublishedAddress {
    /// With a slash in front.
    pub page: String,
    pub fragment: Option<String>,
}

impl PublishedAddress {
    /// `None`: the text is no such address.
    pub fn parse(text: &str) -> Option<Self> {
        let (page, fragment) = match text.split_once('#') {
            Some((page, fragment)) => (page, Some(fragment)),
            None => (text, None),
        };
        let path = page.strip_prefix('/')?;
        let inside = path.strip_suffix('/').unwrap_or(path);
        let good = |part: &str| !matches!(part, "" | "." | "..") && !part.chars().any(char::is_control);
        if !(path.is_empty() || inside.split('/').all(good)) {
            return None;
        }
        let is_place =
            |text: &str| !text.is_empty() && !text.contains(|c: char| c == '#' || c.is_whitespace());
        if page.trim_end() != page || !fragment.is_none_or(is_place) {
            return None;
        }
        Some(Self { page: page.to_owned(), fragment: fragment.map(str::to_owned) })
    }
}

impl fmt::Display for PublishedAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.page)?;
        self.fragment.as_ref().map_or(Ok(()), |fragment| write!(f, "#{fragment}"))
    }
}

#[cfg(test)]
mod tests {
    use super::PublishedAddress;

    #[test]
    fn addresses_begin_at_the_site() {
        for good in ["/", "/#a", "/a/", "/a/b.pdf", "/a/#b-c", "/a/filer/årsrapport 2024 & mere.pdf"] {
            assert_eq!(PublishedAddress::parse(good).map(|it| it.to_string()).as_deref(), Some(good));
        }
        for bad in ["", "a/", "https://a.dk/", "//a/", "/a//b", "/../a", "/a/#", "/a/#b#c", "/a/#b c", "/a/ "]
        {
            assert_eq!(PublishedAddress::parse(bad), None, "{bad}");
        }
    }
}
