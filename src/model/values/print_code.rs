use std::fmt;

use super::Sha256Digest;

/// The short code of a printed card, in its QR code and in `/k/<code>/`. Eight letters and digits that nobody mistakes for each
/// other (Crockford's base 32, small): 40 bits of a SHA-256 digest.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PrintCode(String);

impl PrintCode {
    /// The folder at the top of the site that has a page for each code. It stands on paper and never changes.
    pub const FOLDER: &'static str = "k";

    const LENGTH: usize = 8;
    const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

    /// Of what the code stands for.
    pub fn of(bytes: &[u8]) -> Self {
        let digest = Sha256Digest::of(bytes);
        // Two hexadecimal digits for each sign, of which five bits count.
        let bytes = digest.as_str().as_bytes().chunks(2).take(Self::LENGTH);
        let value = |digit: &u8| char::from(*digit).to_digit(16).unwrap_or_default() as usize;
        let number = |pair: &[u8]| pair.iter().fold(0, |number, digit| number * 16 + value(digit));
        let sign = |pair: &[u8]| Self::ALPHABET.get(number(pair) % 32).copied().map(char::from);
        Self(bytes.filter_map(sign).collect())
    }

    /// `None`: the text is no such code.
    pub fn parse(text: &str) -> Option<Self> {
        let good = text.len() == Self::LENGTH && text.bytes().all(|byte| Self::ALPHABET.contains(&byte));
        good.then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PrintCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::PrintCode;

    #[test]
    fn a_code_is_eight_signs_and_reads_back() {
        for number in 0..1000_u32 {
            let code = PrintCode::of(&number.to_be_bytes());
            assert_eq!(PrintCode::parse(code.as_str()), Some(code.clone()), "{code}");
        }
        for bad in ["", "abcdefg", "abcdefgh1", "ABCDEFGH", "abcdefgi", "abcdefgæ"] {
            assert_eq!(PrintCode::parse(bad), None, "{bad}");
        }
    }
}
