//! Moments on the clock of the world, and what clocks show.

use std::fmt;

use crate::model::{Date, TimeOfDay};

/// When a file was written, in universal time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    day: Date,
    second: u32,
}

impl Stamp {
    /// A day and the seconds since its midnight, in universal time; more seconds than a day has
    /// count as its last.
    #[must_use]
    pub fn new(day: Date, second: u32) -> Self {
        let second = second.min(86_399);
        Self { day, second }
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (minute, second) = (self.second / 60, self.second % 60);
        let (hour, minute) = (minute / 60, minute % 60);
        write!(f, "{}T{hour:02}{minute:02}{second:02}Z", digits(self.day))
    }
}

/// Minutes since 1 January 1970, 00:00, on some clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Minutes(pub(super) i64);

impl Minutes {
    pub(super) fn of(day: Date, time: TimeOfDay) -> Self {
        let minute = i64::from(time.hour()) * 60 + i64::from(time.minute());
        Self(i64::from(day.day_number()) * 1440 + minute)
    }

    pub(super) fn plus(self, minutes: i64) -> Self {
        Self(self.0 + minutes)
    }

    /// The day; nothing outside what [`Date`] holds.
    pub(super) fn day(self) -> Option<Date> {
        Date::from_day_number(i32::try_from(self.0.div_euclid(1440)).ok()?)
    }

    /// As `20270111T123000`; nothing outside what [`Date`] holds.
    pub(super) fn written(self) -> Option<String> {
        let minute = self.0.rem_euclid(1440);
        let (hour, minute) = (minute / 60, minute % 60);
        Some(format!("{}T{hour:02}{minute:02}00", digits(self.day()?)))
    }
}

/// A day as `20270111`.
pub(super) fn digits(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_count_seconds() {
        let day = "2027-01-11".parse().unwrap();
        assert_eq!(Stamp::new(day, 3_661).to_string(), "20270111T010101Z");
        assert_eq!(Stamp::new(day, u32::MAX).to_string(), "20270111T235959Z");
    }
}
