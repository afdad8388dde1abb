use std::fmt;

use super::Sha256Digest;
use super::sha256_digest::hex;
use crate::diagnostic::{Code, Phrase};
use crate::yaml::{Fault, Scalar, Shape};

/// The first twelve digits of a [`Sha256Digest`]: what an entry of a registry, a card or a text was at some time. People
/// copy it from a message into a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct StateDigest(String);

impl StateDigest {
    /// How many digits it has.
    pub const DIGITS: usize = 12;

    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256Digest::of(bytes).as_str().chars().take(Self::DIGITS).collect())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for StateDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Scalar for StateDigest {
    const EXPECTED: Phrase = Phrase::Digest;

    fn read(text: &str) -> Result<Self, Fault> {
        hex(text, Self::DIGITS)
            .map(Self)
            .ok_or_else(|| Fault::new(Code::BadDigest).with("digits", Self::DIGITS))
    }

    fn shape() -> Shape {
        Shape::text(Phrase::Digest, format!("^[0-9a-f]{{{}}}$", Self::DIGITS))
    }
}
