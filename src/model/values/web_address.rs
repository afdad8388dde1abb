use std::fmt;

use crate::diagnostic::{Code, Phrase};
use crate::yaml::{BLANK, Fault, Scalar, Shape};

/// An absolute web address, `https://` or `http://`, without user name, with a host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebAddress(String);

impl WebAddress {
    pub fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        let host = rest.split(['/', '?', '#']).next().unwrap_or("");
        let (name, port) = host.split_once(':').map_or((host, None), |(name, port)| (name, Some(port)));
        let is_port = |port: &str| port.bytes().all(|b| b.is_ascii_digit()) && port.parse::<u16>().is_ok();
        let label = |part: &str| {
            !part.is_empty()
                && part.chars().count() <= 63
                && part.chars().all(|c| c.is_alphanumeric() || c == '-')
                && !part.starts_with('-')
        };
        let good = name.split('.').all(label)
            && (name.contains('.') || name == "localhost")
            && port.is_none_or(is_port)
            && text.chars().count() <= 2_000
            && !text.chars().any(|c| c.is_whitespace() || c.is_control() || "<>\"\\^`{|}".contains(c));
        good.then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Scheme and host, without path: `https://www.aalborg.dk`.
    pub fn origin(&self) -> &str {
        let start = self.0.find("://").map_or(0, |at| at + 3);
        let end = self
            .0
            .get(start..)
            .and_then(|rest| rest.find(['/', '?', '#']))
            .map_or(self.0.len(), |at| start + at);
        self.0.get(..end).unwrap_or(&self.0)
    }

    /// Whether the host is a name set aside for examples (RFC 2606), where nothing can be read.
    pub fn is_example(&self) -> bool {
        let host = self.origin().rsplit('/').next().unwrap_or("");
        [".example", ".invalid", ".test"].iter().any(|end| host.ends_with(end))
            || host.starts_with("example.")
    }

    /// The path with a slash at both ends: `/` or `/plan/`.
    pub fn folder(&self) -> String {
        let rest = self.0.get(self.origin().len()..).unwrap_or("");
        let path = rest.split(['?', '#']).next().unwrap_or("").trim_matches('/');
        if path.is_empty() { "/".to_owned() } else { format!("/{path}/") }
    }
}

impl fmt::Display for WebAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Scalar for WebAddress {
    const EXPECTED: Phrase = Phrase::WebAddress;

    fn read(text: &str) -> Result<Self, Fault> {
        Self::parse(text).ok_or_else(|| Fault::new(Code::BadUrl))
    }

    fn shape() -> Shape {
        const LABEL: &str = r"[\p{Alphabetic}\p{N}][\p{Alphabetic}\p{N}\-]{0,62}";
        const PORT: &str = r"0*(?:[1-5]?\d{1,4}|6[0-4]\d{3}|65[0-4]\d\d|655[0-2]\d|6553[0-5])";
        let host = format!(r"(?:localhost|{LABEL}(?:\.{LABEL})+)(?::{PORT})?");
        let rest = format!(r#"[/?#][^{BLANK}<>"\\\^`{{|}}]*"#);
        Shape::text(Phrase::WebAddress, format!(r"^(?![\s\S]{{2001}})https?://{host}(?:{rest})?$"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_have_a_scheme_and_a_host() {
        let address = WebAddress::parse("https://kommune.dk/plan/x/?a=b#c").unwrap();
        assert_eq!((address.origin(), address.folder().as_str()), ("https://kommune.dk", "/plan/x/"));
        assert_eq!(WebAddress::parse("https://kommune.dk").unwrap().folder(), "/");
        for bad in [
            "",
            "kommune.dk",
            "ftp://kommune.dk",
            "https://",
            "https://a b.dk",
            "https://u:p@a.dk",
            "https://a.dk/<x>",
            "javascript:alert(1)",
            "https:///x",
            "https://intranet",
        ] {
            assert!(WebAddress::parse(bad).is_none(), "{bad}");
        }
    }
}
