//! What a plan comes to: how many meetings there can be, and the days on which nobody meets.

use crate::model::{Date, DaysOff, Details, EndsBeforeStart, Period};

/// How many meetings a pair can have at most, holidays and absences aside.
#[must_use]
pub fn pair_meetings_at_most(details: &Details) -> usize {
    at_most(details, details.plan.every.get())
}

/// How many innovation meetings there can be at most, holidays aside.
#[must_use]
pub fn innovation_meetings_at_most(details: &Details) -> usize {
    at_most(details, details.plan.innovation_every.get())
}

fn at_most(details: &Details, every: u8) -> usize {
    usize::from(details.weeks.get().div_ceil(u16::from(every)))
}

/// Adds days off, and keeps the list in the order of the calendar. Without a last day it is the
/// first alone.
///
/// # Errors
/// [`EndsBeforeStart`] where the last day is before the first; then nothing has changed.
pub fn add_days_off(
    days: &mut Vec<DaysOff>,
    from: Date,
    to: Option<Date>,
    name: &str,
) -> Result<(), EndsBeforeStart> {
    let period = Period::new(from, to.unwrap_or(from))?;
    days.push(DaysOff {
        period,
        name: name.trim().to_owned(),
    });
    days.sort_by_key(|one| (one.period, one.name.clone()));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{EveryWeeks, Language, ProgrammeId, Weeks};

    #[test]
    fn a_begun_rhythm_has_its_first_meeting() {
        let mut details = Details::named(ProgrammeId::fresh(1), "", Language::De);
        assert_eq!(pair_meetings_at_most(&details), 13);
        details.weeks = Weeks::new(25).unwrap();
        details.plan.innovation_every = EveryWeeks::new(8).unwrap();
        assert_eq!(pair_meetings_at_most(&details), 13);
        assert_eq!(innovation_meetings_at_most(&details), 4);
    }

    #[test]
    fn days_off_stand_in_the_order_of_the_calendar() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let mut days = Vec::new();
        add_days_off(&mut days, day("2027-05-07"), None, " Brückentag ").unwrap();
        let last = Some(day("2027-01-03"));
        add_days_off(&mut days, day("2026-12-24"), last, "").unwrap();
        let refused = add_days_off(&mut days, day("2027-02-02"), last, "");
        assert_eq!(refused, Err(EndsBeforeStart));
        assert_eq!(days.len(), 2);
        assert_eq!(days[0].period.to(), day("2027-01-03"));
        assert_eq!(days[1].name, "Brückentag");
        assert_eq!(days[1].period.from(), days[1].period.to());
    }
}
