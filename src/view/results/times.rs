//! Meetings by week, or by month where the programme is long.

use super::meetings;
use crate::model::{Date, Programme};
use crate::view::learning::When;
use crate::view::pairs::pairs;

/// The most weeks that stand side by side; a longer time is counted by months.
const WEEKS_MAX: i32 = 60;

/// What one column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A week, from Monday on.
    Week,
    /// A month.
    Month,
}

/// The meetings of a week or a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its first day.
    pub first: Date,
    /// Held.
    pub held: usize,
    /// Called off.
    pub cancelled: usize,
    /// Passed without a word.
    pub missing: usize,
    /// Ahead.
    pub ahead: usize,
}

impl Span {
    fn empty(first: Date) -> Self {
        Self {
            first,
            held: 0,
            cancelled: 0,
            missing: 0,
            ahead: 0,
        }
    }

    /// All meetings that were planned, or held anyway.
    #[must_use]
    pub fn planned(&self) -> usize {
        self.held + self.cancelled + self.missing + self.ahead
    }
}

/// All weeks from the first meeting to the last, or all months.
#[must_use]
pub fn by_time(programme: &Programme, today: Option<Date>) -> (Unit, Vec<Span>) {
    let pairs = pairs(programme);
    let all = || pairs.iter().flat_map(|pair| meetings(pair, today));
    let dates = || all().map(|(_, meeting)| meeting.date);
    let (Some(first), Some(last)) = (dates().min(), dates().max()) else {
        return (Unit::Week, Vec::new());
    };
    let unit = if first.days_until(last) / 7 < WEEKS_MAX {
        Unit::Week
    } else {
        Unit::Month
    };
    let mut spans = Vec::new();
    let mut at = Some(begin(unit, first));
    while let Some(day) = at.filter(|day| *day <= last) {
        spans.push(Span::empty(day));
        at = match unit {
            Unit::Week => day.plus_days(7),
            Unit::Month => day.plus_months(1),
        };
    }
    for (when, meeting) in all() {
        let day = begin(unit, meeting.date);
        let Ok(place) = spans.binary_search_by_key(&day, |span| span.first) else {
            continue;
        };
        let span = &mut spans[place];
        match when {
            When::Held => span.held += 1,
            When::Cancelled => span.cancelled += 1,
            When::Missing => span.missing += 1,
            When::Ahead => span.ahead += 1,
        }
    }
    (unit, spans)
}

fn begin(unit: Unit, day: Date) -> Date {
    match unit {
        Unit::Week => day.monday(),
        Unit::Month => day.first_of_month(),
    }
}
