//! Plans, meetings and gatherings of any shape the model allows, for property tests.

use std::collections::BTreeSet;

use proptest::option;
use proptest::prelude::*;
use vice_versa::model::{
    Answer, Attendance, Culture, DaysOff, EveryWeeks, Experience, FederalState, Gathering,
    GatheringKind, Hierarchy, LocalHoliday, Meeting, MeetingId, MeetingState, Minutes, Openness,
    ParticipantId, Period, Plan, Rating, Score, Sites, Takeaway, Talk, Teaches, TimeOfDay,
    TimeToSpare, TopicId, Workday, Workplace, Zone,
};

use crate::strategies::{date, extra, hostile_text, one_of};

pub(crate) fn culture() -> impl Strategy<Value = Culture> {
    (
        option::of(one_of(Hierarchy::ALL)),
        option::of(one_of(Sites::ALL)),
        option::of(one_of(Workplace::ALL)),
        option::of(one_of(Openness::ALL)),
        option::of(one_of(TimeToSpare::ALL)),
        option::of(one_of(Experience::ALL)),
        extra(),
    )
        .prop_map(
            |(hierarchy, sites, workplace, openness, time, experience, extra)| Culture {
                hierarchy,
                sites,
                workplace,
                openness,
                time,
                experience,
                extra,
            },
        )
}

pub(crate) fn period() -> impl Strategy<Value = Period> {
    (date(), date()).prop_map(|(one, other)| Period::new(one.min(other), one.max(other)).unwrap())
}

pub(crate) fn every_weeks() -> impl Strategy<Value = EveryWeeks> {
    (1..=8_i64).prop_map(|weeks| EveryWeeks::new(weeks).unwrap())
}

fn time_of_day() -> impl Strategy<Value = TimeOfDay> {
    (0..24_u8, 0..60_u8).prop_map(|(hour, minute)| TimeOfDay::new(hour, minute).unwrap())
}

fn minutes() -> impl Strategy<Value = Minutes> {
    (15..=480_i64).prop_map(|minutes| Minutes::new(minutes).unwrap())
}

pub(crate) fn plan() -> impl Strategy<Value = Plan> {
    let days_off = (period(), hostile_text()).prop_map(|(period, name)| DaysOff { period, name });
    (
        (
            every_weeks(),
            one_of(Workday::ALL),
            time_of_day(),
            minutes(),
        ),
        (hostile_text(), one_of(Zone::ALL)),
        (
            option::of(one_of(FederalState::ALL)),
            proptest::collection::btree_set(one_of(LocalHoliday::ALL), 0..3),
        ),
        proptest::collection::vec(days_off, 0..3),
        (every_weeks(), extra()),
    )
        .prop_map(|(usual, (place, zone), holidays, days_off, more)| Plan {
            every: usual.0,
            weekday: usual.1,
            time: usual.2,
            minutes: usual.3,
            place,
            zone,
            holidays: holidays.0,
            local_holidays: holidays.1,
            days_off,
            innovation_every: more.0,
            extra: more.1,
        })
}

fn takeaway() -> impl Strategy<Value = Takeaway> {
    let score = || option::of((1..=5_i64).prop_map(|score| Score::new(score).unwrap()));
    (hostile_text(), score(), score()).prop_map(|(learned, useful, as_equals)| Takeaway {
        learned,
        rating: Rating { useful, as_equals },
    })
}

/// The meetings of a pair, by day.
pub(crate) fn meetings(topics: &[TopicId]) -> BoxedStrategy<Vec<Meeting>> {
    let topic = || {
        let topics = topics.to_vec();
        option::of(any::<prop::sample::Index>()).prop_map(move |index| {
            let index = index.filter(|_| !topics.is_empty())?;
            Some(index.get(&topics).clone())
        })
    };
    let when = (
        date(),
        option::of(time_of_day()),
        hostile_text(),
        one_of(MeetingState::ALL),
        one_of(Teaches::ALL),
    );
    let log = (hostile_text(), hostile_text(), hostile_text());
    let one = (
        when,
        (topic(), topic()),
        log,
        (takeaway(), takeaway()),
        (any::<u32>(), extra()),
    );
    let all = proptest::collection::vec(one, 0..3);
    all.prop_map(|all| {
        let all = all.into_iter().enumerate();
        let mut meetings: Vec<_> = all
            .map(
                |(index, (when, topics, log, both, (changes, extra)))| Meeting {
                    id: MeetingId::new(&format!("m-{index}")).unwrap(),
                    date: when.0,
                    time: when.1,
                    place: when.2,
                    state: when.3,
                    teaches: when.4,
                    topic: topics.0,
                    second_topic: topics.1,
                    changes,
                    discussed: log.0,
                    outcome: log.1,
                    next_step: log.2,
                    a: both.0,
                    b: both.1,
                    extra,
                },
            )
            .collect();
        meetings.sort_by(|one, other| (one.date, &one.id).cmp(&(other.date, &other.id)));
        meetings
    })
    .boxed()
}

/// A kick-off and innovation meetings of these people.
pub(crate) fn gatherings(people: &[ParticipantId]) -> BoxedStrategy<Vec<Gathering>> {
    let some = |most: usize| prop::sample::subsequence(people.to_vec(), 0..=most);
    let talk = (
        prop::sample::subsequence(people.to_vec(), 1..=1),
        hostile_text(),
    )
        .prop_map(|(speakers, title)| Talk { speakers, title });
    let attendance = (one_of(Answer::ALL), option::of(any::<bool>()))
        .prop_map(|(answer, came)| Attendance { answer, came });
    let one = (
        (one_of(GatheringKind::ALL), one_of(MeetingState::ALL)),
        (
            option::of(date()),
            option::of(time_of_day()),
            option::of(minutes()),
        ),
        proptest::collection::vec(talk, 0..3),
        (some(people.len()), attendance, any::<bool>()),
        (hostile_text(), hostile_text(), any::<u32>(), extra()),
    );
    proptest::collection::vec(one, 0..3)
        .prop_map(|all| {
            let all = all.into_iter().enumerate();
            all.map(
                |(index, (what, when, talks, (invited, attendance, by_hand), more))| Gathering {
                    id: MeetingId::new(&format!("m-g{index}")).unwrap(),
                    kind: what.0,
                    date: when.0,
                    time: when.1,
                    minutes: when.2,
                    place: more.0,
                    state: what.1,
                    talks,
                    by_hand,
                    invited: invited
                        .into_iter()
                        .collect::<BTreeSet<_>>()
                        .into_iter()
                        .map(|id| (id, attendance))
                        .collect(),
                    changes: more.2,
                    note: more.1,
                    extra: more.3,
                },
            )
            .collect()
        })
        .boxed()
}
