use std::fmt;

use crate::diagnostic::{Code, Phrase};
use crate::yaml::{Fault, Scalar, Shape};

/// A time of day in hours and minutes, local time. `24:00` is the end of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeOfDay {
    pub hour: u8,
    pub minute: u8,
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

impl Scalar for TimeOfDay {
    const EXPECTED: Phrase = Phrase::Time;

    fn read(text: &str) -> Result<Self, Fault> {
        let two = |part: &str| {
            (part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse::<u8>().ok())?
        };
        text.split_once([':', '.'])
            .and_then(|(hour, minute)| Some(Self { hour: two(hour)?, minute: two(minute)? }))
            .filter(|time| (time.hour < 24 && time.minute < 60) || (time.hour == 24 && time.minute == 0))
            .ok_or_else(|| Fault::new(Code::BadTime))
    }

    fn shape() -> Shape {
        Shape::text(Phrase::Time, r"^(?:(?:[01]\d|2[0-3])[:.][0-5]\d|24[:.]00)$")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_exist() {
        assert_eq!(TimeOfDay::read("08:30").unwrap().to_string(), "08:30");
        assert!(TimeOfDay::read("24:00").is_ok());
        for bad in ["8:30", "25:00", "24:01", "12:60", "12", "+1:00", ""] {
            assert!(TimeOfDay::read(bad).is_err(), "{bad}");
        }
    }
}
