use std::fmt;

use crate::diagnostic::{Code, Phrase};
use crate::yaml::{Fault, Scalar, Shape};

/// A SHA-256 digest (FIPS 180-4), written as 64 hexadecimal digits in small letters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sha256Digest(String);

impl Sha256Digest {
    pub fn of(bytes: &[u8]) -> Self {
        use sha2::{Digest, Sha256};
        Self(Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Sha256Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Scalar for Sha256Digest {
    const EXPECTED: Phrase = Phrase::Digest;

    fn read(text: &str) -> Result<Self, Fault> {
        hex(text, 64).map(Self).ok_or_else(|| Fault::new(Code::BadDigest).with("digits", 64_usize))
    }

    fn shape() -> Shape {
        Shape::text(Phrase::Digest, "^[0-9a-f]{64}$")
    }
}

/// The text when it is so many hexadecimal digits in small letters.
pub(super) fn hex(text: &str, digits: usize) -> Option<String> {
    let good = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    (text.len() == digits && text.bytes().all(good)).then(|| text.to_owned())
}
