//! The days on which a pair meets: in a rhythm, never on a day off and never while one of the
//! two is away. What cannot be planned is returned with what stood in the way.

use std::collections::{BTreeMap, BTreeSet};

use super::Days;
use crate::model::{Date, EveryWeeks, Period, Workday};

/// Every so many weeks, best on a certain weekday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rhythm {
    /// How many weeks lie between two meetings.
    pub every: EveryWeeks,
    /// The day that meetings are on where nothing stands in the way.
    pub weekday: Workday,
}

impl Rhythm {
    /// The days that it asks for within a period, whatever stands in the way.
    pub fn wishes(self, within: Period) -> impl Iterator<Item = Date> {
        let step = 7 * i32::from(self.every.get());
        let first = within.from().on_or_after(self.weekday.into());
        std::iter::successors(first, move |day| day.plus_days(step))
            .take_while(move |day| *day <= within.to())
    }
}

/// What holds for all pairs of a programme.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// From the first day to the last.
    pub within: Period,
    /// How often they meet.
    pub rhythm: Rhythm,
    /// Days on which nobody meets.
    pub days_off: &'a Days,
}

/// When one of the two cannot meet.
#[derive(Clone, Copy, Debug)]
pub struct Diary<'a> {
    /// Days away.
    pub away: &'a Days,
    /// Days on which the person already meets somebody else.
    pub taken: &'a BTreeSet<Date>,
}

/// One of the two, or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The first.
    A,
    /// The second.
    B,
    /// Both of them.
    Both,
}

/// What stands in the way of a meeting on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// A holiday, or a free day of the company.
    DayOff,
    /// Somebody is away.
    Away(Whose),
    /// Somebody already meets somebody else.
    Taken(Whose),
}

/// A meeting that has its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned {
    /// The how-many-eth meeting of the rhythm, from 0 on; those without a day are counted, too.
    pub slot: usize,
    /// The day that the rhythm asks for.
    pub wished: Date,
    /// The day that it is.
    pub day: Date,
    /// What stood in the way of the wished day, where it is another.
    pub moved: Option<Obstacle>,
}

/// A meeting for which there is no day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missed {
    /// The how-many-eth meeting of the rhythm, from 0 on.
    pub slot: usize,
    /// The day that the rhythm asks for.
    pub wished: Date,
    /// The days that were tried, in this order, and what stands in the way of each.
    pub tried: Vec<(Date, Obstacle)>,
}

/// All meetings of a pair.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Those that have their day, in order.
    pub planned: Vec<Planned>,
    /// Those that have none, in order.
    pub missed: Vec<Missed>,
}

/// Plans the meetings of one pair. A wished day that does not do is replaced by the nearest
/// working day that does: first later in the same week, then earlier in it, then, where the
/// rhythm leaves weeks free, in those, up to the week of the next meeting. Working days are
/// Monday to Friday.
#[must_use]
pub fn plan(frame: &Frame<'_>, partners: [Diary<'_>; 2]) -> Plan {
    let mut plan = Plan::default();
    for (slot, wished) in frame.rhythm.wishes(frame.within).enumerate() {
        let mut tried = Vec::new();
        let day = candidates(frame, wished).find(|day| match obstacle(frame, partners, *day) {
            Some(obstacle) => {
                tried.push((*day, obstacle));
                false
            }
            None => true,
        });
        match day {
            Some(day) => plan.planned.push(Planned {
                slot,
                wished,
                day,
                moved: tried.first().map(|(_, obstacle)| *obstacle),
            }),
            None => plan.missed.push(Missed {
                slot,
                wished,
                tried,
            }),
        }
    }
    plan
}

/// The days that may stand in for a wished one, the best first, itself among them.
fn candidates(frame: &Frame<'_>, wished: Date) -> impl Iterator<Item = Date> {
    let within = frame.within;
    let at = wished.weekday().days_after_monday();
    let later = (at..7).map(move |day| day - at);
    let earlier = (1..=at).map(|back| -back);
    let next_weeks = 7 - at..7 * i32::from(frame.rhythm.every.get()) - at;
    later
        .chain(earlier)
        .chain(next_weeks)
        .filter_map(move |days| wished.plus_days(days))
        .filter(move |day| within.has(*day) && !day.weekday().is_weekend())
}

fn obstacle(frame: &Frame<'_>, [a, b]: [Diary<'_>; 2], day: Date) -> Option<Obstacle> {
    if frame.days_off.contains(day) {
        return Some(Obstacle::DayOff);
    }
    let away = whose(a.away.contains(day), b.away.contains(day));
    let taken = whose(a.taken.contains(&day), b.taken.contains(&day));
    away.map(Obstacle::Away).or(taken.map(Obstacle::Taken))
}

fn whose(a: bool, b: bool) -> Option<Whose> {
    match (a, b) {
        (true, true) => Some(Whose::Both),
        (true, false) => Some(Whose::A),
        (false, true) => Some(Whose::B),
        (false, false) => None,
    }
}

/// Plans the meetings of many pairs, one pair after another, so that nobody meets two partners
/// on one day. `taken` holds the days on which people already meet somebody; the new meetings
/// are added to it. The plans come in the order of the pairs.
#[must_use]
pub fn plan_pairs<P: Ord + Clone>(
    frame: &Frame<'_>,
    pairs: &[(P, P)],
    away: &BTreeMap<P, Days>,
    taken: &mut BTreeMap<P, BTreeSet<Date>>,
) -> Vec<Plan> {
    let (always_there, all_free) = (Days::default(), BTreeSet::new());
    let mut plans = Vec::with_capacity(pairs.len());
    for (a, b) in pairs {
        let diary = |person: &P| Diary {
            away: away.get(person).unwrap_or(&always_there),
            taken: taken.get(person).unwrap_or(&all_free),
        };
        let plan = plan(frame, [diary(a), diary(b)]);
        for person in [a, b] {
            let days = taken.entry(person.clone()).or_default();
            days.extend(plan.planned.iter().map(|meeting| meeting.day));
        }
        plans.push(plan);
    }
    plans
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

    fn days(spans: &[(&str, &str)]) -> Days {
        spans
            .iter()
            .map(|(first, last)| period(first, last))
            .collect()
    }

    fn rhythm(weeks: u8, weekday: Workday) -> Rhythm {
        let every = EveryWeeks::new(weeks.into()).unwrap();
        Rhythm { every, weekday }
    }

    /// The plan of a pair from 11 January 2027, a Monday, for so many weeks; as a text.
    fn check(
        (weeks, weekday): (u8, Workday),
        length: i32,
        [off, a, b]: [&[(&str, &str)]; 3],
        expected: &[&str],
    ) {
        let first = day("2027-01-11");
        let last = first.plus_days(7 * length - 1).unwrap();
        let (off, a, b, free) = (days(off), days(a), days(b), BTreeSet::new());
        let frame = Frame {
            within: Period::new(first, last).unwrap(),
            rhythm: rhythm(weeks, weekday),
            days_off: &off,
        };
        let diary = |away| Diary { away, taken: &free };
        let plan = plan(&frame, [diary(&a), diary(&b)]);
        let planned = plan.planned.iter().map(|meeting| {
            let slot = meeting.slot;
            match meeting.moved {
                Some(why) => format!(
                    "{slot} {} instead of {}: {why:?}",
                    meeting.day, meeting.wished
                ),
                None => format!("{slot} {}", meeting.day),
            }
        });
        let missed = plan.missed.iter().map(|missed| {
            let tried = missed
                .tried
                .iter()
                .map(|(day, why)| format!("{day} {why:?}"));
            let tried: Vec<String> = tried.collect();
            format!("{} none: {}", missed.slot, tried.join(", "))
        });
        let found: Vec<String> = planned.chain(missed).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn every_two_weeks_on_tuesdays() {
        let undisturbed = ["0 2027-01-12", "1 2027-01-26", "2 2027-02-09"];
        check((2, Workday::Tuesday), 6, [&[], &[], &[]], &undisturbed);
        // Absences and holidays on other days change nothing.
        let elsewhere: &[(&str, &str)] =
            &[("2027-01-13", "2027-01-25"), ("2027-02-08", "2027-02-08")];
        check(
            (2, Workday::Tuesday),
            6,
            [elsewhere, elsewhere, elsewhere],
            &undisturbed,
        );
    }

    #[test]
    fn later_in_the_week_then_earlier_then_in_the_free_week() {
        let fortnightly = (2, Workday::Tuesday);
        check(
            fortnightly,
            2,
            [
                &[("2027-01-12", "2027-01-12")],
                &[("2027-01-13", "2027-01-13")],
                &[],
            ],
            &["0 2027-01-14 instead of 2027-01-12: DayOff"],
        );
        check(
            fortnightly,
            2,
            [
                &[],
                &[("2027-01-12", "2027-01-14")],
                &[("2027-01-14", "2027-01-20")],
            ],
            &["0 2027-01-11 instead of 2027-01-12: Away(A)"],
        );
        check(
            fortnightly,
            2,
            [
                &[],
                &[("2027-01-11", "2027-01-18")],
                &[("2027-01-11", "2027-01-12")],
            ],
            &["0 2027-01-19 instead of 2027-01-12: Away(Both)"],
        );
    }

    #[test]
    fn a_meeting_stays_out_of_the_week_of_the_next() {
        // Each week its meeting, so none has another week to go to.
        check(
            (1, Workday::Thursday),
            2,
            [&[], &[], &[("2027-01-11", "2027-01-15")]],
            &[
                "1 2027-01-21",
                "0 none: 2027-01-14 Away(B), 2027-01-15 Away(B), 2027-01-13 Away(B), \
                 2027-01-12 Away(B), 2027-01-11 Away(B)",
            ],
        );
    }

    #[test]
    fn a_meeting_stays_within_the_programme() {
        // It begins on a Monday and ends on a Sunday, so the last may not move beyond.
        let away: &[(&str, &str)] = &[("2027-01-14", "2027-01-17")];
        check(
            (2, Workday::Friday),
            1,
            [&[("2027-01-11", "2027-01-13")], away, away],
            &[
                "0 none: 2027-01-15 Away(Both), 2027-01-14 Away(Both), 2027-01-13 DayOff, \
               2027-01-12 DayOff, 2027-01-11 DayOff",
            ],
        );
    }

    #[test]
    fn two_partners_of_one_person_meet_on_two_days() {
        let off = Days::default();
        let frame = Frame {
            within: period("2027-01-11", "2027-01-31"),
            rhythm: rhythm(3, Workday::Friday),
            days_off: &off,
        };
        let mut taken = BTreeMap::from([("Ben", BTreeSet::from([day("2027-01-14")]))]);
        let pairs = [("Ada", "Eva"), ("Ben", "Eva"), ("Cem", "Dora")];
        let plans = plan_pairs(&frame, &pairs, &BTreeMap::new(), &mut taken);
        let met: Vec<Date> = plans.iter().map(|plan| plan.planned[0].day).collect();
        assert_eq!(met, ["2027-01-15", "2027-01-13", "2027-01-15"].map(day));
        assert_eq!(plans[1].planned[0].moved, Some(Obstacle::Taken(Whose::B)));
        let eva = BTreeSet::from([day("2027-01-13"), day("2027-01-15")]);
        assert_eq!(taken["Eva"], eva);
    }
}
