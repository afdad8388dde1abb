use std::fmt;

use crate::diagnostic::{Code, Phrase};
use crate::yaml::{Fault, Scalar, Shape};

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

    /// The same day so many months earlier; the last of the month where that month has no such day.
    pub fn minus_months(self, months: u8) -> Self {
        Self(self.0.saturating_sub(jiff::Span::new().months(i64::from(months))))
    }

    /// The day before.
    pub fn previous(self) -> Self {
        Self(self.0.saturating_sub(jiff::Span::new().days(1)))
    }

    /// Days from this day to another; below zero when that one is past.
    pub fn days_until(self, other: Self) -> i64 {
        self.0.duration_until(other.0).as_hours() / 24
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

    fn shape() -> Shape {
        // 29 February stands by itself: every fourth year, but of the hundreds only every fourth.
        const YEAR: &str = r"(?:19|[2-9]\d)";
        const LEAP: &str = r"(?:0[48]|[2468][048]|[13579][26])";
        const LEAP_HUNDRED: &str = r"(?:[2468][048]|[3579][26])00";
        const LONG: &str = r"(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])";
        const SHORT: &str = r"(?:0[469]|11)-(?:0[1-9]|[12]\d|30)";
        const FEBRUARY: &str = r"02-(?:0[1-9]|1\d|2[0-8])";
        let common = format!(r"{YEAR}\d\d-(?:{LONG}|{SHORT}|{FEBRUARY})");
        let leap_day = format!("(?:{YEAR}{LEAP}|{LEAP_HUNDRED})-02-29");
        Shape::text(Phrase::Date, format!("^(?:{common}|{leap_day})$"))
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

    #[test]
    fn months_back_end_with_the_month() {
        for (day, months, earlier) in [
            ("2028-06-24", 12, "2027-06-24"),
            ("2028-02-29", 12, "2027-02-28"),
            ("2028-08-31", 6, "2028-02-29"),
            ("2027-08-31", 6, "2027-02-28"),
            ("2028-05-31", 3, "2028-02-29"),
            ("2028-03-01", 3, "2027-12-01"),
            ("2028-05-31", 0, "2028-05-31"),
        ] {
            assert_eq!(Date::parse(day).unwrap().minus_months(months).to_string(), earlier, "{day} {months}");
        }
    }

    #[test]
    fn days_are_counted_over_leap_days_and_backwards() {
        let date = |text| Date::parse(text).unwrap();
        assert_eq!(date("2026-11-23").days_until(date("2028-06-24")), 579);
        assert_eq!(date("2028-02-28").days_until(date("2028-03-01")), 2);
        assert_eq!(date("2028-06-24").days_until(date("2028-06-24")), 0);
        assert_eq!(date("2028-06-25").days_until(date("2028-06-24")), -1);
        assert_eq!(date("2024-03-01").previous().to_string(), "2024-02-29");
    }
}
