use std::fmt;

use super::Reference;

/// Where a link leads. Only these exist; everything else is a finding.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Target {
    /// An absolute address with `http` or `https`, its odd characters percent-encoded.
    Web(String),
    /// What follows `mailto:`, percent-encoded.
    Mail(String),
    /// Digits, with a `+` before them when the writer gave a country.
    Phone(String),
    /// An id on the same page, decoded.
    Fragment(String),
    /// A path from the folder of the text, decoded, `/` between parts, without `.` and `..`.
    File(String),
    Reference(Reference),
}

/// As it is written in a link; it stands in digests, so its form never changes.
impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Web(address) => f.write_str(address),
            Self::Mail(address) => write!(f, "mailto:{address}"),
            Self::Phone(number) => write!(f, "tel:{number}"),
            Self::Fragment(id) => write!(f, "#{id}"),
            Self::File(path) => f.write_str(path),
            Self::Reference(reference) => reference.fmt(f),
        }
    }
}
