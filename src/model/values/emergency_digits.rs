use super::PhoneNumber;
use crate::diagnostic::{Code, Phrase};
use crate::yaml::{Fault, Scalar, Shape};

/// A number of `site.yaml` for acute need: one of the short numbers of three digits (`112`, `114`), or an ordinary one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EmergencyDigits {
    /// Three digits beginning with 1; dialled as they are.
    Short(String),
    Ordinary(PhoneNumber),
}

impl EmergencyDigits {
    /// For `tel:` links. A short number has no country code.
    pub fn dialled(&self) -> String {
        match self {
            Self::Short(digits) => digits.clone(),
            Self::Ordinary(number) => number.e164(),
        }
    }

    pub fn display(&self) -> String {
        match self {
            Self::Short(digits) => digits.clone(),
            Self::Ordinary(number) => number.display(),
        }
    }
}

impl Scalar for EmergencyDigits {
    const EXPECTED: Phrase = Phrase::Phone;

    fn read(text: &str) -> Result<Self, Fault> {
        if text.len() == 3 && text.starts_with('1') && text.bytes().all(|b| b.is_ascii_digit()) {
            return Ok(Self::Short(text.to_owned()));
        }
        PhoneNumber::read(text)
            .map(Self::Ordinary)
            .map_err(|_| Fault::new(Code::BadPhone).with("reason", Phrase::NotEmergencyNumber))
    }

    fn shape() -> Shape {
        let ordinary = PhoneNumber::pattern();
        Shape::text(Phrase::Phone, format!(r"^1\d\d$|{ordinary}"))
    }
}
