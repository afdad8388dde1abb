use super::sha256_digest::hex;
use crate::diagnostic::{Code, Phrase};
use crate::yaml::{Fault, SPACE, Scalar, Shape};

/// A short digest of every line of a text, so that a changed text can say which lines were changed. Only the digest of the
/// whole text decides whether it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineDigests(pub Vec<String>);

const DIGITS: usize = 8;

impl LineDigests {
    pub fn of(text: &str) -> Self {
        use sha2::{Digest, Sha256};
        let digest = |line: &str| {
            let bytes = Sha256::digest(line.as_bytes());
            bytes.iter().take(DIGITS / 2).map(|byte| format!("{byte:02x}")).collect()
        };
        Self(text.lines().map(digest).collect())
    }
}

impl Scalar for LineDigests {
    const EXPECTED: Phrase = Phrase::Digest;

    fn read(text: &str) -> Result<Self, Fault> {
        let digests: Option<Vec<String>> = text.split_whitespace().map(|word| hex(word, DIGITS)).collect();
        digests.map(Self).ok_or_else(|| Fault::new(Code::BadDigest).with("digits", DIGITS))
    }

    fn shape() -> Shape {
        Shape::text(
            Phrase::Digest,
            format!("^[{SPACE}]*[0-9a-f]{{{DIGITS}}}(?:[{SPACE}]+[0-9a-f]{{{DIGITS}}})*[{SPACE}]*$"),
        )
    }
}
