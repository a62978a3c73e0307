//! A time of day, and stretches of days.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::Date;

/// A time of day to the minute, written as `12:30`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TimeOfDay {
    hour: u8,
    minute: u8,
}

/// A text or numbers that name no time of day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchTime(pub String);

impl fmt::Display for NoSuchTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is not a time like 12:30", self.0)
    }
}

impl std::error::Error for NoSuchTime {}

impl TimeOfDay {
    /// Noon, when people have lunch.
    pub const NOON: Self = Self {
        hour: 12,
        minute: 0,
    };

    /// The time with these numbers, 0:00 to 23:59.
    ///
    /// # Errors
    /// [`NoSuchTime`] where no clock shows it.
    pub fn new(hour: u8, minute: u8) -> Result<Self, NoSuchTime> {
        if hour < 24 && minute < 60 {
            Ok(Self { hour, minute })
        } else {
            Err(NoSuchTime(format!("{hour:02}:{minute:02}")))
        }
    }

    /// The hour, 0 to 23.
    #[must_use]
    pub fn hour(self) -> u8 {
        self.hour
    }

    /// The minute, 0 to 59.
    #[must_use]
    pub fn minute(self) -> u8 {
        self.minute
    }
}

impl FromStr for TimeOfDay {
    type Err = NoSuchTime;
    fn from_str(text: &str) -> Result<Self, NoSuchTime> {
        let refuse = || NoSuchTime(text.to_owned());
        let two = |part: &str| {
            let digits = part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
            digits.then(|| part.parse().ok()).flatten()
        };
        let (hour, minute) = text.split_once(':').ok_or_else(refuse)?;
        let (hour, minute) = two(hour).zip(two(minute)).ok_or_else(refuse)?;
        Self::new(hour, minute).map_err(|_| refuse())
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

impl TryFrom<String> for TimeOfDay {
    type Error = NoSuchTime;
    fn try_from(text: String) -> Result<Self, NoSuchTime> {
        text.parse()
    }
}

impl From<TimeOfDay> for String {
    fn from(time: TimeOfDay) -> Self {
        time.to_string()
    }
}

/// Days from one to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Ends", into = "Ends")]
pub struct Period {
    from: Date,
    to: Date,
}

#[derive(Serialize, Deserialize)]
struct Ends {
    from: Date,
    to: Date,
}

/// A period whose last day is before its first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EndsBeforeStart;

impl fmt::Display for EndsBeforeStart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the last day is before the first")
    }
}

impl std::error::Error for EndsBeforeStart {}

impl Period {
    /// The days from `from` to `to`, both included.
    ///
    /// # Errors
    /// [`EndsBeforeStart`] where `to` is earlier.
    pub fn new(from: Date, to: Date) -> Result<Self, EndsBeforeStart> {
        if from <= to {
            Ok(Self { from, to })
        } else {
            Err(EndsBeforeStart)
        }
    }

    /// The first day.
    #[must_use]
    pub fn from(self) -> Date {
        self.from
    }

    /// The last day.
    #[must_use]
    pub fn to(self) -> Date {
        self.to
    }

    /// Whether a day is one of them.
    #[must_use]
    pub fn has(self, day: Date) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

impl TryFrom<Ends> for Period {
    type Error = EndsBeforeStart;
    fn try_from(ends: Ends) -> Result<Self, EndsBeforeStart> {
        Self::new(ends.from, ends.to)
    }
}

impl From<Period> for Ends {
    fn from(period: Period) -> Self {
        Self {
            from: period.from,
            to: period.to,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_they_are_written() {
        for wrong in ["24:00", "12:60", "1:30", "12.30", "12:3", "", "+1:00"] {
            assert!(wrong.parse::<TimeOfDay>().is_err(), "{wrong}");
        }
        let time: TimeOfDay = "07:05".parse().unwrap();
        assert_eq!((time.hour(), time.minute()), (7, 5));
        assert_eq!(time.to_string(), "07:05");
    }

    #[test]
    fn a_period_has_its_first_and_its_last_day() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let period = Period::new(day("2027-01-11"), day("2027-01-13")).unwrap();
        assert!(period.has(day("2027-01-11")) && period.has(day("2027-01-13")));
        assert!(!period.has(day("2027-01-14")));
        assert_eq!(
            Period::new(day("2027-01-13"), day("2027-01-11")),
            Err(EndsBeforeStart)
        );
    }
}
