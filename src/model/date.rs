//! A day in the Gregorian calendar, without time or zone.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A day, written as ISO 8601: `2027-01-11`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    year: i16,
    month: u8,
    day: u8,
}

/// A text or numbers that name no day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchDate(pub String);

impl fmt::Display for NoSuchDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is not a date like 2027-01-11", self.0)
    }
}

impl std::error::Error for NoSuchDate {}

/// How many days a month of a year has.
pub(super) fn days_in(year: i16, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Date {
    /// The day with these numbers; years from 1900 to 2999.
    ///
    /// # Errors
    /// [`NoSuchDate`] where the calendar has no such day.
    pub fn new(year: i16, month: u8, day: u8) -> Result<Self, NoSuchDate> {
        let possible = (1900..=2999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in(year, month)).contains(&day);
        if possible {
            Ok(Self { year, month, day })
        } else {
            Err(NoSuchDate(format!("{year:04}-{month:02}-{day:02}")))
        }
    }

    /// The year, 1900 to 2999.
    #[must_use]
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> u8 {
        self.day
    }
}

impl FromStr for Date {
    type Err = NoSuchDate;
    fn from_str(text: &str) -> Result<Self, NoSuchDate> {
        let refuse = || NoSuchDate(text.to_owned());
        let digits = |part: &str, length: usize| {
            if part.len() == length && part.bytes().all(|b| b.is_ascii_digit()) {
                part.parse::<i16>().map_err(|_| refuse())
            } else {
                Err(refuse())
            }
        };
        let mut parts = text.split('-');
        let (Some(year), Some(month), Some(day), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(refuse());
        };
        let small = |number: i16| u8::try_from(number).map_err(|_| refuse());
        Self::new(
            digits(year, 4)?,
            small(digits(month, 2)?)?,
            small(digits(day, 2)?)?,
        )
        .map_err(|_| refuse())
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl TryFrom<String> for Date {
    type Error = NoSuchDate;
    fn try_from(text: String) -> Result<Self, NoSuchDate> {
        text.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leap_days_and_nonsense() {
        assert!("2028-02-29".parse::<Date>().is_ok());
        for wrong in [
            "2027-02-29",
            "2027-13-01",
            "27-01-01",
            "2027-1-1",
            "",
            "2027-01-01-",
            "+027-01-01",
        ] {
            assert!(wrong.parse::<Date>().is_err(), "{wrong}");
        }
        assert_eq!(
            "2027-01-11".parse::<Date>().unwrap().to_string(),
            "2027-01-11"
        );
    }
}
