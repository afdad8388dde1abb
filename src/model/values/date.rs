use std::fmt;

use crate::diagnostic::{Code, Phrase};
use crate::yaml::{Fault, Scalar};

/// A day of the calendar, written `2024-06-24` (ISO 8601).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(jiff::civil::Date);

impl Date {
    /// `None`: not written `YYYY-MM-DD`, or not in the calendar.
    pub fn parse(text: &str) -> Option<Self> {
        let [year, month, day] = text.split('-').collect::<Vec<_>>()[..] else { return None };
        if [year, month, day].map(str::len) != [4, 2, 2]
            || !text.bytes().all(|b| b.is_ascii_digit() || b == b'-')
        {
            return None;
        }
        let date = jiff::civil::Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
        // Older plans than this are slips of the keyboard.
        (date.year() >= 1900).then_some(Self(date))
    }

    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// 1 to 12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// The same day so many years later; 29 February becomes the 28th in a year that has none.
    pub fn plus_years(self, years: u8) -> Self {
        Self(self.0.saturating_add(jiff::Span::new().years(i64::from(years))))
    }
}

impl From<jiff::civil::Date> for Date {
    fn from(date: jiff::civil::Date) -> Self {
        Self(date)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl Scalar for Date {
    const EXPECTED: Phrase = Phrase::Date;

    fn read(text: &str) -> Result<Self, Fault> {
        Self::parse(text).ok_or_else(|| {
            let form = text.split('-').map(str::len).eq([4, 2, 2])
                && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
            let reason = match form {
                false => Phrase::DateForm,
                true if text < "1900" => Phrase::TooLongAgo,
                true => Phrase::NotInCalendar,
            };
            Fault::new(Code::BadDate).with("reason", reason)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn only_days_of_the_calendar() {
        for good in ["2024-02-29", "2024-06-24", "1999-12-31"] {
            assert_eq!(Date::parse(good).map(|date| date.to_string()).as_deref(), Some(good));
        }
        for bad in [
            "2023-02-29",
            "2024-13-01",
            "2024-6-24",
            "24-06-2024",
            "2024-06-31",
            "",
            "+024-06-24",
            "0001-01-01",
        ] {
            assert!(Date::parse(bad).is_none(), "{bad}");
        }
        let leap = Date::parse("2024-02-29").unwrap();
        assert_eq!(leap.plus_years(4).to_string(), "2028-02-29");
        assert_eq!(leap.plus_years(3).to_string(), "2027-02-28");
    }
}
