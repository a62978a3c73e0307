//! How to reckon with days: weekdays, calendar weeks, months and Easter.

use serde::{Deserialize, Serialize};

use super::Date;
use super::date::days_in;

/// A day of the week; the week begins on Monday, as in ISO 8601.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Weekday {
    /// The first day of the week.
    Monday,
    /// The second.
    Tuesday,
    /// The third.
    Wednesday,
    /// The fourth.
    Thursday,
    /// The fifth.
    Friday,
    /// The sixth.
    Saturday,
    /// The seventh.
    Sunday,
}

impl Weekday {
    /// All seven, from Monday on.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// How many days after Monday it is, 0 to 6.
    #[must_use]
    pub fn days_after_monday(self) -> i32 {
        self as i32
    }

    /// Whether it is Saturday or Sunday.
    #[must_use]
    pub fn is_weekend(self) -> bool {
        self >= Self::Saturday
    }
}

/// A calendar week as ISO 8601 counts them: from Monday on, and the first week of a year is the
/// one with its first Thursday. So the first days of January may belong to the year before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Week {
    /// The year that the week is counted in.
    pub year: i16,
    /// Its number, 1 to 53.
    pub number: u8,
}

impl Week {
    /// Its Monday; nothing where that year has no such week, or the calendar of [`Date`] ends.
    #[must_use]
    pub fn first_day(self) -> Option<Date> {
        let fourth = Date::new(self.year, 1, 4).ok()?;
        let weeks = i32::from(self.number) - 1;
        let monday = fourth.monday().plus_days(7 * weeks)?;
        (monday.week() == self).then_some(monday)
    }
}

impl Date {
    /// How many days after 1 January 1970 it is; below 0 before that.
    #[must_use]
    pub fn day_number(self) -> i32 {
        day_number(self.year().into(), self.month().into(), self.day().into())
    }

    /// The day that is so many days after 1 January 1970; nothing outside 1900 to 2999.
    #[must_use]
    pub fn from_day_number(number: i32) -> Option<Self> {
        let days = number.checked_add(719_468)?;
        let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
        let day_of_year = day - (365 * year + year / 4 - year / 100);
        let month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month + 2) / 5 + 1;
        let month = (month + 2) % 12 + 1;
        let year = era * 400 + year + i32::from(month <= 2);
        Self::from_parts(year, month, day)
    }

    fn from_parts(year: i32, month: i32, day: i32) -> Option<Self> {
        let (year, month, day) = (
            i16::try_from(year).ok()?,
            u8::try_from(month).ok()?,
            u8::try_from(day).ok()?,
        );
        Self::new(year, month, day).ok()
    }

    /// The day so many days later, or earlier below 0; nothing outside 1900 to 2999.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Option<Self> {
        Self::from_day_number(self.day_number().checked_add(days)?)
    }

    /// How many days lie between this day and a later one; below 0 where `other` is earlier.
    #[must_use]
    pub fn days_until(self, other: Self) -> i32 {
        other.day_number() - self.day_number()
    }

    /// The same day so many months later, or earlier below 0; the month's last day where it has
    /// no such day. Nothing outside 1900 to 2999.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Option<Self> {
        let counted = i32::from(self.year()) * 12 + i32::from(self.month()) - 1;
        let counted = counted.checked_add(months)?;
        let first = Self::from_parts(counted.div_euclid(12), counted.rem_euclid(12) + 1, 1)?;
        let day = self.day().min(days_in(first.year(), first.month()));
        Self::new(first.year(), first.month(), day).ok()
    }

    /// The first day of its month.
    #[must_use]
    pub fn first_of_month(self) -> Self {
        Self::new(self.year(), self.month(), 1).unwrap_or(self)
    }

    /// The last day of its month.
    #[must_use]
    pub fn last_of_month(self) -> Self {
        let last = days_in(self.year(), self.month());
        Self::new(self.year(), self.month(), last).unwrap_or(self)
    }

    /// Which day of the week it is.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        // 1 January 1970 was a Thursday.
        match (self.day_number() + 3).rem_euclid(7) {
            0 => Weekday::Monday,
            1 => Weekday::Tuesday,
            2 => Weekday::Wednesday,
            3 => Weekday::Thursday,
            4 => Weekday::Friday,
            5 => Weekday::Saturday,
            _ => Weekday::Sunday,
        }
    }

    /// The Monday of its week.
    #[must_use]
    pub fn monday(self) -> Self {
        // The calendar begins on a Monday, 1 January 1900: there always is one.
        self.on_or_before(Weekday::Monday).unwrap_or(self)
    }

    /// This day or the last before it that is such a weekday; nothing before 1900.
    #[must_use]
    pub fn on_or_before(self, weekday: Weekday) -> Option<Self> {
        let back = self.weekday().days_after_monday() - weekday.days_after_monday();
        self.plus_days(-back.rem_euclid(7))
    }

    /// This day or the first after it that is such a weekday; nothing after 2999.
    #[must_use]
    pub fn on_or_after(self, weekday: Weekday) -> Option<Self> {
        let on = weekday.days_after_monday() - self.weekday().days_after_monday();
        self.plus_days(on.rem_euclid(7))
    }

    /// Its calendar week.
    #[must_use]
    pub fn week(self) -> Week {
        let year = self.year();
        // The Thursday decides which year a week belongs to.
        let thursday = self.day_number() - self.weekday().days_after_monday() + 3;
        let year = if thursday < first_of_year(year) {
            year - 1
        } else if thursday < first_of_year(year + 1) {
            year
        } else {
            year + 1
        };
        let weeks = (thursday - first_of_year(year)) / 7;
        Week {
            year,
            number: u8::try_from(weeks + 1).unwrap_or(1),
        }
    }

    /// Easter Sunday of a year, as Western churches keep it; nothing outside 1900 to 2999.
    #[must_use]
    pub fn easter(year: i16) -> Option<Self> {
        // The method of Meeus, Jones and Butcher.
        let y = i32::from(year);
        let (golden, century, rest) = (y % 19, y / 100, y % 100);
        let correction = (century - (century + 8) / 25 + 1) / 3;
        let moon = (19 * golden + century - century / 4 - correction + 15) % 30;
        let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
        let late = (golden + 11 * moon + 22 * sunday) / 451;
        let days = moon + sunday - 7 * late + 114;
        Self::from_parts(y, days / 31, days % 31 + 1)
    }
}

/// How many days after 1 January 1970 a day is; takes years that [`Date`] does not hold, too.
fn day_number(year: i32, month: i32, day: i32) -> i32 {
    // Years from March on, so that a leap day ends its year; eras of 400 years repeat.
    let year = year - i32::from(month <= 2);
    let (era, year) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year * 365 + year / 4 - year / 100 + day_of_year - 719_468
}

fn first_of_year(year: i16) -> i32 {
    day_number(year.into(), 1, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    /// All days there are, counted by hand from the first.
    fn all_days() -> impl Iterator<Item = Date> {
        (1900..=2999).flat_map(|year| {
            (1..=12).flat_map(move |month| {
                (1..=31).filter_map(move |day| Date::new(year, month, day).ok())
            })
        })
    }

    #[test]
    fn every_day_has_its_number_and_weekday() {
        // 1 January 1900 was a Monday, 25,567 days before 1970.
        let mut weekdays = Weekday::ALL.into_iter().cycle();
        let mut number = -25_567;
        for date in all_days() {
            assert_eq!(date.day_number(), number, "{date}");
            assert_eq!(Date::from_day_number(number), Some(date));
            assert_eq!(Some(date.weekday()), weekdays.next(), "{date}");
            number += 1;
        }
        assert_eq!(number, 376_200);
        for outside in [i32::MIN, -25_568, 376_200, i32::MAX] {
            assert_eq!(Date::from_day_number(outside), None);
        }
    }

    #[test]
    fn every_day_has_its_week() {
        // Counted on from week 1 of 1900: a new year's weeks begin with the Monday whose
        // Thursday is one of the first seven days of January.
        let mut week = Week {
            year: 1900,
            number: 0,
        };
        for date in all_days() {
            if date.weekday() == Weekday::Monday {
                let thursday = date.plus_days(3);
                week.number += 1;
                if let Some(thursday) = thursday.filter(|t| t.month() == 1 && t.day() <= 7) {
                    week = Week {
                        year: thursday.year(),
                        number: 1,
                    };
                }
                if date < day("2999-12-30") {
                    assert_eq!(week.first_day(), Some(date));
                }
            }
            if date < day("2999-12-30") {
                assert_eq!(date.week(), week, "{date}");
            }
        }
        // The calendar's last two days belong to a year that it does not hold.
        let beyond = Week {
            year: 3000,
            number: 1,
        };
        assert_eq!(day("2999-12-31").week(), beyond);
        assert_eq!(beyond.first_day(), None);
    }

    #[test]
    fn weeks_at_the_turn_of_a_year() {
        for (date, year, number) in [
            ("2021-01-03", 2020, 53),
            ("2021-01-04", 2021, 1),
            ("2024-12-29", 2024, 52),
            ("2024-12-30", 2025, 1),
            ("2026-12-31", 2026, 53),
            ("2027-01-03", 2026, 53),
            ("2027-01-11", 2027, 2),
            ("2028-12-31", 2028, 52),
        ] {
            assert_eq!(day(date).week(), Week { year, number }, "{date}");
        }
        let none = |year, number| Week { year, number }.first_day();
        assert_eq!(none(2025, 53), None);
        assert_eq!(none(2026, 0), None);
        assert_eq!(none(2026, 53), Some(day("2026-12-28")));
    }

    #[test]
    fn days_and_months_later() {
        assert_eq!(day("2024-02-28").plus_days(2), Some(day("2024-03-01")));
        assert_eq!(day("2027-01-01").plus_days(-1), Some(day("2026-12-31")));
        assert_eq!(day("2999-12-31").plus_days(1), None);
        assert_eq!(day("1900-01-01").plus_days(i32::MIN), None);
        assert_eq!(day("2026-03-01").days_until(day("2027-03-01")), 365);
        assert_eq!(day("2027-03-01").days_until(day("2026-03-01")), -365);
        for (from, months, to) in [
            ("2027-01-31", 1, Some("2027-02-28")),
            ("2028-01-31", 1, Some("2028-02-29")),
            ("2027-12-15", 1, Some("2028-01-15")),
            ("2027-01-15", -1, Some("2026-12-15")),
            ("2027-03-31", -13, Some("2026-02-28")),
            ("2027-01-01", i32::MAX, None),
            ("2999-12-01", 1, None),
            ("1900-01-01", -1, None),
        ] {
            assert_eq!(day(from).plus_months(months), to.map(day), "{from}");
        }
        assert_eq!(day("2028-02-10").first_of_month(), day("2028-02-01"));
        assert_eq!(day("2028-02-10").last_of_month(), day("2028-02-29"));
    }

    #[test]
    fn the_nearest_weekday_on_either_side() {
        let wednesday = day("2027-01-13");
        assert_eq!(wednesday.monday(), day("2027-01-11"));
        assert_eq!(day("1900-01-03").monday(), day("1900-01-01"));
        assert_eq!(wednesday.on_or_before(Weekday::Wednesday), Some(wednesday));
        assert_eq!(wednesday.on_or_after(Weekday::Wednesday), Some(wednesday));
        let friday = wednesday.on_or_after(Weekday::Friday);
        assert_eq!(friday, Some(day("2027-01-15")));
        let before = wednesday.on_or_before(Weekday::Friday);
        assert_eq!(before, Some(day("2027-01-08")));
        assert_eq!(day("2999-12-31").on_or_after(Weekday::Friday), None);
        assert_eq!(day("1900-01-01").on_or_before(Weekday::Sunday), None);
    }

    #[test]
    fn easter_as_it_was_and_will_be() {
        // Among them the earliest and latest of these centuries, and 1954, 1981 and 2076, which
        // simpler rules get wrong.
        for known in [
            "1900-04-15",
            "1913-03-23",
            "1943-04-25",
            "1954-04-18",
            "1981-04-19",
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2018-04-01",
            "2019-04-21",
            "2020-04-12",
            "2021-04-04",
            "2022-04-17",
            "2023-04-09",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2028-04-16",
            "2029-04-01",
            "2030-04-21",
            "2038-04-25",
            "2076-04-19",
            "2285-03-22",
        ] {
            let known = day(known);
            assert_eq!(Date::easter(known.year()), Some(known));
        }
        assert_eq!(Date::easter(1899), None);
        assert_eq!(Date::easter(3000), None);
    }

    /// The Church's own reckoning, by golden number and epact, which shares nothing with the
    /// formula: the Sunday after the full moon on or after 21 March.
    fn easter_by_epact(year: i16) -> Option<Date> {
        let (golden, century) = (i32::from(year) % 19 + 1, i32::from(year) / 100 + 1);
        let solar = 3 * century / 4 - 12;
        let lunar = (8 * century + 5) / 25 - 5;
        let mut epact = (11 * golden + 20 + lunar - solar).rem_euclid(30);
        if epact == 24 || (epact == 25 && golden > 11) {
            epact += 1;
        }
        let days = if epact > 23 { 74 - epact } else { 44 - epact };
        let moon = Date::new(year, 3, 1).ok()?.plus_days(days - 1)?;
        moon.plus_days(1)?.on_or_after(Weekday::Sunday)
    }

    #[test]
    fn easter_by_formula_is_easter_by_the_moon() {
        for year in 1900..=2999 {
            let easter = Date::easter(year);
            assert!(easter.is_some());
            assert_eq!(easter, easter_by_epact(year), "{year}");
        }
    }
}
