/// A path of the site as asked for: decoded once, and nothing that leads anywhere but down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SitePath(String);

impl SitePath {
    const LONGEST: usize = 2_000;

    /// From the path of an address, with the slash in front. `None`: no page of any site is called so, and somebody may be trying what
    /// happens: `..`, empty parts, backslashes, control characters, slashes or percent signs that were encoded, bytes that are no text.
    pub(super) fn parse(encoded: &str) -> Option<Self> {
        if encoded.len() > Self::LONGEST {
            return None;
        }
        let path = decoded(encoded.strip_prefix('/')?)?;
        let good = |part: &str| !part.is_empty() && part != "." && part != "..";
        let parts = path.strip_suffix('/').unwrap_or(&path);
        let fine = path.is_empty() || parts.split('/').all(good);
        let wrong = |character: char| character.is_control() || character == '\\' || character == '%';
        (fine && !path.contains(wrong)).then_some(Self(path))
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

/// A text without its percent encoding. `None`: a percent sign without two digits after it, a slash that was encoded, or no UTF-8.
pub(super) fn decoded(encoded: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let mut digit = || char::from(rest.next()?).to_digit(16);
        let value = u8::try_from(digit()? * 16 + digit()?).ok()?;
        if value == b'/' {
            return None;
        }
        bytes.push(value);
    }
    String::from_utf8(bytes).ok()
}

/// A path as it stands in an address.
pub(super) fn encoded(path: &str) -> String {
    let mut out = String::new();
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(char::from(byte));
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_of_pages_are_decoded_once() {
        for (given, path) in [
            ("/", ""),
            ("/ekstremisme/", "ekstremisme/"),
            ("/a/b.css", "a/b.css"),
            ("/a/bl%C3%A5b%c3%a6r%20x", "a/blåbær x"),
            ("/%61/", "a/"),
            ("/..a/.b/c..", "..a/.b/c.."),
        ] {
            assert_eq!(SitePath::parse(given), Some(SitePath(path.to_owned())), "{given}");
            assert_eq!(SitePath::parse(&format!("/{}", encoded(path))), SitePath::parse(given), "{given}");
        }
    }

    #[test]
    fn whatever_leads_elsewhere_is_no_path() {
        for given in [
            "",
            "a",
            "//",
            "/..",
            "/../x",
            "/a/../b",
            "/a/..",
            "/a/./b",
            "/.",
            "/a//b",
            "/a//",
            "/%2e%2e/x",
            "/%2E%2e/x",
            "/.%2e/x",
            "/a%2fb",
            "/a%2Fb",
            "/..%2f..%2fetc/passwd",
            "/%2fetc",
            "/%252e%252e/x",
            "/a%252fb",
            "/a%25",
            "/\\..\\x",
            "/a%5cb",
            "/..%5c",
            "/a%00b",
            "/a%0d%0ab",
            "/a%7f",
            "/%",
            "/%2",
            "/%zz",
            "/%+1",
            "/%c0%ae%c0%ae/",
            "/%ff",
            "/%e0%80%af",
        ] {
            assert_eq!(SitePath::parse(given), None, "{given}");
        }
        assert_eq!(SitePath::parse(&format!("/{}", "a".repeat(3_000))), None);
    }
}
