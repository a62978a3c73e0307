//! What a plan comes to: how many meetings there can be, and the days on which nobody meets.

use crate::model::{Date, DaysOff, Details, EndsBeforeStart, Period};
use crate::schedule::{Holiday, public_holidays};

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

/// From the first day to the last; nothing without a first day, or beyond the calendar.
#[must_use]
pub fn runs(details: &Details) -> Option<Period> {
    let first = details.start?;
    let last = first.plus_days(i32::from(details.weeks.get()) * 7 - 1)?;
    Period::new(first, last).ok()
}

/// The public holidays within the programme on which people would work otherwise.
#[must_use]
pub fn holidays_within(details: &Details) -> Vec<(Date, Holiday)> {
    let Some((state, runs)) = details.plan.holidays.zip(runs(details)) else {
        return Vec::new();
    };
    (runs.from().year()..=runs.to().year())
        .flat_map(|year| public_holidays(state, &details.plan.local_holidays, year))
        .filter(|(day, _)| runs.has(*day) && !day.weekday().is_weekend())
        .collect()
}

/// Why nobody meets on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Free {
    /// It is Saturday or Sunday.
    Weekend,
    /// It is a public holiday.
    Holiday(Holiday),
    /// The company has it off; the occasion may be empty.
    DayOff(String),
}

/// Why nobody meets on a day, where that is so.
#[must_use]
pub fn free(details: &Details, day: Date) -> Option<Free> {
    let state = details.plan.holidays;
    let mut holidays = state
        .into_iter()
        .flat_map(|state| public_holidays(state, &details.plan.local_holidays, day.year()));
    if let Some((_, holiday)) = holidays.find(|(known, _)| *known == day) {
        return Some(Free::Holiday(holiday));
    }
    let mut days_off = details.plan.days_off.iter();
    if let Some(one) = days_off.find(|one| one.period.has(day)) {
        return Some(Free::DayOff(one.name.clone()));
    }
    day.weekday().is_weekend().then_some(Free::Weekend)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{EveryWeeks, FederalState, Language, LocalHoliday, ProgrammeId, Weeks};

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
    #[test]
    fn holidays_and_days_off_are_known_and_only_those_of_the_programme_are_listed() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let mut details = Details::named(ProgrammeId::fresh(1), "", Language::De);
        assert!(holidays_within(&details).is_empty());
        details.start = Some(day("2027-03-01"));
        details.weeks = Weeks::new(8).unwrap();
        details.plan.holidays = Some(FederalState::Bavaria);
        let within = holidays_within(&details);
        let expected = [
            (day("2027-03-26"), Holiday::GoodFriday),
            (day("2027-03-29"), Holiday::EasterMonday),
        ];
        assert_eq!(within, expected);
        let friday = free(&details, day("2027-03-26"));
        assert_eq!(friday, Some(Free::Holiday(Holiday::GoodFriday)));
        assert_eq!(free(&details, day("2027-03-27")), Some(Free::Weekend));
        assert_eq!(free(&details, day("2027-03-25")), None);
        let fair = Some(day("2027-03-26"));
        add_days_off(&mut details.plan.days_off, day("2027-03-24"), fair, "Messe").unwrap();
        let off = free(&details, day("2027-03-25"));
        assert_eq!(off, Some(Free::DayOff("Messe".into())));
    }

    #[test]
    fn what_only_some_towns_keep_is_free_where_it_was_chosen() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let mut details = Details::named(ProgrammeId::fresh(1), "", Language::De);
        details.plan.holidays = Some(FederalState::Bavaria);
        let friday = day("2025-08-15");
        let peace = day("2025-08-08");
        assert_eq!(free(&details, friday), None);
        details.plan.local_holidays.insert(LocalHoliday::Assumption);
        let assumption = Some(Free::Holiday(Holiday::Assumption));
        assert_eq!(free(&details, friday), assumption);
        assert_eq!(free(&details, peace), None);
        details
            .plan
            .local_holidays
            .insert(LocalHoliday::AugsburgPeace);
        details.start = Some(day("2025-08-01"));
        let within = holidays_within(&details);
        assert_eq!(within[0], (peace, Holiday::AugsburgPeace));
        // Elsewhere the same choice says nothing.
        details.plan.holidays = Some(FederalState::Hesse);
        assert_eq!(free(&details, friday), None);
    }
}
