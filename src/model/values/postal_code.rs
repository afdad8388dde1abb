use crate::diagnostic::{Code, Phrase};
use crate::yaml::{Fault, Scalar, Shape};

/// A Danish postal code: four digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostalCode(String);

impl PostalCode {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Scalar for PostalCode {
    const EXPECTED: Phrase = Phrase::PostalCode;

    fn read(text: &str) -> Result<Self, Fault> {
        if text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()) {
            Ok(Self(text.to_owned()))
        } else {
            Err(Fault::new(Code::BadPostalCode))
        }
    }

    fn shape() -> Shape {
        Shape::text(Phrase::PostalCode, r"^\d{4}$")
    }
}
