use std::fmt;

use crate::model::Municipality;
use crate::model::values::Sha256Digest;

/// A name by which other programs know something again for ever: a UUID of version 8 (RFC 9562, section 5.8), the
/// beginning of a SHA-256. It is made of the municipality's CVR number and the content's own ids, not of addresses: the
/// name stays when the site moves, as RFC 4287 (4.2.6) demands of a feed and RFC 7986 (5.3) advises for a calendar.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct StableId(String);

impl StableId {
    /// The name of what `parts` tell apart from everything else of the municipality.
    pub fn of(municipality: &Municipality, parts: &[&str]) -> Self {
        let named = format!("{}\n{}", municipality.cvr.as_str(), parts.join("\n"));
        let digest = Sha256Digest::of(named.as_bytes());
        let uuid = digest.as_str().chars().take(32).enumerate().flat_map(|(at, digit)| {
            let digit = match at {
                12 => '8',
                // The two highest bits of the variant are 10.
                16 => char::from_digit(digit.to_digit(16).unwrap_or(0) & 0b11 | 0b1000, 16).unwrap_or('8'),
                _ => digit,
            };
            let hyphen = [8, 12, 16, 20].contains(&at).then_some('-');
            hyphen.into_iter().chain(std::iter::once(digit))
        });
        Self(uuid.collect())
    }

    /// As a web name: `urn:uuid:…`.
    pub fn urn(&self) -> String {
        format!("urn:uuid:{}", self.0)
    }
}

impl fmt::Display for StableId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
