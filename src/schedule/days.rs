//! Sets of days: holidays, the company's free days, absences.

use std::collections::BTreeSet;

use super::public_holidays;
use crate::model::{Date, FederalState, LocalHoliday, Period};

/// A set of days, quick to ask.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Days {
    /// First and last days, sorted; no two stretches touch or overlap.
    stretches: Vec<(Date, Date)>,
}

impl Days {
    /// Whether a day is in the set.
    #[must_use]
    pub fn contains(&self, day: Date) -> bool {
        let behind = self.stretches.partition_point(|(first, _)| *first <= day);
        behind > 0 && day <= self.stretches[behind - 1].1
    }

    /// The public holidays of a state in all years that a period touches, with those of `local`
    /// that some of its towns keep.
    #[must_use]
    pub fn public_holidays(
        state: FederalState,
        local: &BTreeSet<LocalHoliday>,
        within: Period,
    ) -> Self {
        (within.from().year()..=within.to().year())
            .flat_map(|year| public_holidays(state, local, year))
            .map(|(day, _)| day)
            .collect()
    }

    fn of(mut all: Vec<(Date, Date)>) -> Self {
        all.sort_unstable();
        let mut stretches: Vec<(Date, Date)> = Vec::with_capacity(all.len());
        for (first, last) in all {
            match stretches.last_mut() {
                Some(before) if before.1.days_until(first) <= 1 => before.1 = before.1.max(last),
                _ => stretches.push((first, last)),
            }
        }
        Self { stretches }
    }
}

impl FromIterator<Period> for Days {
    fn from_iter<I: IntoIterator<Item = Period>>(periods: I) -> Self {
        let ends = |period: Period| (period.from(), period.to());
        Self::of(periods.into_iter().map(ends).collect())
    }
}

impl FromIterator<Date> for Days {
    fn from_iter<I: IntoIterator<Item = Date>>(days: I) -> Self {
        Self::of(days.into_iter().map(|day| (day, day)).collect())
    }
}

impl Extend<Period> for Days {
    fn extend<I: IntoIterator<Item = Period>>(&mut self, periods: I) {
        let more: Self = periods.into_iter().collect();
        let both = std::mem::take(&mut self.stretches)
            .into_iter()
            .chain(more.stretches);
        *self = Self::of(both.collect());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn period(first: &str, last: &str) -> Period {
        Period::new(day(first), day(last)).unwrap()
    }

    #[test]
    fn periods_that_touch_become_one() {
        let mut days: Days = [
            period("2027-03-05", "2027-03-09"),
            period("2027-01-01", "2027-01-10"),
            period("2027-01-11", "2027-01-12"),
            period("2027-03-01", "2027-03-20"),
        ]
        .into_iter()
        .collect();
        assert_eq!(days.stretches.len(), 2);
        for (date, inside) in [
            ("2026-12-31", false),
            ("2027-01-01", true),
            ("2027-01-12", true),
            ("2027-01-13", false),
            ("2027-03-20", true),
            ("2027-03-21", false),
        ] {
            assert_eq!(days.contains(day(date)), inside, "{date}");
        }
        days.extend([period("2027-01-13", "2027-02-28")]);
        assert_eq!(days.stretches, [(day("2027-01-01"), day("2027-03-20"))]);
        assert!(!Days::default().contains(day("2027-01-01")));
    }

    #[test]
    fn holidays_of_two_years() {
        let winter = period("2026-12-01", "2027-01-31");
        let days = Days::public_holidays(FederalState::Bavaria, &BTreeSet::new(), winter);
        assert!(days.contains(day("2026-12-26")) && days.contains(day("2027-01-06")));
        assert!(!days.contains(day("2028-01-01")));
    }
}
