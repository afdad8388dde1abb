use super::Reference;

/// Where a link leads. Only these exist; everything else is a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
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
