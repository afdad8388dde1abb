use crate::diagnostic::{Code, Phrase};
use crate::yaml::{Fault, SPACE, Scalar, Shape};

/// A telephone number that can be dialled from Denmark.
///
/// Danish subscriber numbers have eight digits, the first from 2 to 9: 1 begins the short numbers and 0 is a prefix
/// (the Danish numbering plan, *nummerplanen*, of the Agency for Digital Government). A foreign number begins with `+`
/// and has 8 to 15 digits (ITU-T E.164).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PhoneNumber {
    /// With country code, digits only, after the `+`.
    digits: String,
}

impl PhoneNumber {
    /// What [`read`](Scalar::read) takes: a Danish number with or without its country code, or a foreign one; between digits
    /// spaces, ordinary or of a fixed width.
    pub(super) fn pattern() -> String {
        const GAP: &str = r"[ \u00a0]*";
        let danish = format!(r"[2-9](?:{GAP}\d){{7}}");
        let foreign = format!(r"(?!4{GAP}5)[1-9](?:{GAP}\d){{7,14}}");
        format!("^[{SPACE}]*(?:{danish}|(?:\\+|00){GAP}(?:4{GAP}5{GAP}{danish}|{foreign}))[{SPACE}]*$")
    }

    /// For `tel:` links (RFC 3966): `+4525200318`.
    pub fn e164(&self) -> String {
        format!("+{}", self.digits)
    }

    /// As Danes write it: `25 20 03 18`; foreign numbers `+46 8123456`-like, after the `+` in groups as dialled.
    pub fn display(&self) -> String {
        match self.digits.strip_prefix("45") {
            Some(number) if number.len() == 8 => pairs(number),
            _ => self.e164(),
        }
    }
}

fn pairs(number: &str) -> String {
    let characters: Vec<char> = number.chars().collect();
    characters.chunks(2).map(|pair| pair.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

impl Scalar for PhoneNumber {
    const EXPECTED: Phrase = Phrase::Phone;

    fn read(text: &str) -> Result<Self, Fault> {
        let fault = |reason: Phrase| Err(Fault::new(Code::BadPhone).with("reason", reason));
        let text = text.trim();
        let international = text.strip_prefix('+').or_else(|| text.strip_prefix("00"));
        let written = international.unwrap_or(text);
        if !written.chars().all(|c| c.is_ascii_digit() || c == ' ' || c == '\u{a0}') {
            return fault(Phrase::OtherCharacters);
        }
        let mut digits: String = written.chars().filter(char::is_ascii_digit).collect();
        if international.is_none() {
            digits.insert_str(0, "45");
        }
        match digits.strip_prefix("45") {
            Some(danish) if danish.len() != 8 => fault(Phrase::NotEightDigits),
            Some(danish) if danish.starts_with(['0', '1']) => fault(Phrase::BadFirstDigit),
            Some(_) => Ok(Self { digits }),
            None if (8..=15).contains(&digits.len()) && !digits.starts_with('0') => Ok(Self { digits }),
            None => fault(Phrase::BadForeignNumber),
        }
    }

    fn shape() -> Shape {
        Shape::text(Phrase::Phone, Self::pattern())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_numbers_in_any_spacing() {
        for text in ["25 20 03 18", "25200318", "+45 25200318", "0045 25 20 03 18", " 2520 0318 "] {
            let number = PhoneNumber::read(text).unwrap();
            assert_eq!(
                (number.display().as_str(), number.e164().as_str()),
                ("25 20 03 18", "+4525200318"),
                "{text}"
            );
        }
        assert_eq!(PhoneNumber::read("+46 8 123 456 78").unwrap().e164(), "+46812345678");
    }

    #[test]
    fn numbers_that_cannot_be_dialled() {
        for text in [
            "",
            "2520031",
            "252003188",
            "05 20 03 18",
            "15 20 03 18",
            "25-20-03-18",
            "+45 112",
            "114",
            "+0 1234567",
            "２５２００３１８",
        ] {
            assert!(PhoneNumber::read(text).is_err(), "{text}");
        }
    }
}
