use crate::diagnostic::{Code, Phrase};
use crate::yaml::{Fault, Scalar, Shape};

/// A number in the Danish business register (*CVR-nummer*): eight digits of which the last is a check digit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CvrNumber(String);

/// The digits times these add up to a multiple of 11 (Erhvervsstyrelsen, *modulus 11-kontrol af CVR-numre*).
const WEIGHTS: [u32; 8] = [2, 7, 6, 5, 4, 3, 2, 1];

impl CvrNumber {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Scalar for CvrNumber {
    const EXPECTED: Phrase = Phrase::Cvr;

    fn read(text: &str) -> Result<Self, Fault> {
        let number: String = text.chars().filter(|c| *c != ' ').collect();
        let digits: Option<Vec<u32>> = number.chars().map(|c| c.to_digit(10)).collect();
        let reason = match digits {
            Some(digits) if digits.len() == 8 => {
                let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
                if sum.is_multiple_of(11) && number != "00000000" {
                    return Ok(Self(number));
                }
                Phrase::BadCheckDigit
            }
            _ => Phrase::NotEightDigitsCvr,
        };
        Err(Fault::new(Code::BadCvr).with("reason", reason))
    }

    /// Without the check digit: a pattern for sums of eight digits would be longer than all schemas together.
    fn shape() -> Shape {
        Shape::text(Phrase::Cvr, r"^(?! *(?:0 *){8}$) *(?:\d *){8}$")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digit_counts() {
        assert!(CvrNumber::read("29189420").is_ok(), "Aalborg Kommune");
        assert!(CvrNumber::read("29 18 94 20").is_ok());
        for bad in ["29189421", "29189402", "2918942", "291894200", "2918942x", "00000000", ""] {
            assert!(CvrNumber::read(bad).is_err(), "{bad}");
        }
    }
}
