//! How long people's data is to be kept.

use crate::model::{Date, Programme};

/// How far the day is on which the data is no longer needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retention {
    /// It is still to come, in so many days.
    In(i32),
    /// It has passed.
    Due,
}

/// How far the day is, where one was set. The day itself is the last one.
#[must_use]
pub fn retention(programme: &Programme, today: Date) -> Option<Retention> {
    let until = programme.details().keep_until?;
    Some(match today.days_until(until) {
        days if days < 0 => Retention::Due,
        days => Retention::In(days),
    })
}

/// A day to suggest: half a year after the programme's end.
#[must_use]
pub fn suggested_day(programme: &Programme) -> Option<Date> {
    const MONTHS_AFTER: i32 = 6;
    let details = programme.details();
    let end = details
        .start?
        .plus_days(i32::from(details.weeks.get()) * 7)?;
    end.plus_months(MONTHS_AFTER)
}
