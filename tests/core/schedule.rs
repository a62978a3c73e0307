//! Meetings, agendas and rotas of any shape: what must hold for all of them.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use vice_versa::catalogue;
use vice_versa::model::{
    Area, Date, EveryWeeks, Language, Period, Topic, TopicId, Weekday, Workday,
};
use vice_versa::schedule::{
    Days, Diary, Exchange, Frame, Lesson, Obstacle, Partner, Plan, Rhythm, Roster, Rota, Stage,
    Turns, WhyNoTurn, agendas, opening, plan, plan_pairs, rota,
};

fn monday() -> Date {
    "2027-01-11".parse().unwrap()
}

/// Spans within the first half of 2027.
fn some_days() -> impl Strategy<Value = Days> {
    proptest::collection::vec((0..190, 0..16), 0..10).prop_map(|spans| {
        let span = |(from, length)| {
            let first = monday().plus_days(from).unwrap();
            Period::new(first, first.plus_days(length).unwrap()).unwrap()
        };
        spans.into_iter().map(span).collect()
    })
}

fn rhythm(weeks_max: i64) -> impl Strategy<Value = Rhythm> {
    let weekday = proptest::sample::select(Workday::ALL);
    (1..=weeks_max, weekday).prop_map(|(weeks, weekday)| Rhythm {
        every: EveryWeeks::new(weeks).unwrap(),
        weekday,
    })
}

fn everything_of(plans: &Plan) -> BTreeMap<usize, Option<Date>> {
    let planned = plans
        .planned
        .iter()
        .map(|meeting| (meeting.slot, Some(meeting.day)));
    planned
        .chain(plans.missed.iter().map(|missed| (missed.slot, None)))
        .collect()
}

proptest! {
    /// Every meeting of the rhythm is either planned on a day that does, the best there is, or
    /// returned with an obstacle for every day that it could have had.
    #[test]
    fn a_pair_meets_when_it_can(
        (off, a, b) in (some_days(), some_days(), some_days()),
        taken in proptest::collection::btree_set(0..190_i32, 0..30),
        (rhythm, start, length) in (rhythm(8), 0..7, 1..190),
    ) {
        let taken: BTreeSet<Date> =
            taken.into_iter().map(|day| monday().plus_days(day).unwrap()).collect();
        let first = monday().plus_days(start).unwrap();
        let within = Period::new(first, first.plus_days(length).unwrap()).unwrap();
        let frame = Frame { within, rhythm, days_off: &off };
        let none = BTreeSet::new();
        let diaries = [Diary { away: &a, taken: &none }, Diary { away: &b, taken: &taken }];
        let plan = plan(&frame, diaries);
        let free = |day: Date| {
            within.has(day)
                && !off.contains(day)
                && !a.contains(day)
                && !b.contains(day)
                && !taken.contains(&day)
                && day.weekday() < Weekday::Saturday
        };
        let wishes: Vec<Date> = rhythm.wishes(within).collect();
        let meetings = everything_of(&plan);
        prop_assert_eq!(meetings.len(), wishes.len());
        for (slot, day) in meetings {
            let week = wishes[slot].monday();
            let slot_days: Vec<Date> = (0..7 * i32::from(rhythm.every.get()))
                .filter_map(|days| week.plus_days(days))
                .filter(|day| free(*day))
                .collect();
            let Some(day) = day else {
                prop_assert_eq!(slot_days, []);
                continue;
            };
            prop_assert!(slot_days.contains(&day));
            let in_week = |day: &&Date| day.monday() == week;
            let later = slot_days.iter().filter(in_week).find(|day| **day >= wishes[slot]);
            let earlier = slot_days.iter().rfind(in_week);
            // Later in the week, then earlier in it from the wish back, then beyond.
            let best = later.or(earlier).unwrap_or(&slot_days[0]);
            prop_assert_eq!(day, *best);
        }
        for meeting in &plan.planned {
            prop_assert_eq!(meeting.moved.is_none(), meeting.day == meeting.wished);
        }
        for missed in &plan.missed {
            for (day, obstacle) in &missed.tried {
                let true_one = match obstacle {
                    Obstacle::DayOff => off.contains(*day),
                    Obstacle::Away(_) => a.contains(*day) || b.contains(*day),
                    Obstacle::Taken(_) => taken.contains(day),
                };
                prop_assert!(true_one);
            }
        }
    }

    /// However people are paired, nobody meets two partners on one day.
    #[test]
    fn nobody_is_in_two_places(
        pairs in proptest::collection::vec((0..6_u8, 6..12_u8), 1..12),
        away in proptest::collection::btree_map(0..12_u8, some_days(), 0..6),
        rhythm in rhythm(4),
    ) {
        let off = Days::default();
        let within = Period::new(monday(), monday().plus_days(180).unwrap()).unwrap();
        let frame = Frame { within, rhythm, days_off: &off };
        let plans = plan_pairs(&frame, &pairs, &away, &mut BTreeMap::new());
        prop_assert_eq!(plans.len(), pairs.len());
        let mut met = BTreeSet::new();
        for ((a, b), plan) in pairs.iter().zip(&plans) {
            for person in [a, b] {
                for meeting in &plan.planned {
                    prop_assert!(met.insert((*person, meeting.day)));
                    prop_assert!(!away.get(person).is_some_and(|a| a.contains(meeting.day)));
                }
            }
        }
    }

    /// Both teach equally often, every topic comes before one comes again, and then in
    /// proportion.
    #[test]
    fn give_and_take_are_equal(
        (from_a, from_b) in (lessons("a"), lessons("b")),
        both in any::<bool>(),
        meetings in 1_usize..60,
        key in "x-[0-9a-f]{4}",
    ) {
        let turns = if both { Turns::Both } else { Turns::Alternate };
        let exchange = Exchange { key: &key, turns, from_a: &from_a, from_b: &from_b };
        let agendas = agendas(&exchange, &[], meetings);
        prop_assert_eq!(agendas.len(), meetings);
        for (partner, lessons) in [(Partner::A, &from_a), (Partner::B, &from_b)] {
            let parts = || agendas.iter().flatten();
            let own: Vec<_> = parts().filter(|part| part.teacher == partner).collect();
            prop_assert_eq!(2 * own.len(), parts().count());
            let mut times: BTreeMap<&TopicId, usize> = BTreeMap::new();
            for part in &own {
                prop_assert_eq!(part.topic.is_some(), !lessons.is_empty());
                let Some(topic) = &part.topic else { continue };
                let before = times.entry(topic).or_default();
                prop_assert_eq!(*before, part.earlier);
                *before += 1;
                prop_assert!(*before == 1 || times.len() == lessons.len());
            }
            let total: u32 = lessons.iter().map(|lesson| lesson.points).sum();
            for lesson in lessons {
                let times = times.get(&lesson.topic).copied().unwrap_or(0);
                let share = f64::from(lesson.points) / f64::from(total.max(1));
                let fair = share * f64::from(u32::try_from(own.len()).unwrap());
                let times = f64::from(u32::try_from(times).unwrap());
                prop_assert!((times - fair).abs() <= 3.0, "{} for {}", times, fair);
            }
        }
    }
}

/// One to three topics with points, or none.
fn lessons(prefix: &'static str) -> impl Strategy<Value = Vec<Lesson>> {
    proptest::collection::vec(1_u32..=10, 0..=3).prop_map(move |points| {
        let lesson = |(number, points): (usize, u32)| Lesson {
            topic: TopicId::new(&format!("{prefix}-{number}")).unwrap(),
            points,
        };
        points.into_iter().enumerate().map(lesson).collect()
    })
}

#[test]
fn agendas_open_with_the_catalogues_questions() {
    let mut own = Topic::named(TopicId::new("t-own").unwrap(), "Our own press line");
    own.area = Area::Events;
    let known = catalogue::topics(Area::Tools)[0].topic(Area::Tools, Language::De);
    let lesson = |topic: &Topic| Lesson {
        topic: topic.id.clone(),
        points: 1,
    };
    let (from_a, from_b) = ([lesson(&own)], [lesson(&known)]);
    let exchange = Exchange {
        key: "x-1",
        turns: Turns::Both,
        from_a: &from_a,
        from_b: &from_b,
    };
    for (meeting, agenda) in agendas(&exchange, &[], 4).iter().enumerate() {
        for part in agenda {
            let (topic, questions) = match part.teacher {
                Partner::A => (&own, catalogue::guide(Area::Events).questions),
                Partner::B => (&known, catalogue::topics(Area::Tools)[0].questions),
            };
            assert_eq!(part.topic.as_ref(), Some(&topic.id));
            let opened = opening(catalogue::questions(topic), part, 1);
            assert_eq!(opened, [questions[meeting % questions.len()]]);
        }
    }
}

/// A company, its meetings and absences.
#[derive(Clone, Debug)]
struct Case {
    people: Vec<u8>,
    pairs: Vec<(u8, u8)>,
    stages: Vec<Stage>,
    away: BTreeMap<u8, Days>,
    turns_before: BTreeMap<u8, usize>,
}

impl Case {
    fn rota(&self) -> Rota<u8> {
        rota(
            &self.stages,
            &Roster {
                people: &self.people,
                pairs: &self.pairs,
                away: &self.away,
                turns_before: &self.turns_before,
            },
        )
    }

    fn is_there(&self, person: u8, meeting: usize) -> bool {
        let away = self.away.get(&person);
        !away.is_some_and(|days| days.contains(self.stages[meeting].day))
    }

    fn partners(&self, person: u8) -> BTreeSet<u8> {
        let pairs = self.pairs.iter();
        pairs
            .filter_map(|(a, b)| match (*a == person, *b == person) {
                (true, _) => Some(*b),
                (_, true) => Some(*a),
                _ => None,
            })
            .collect()
    }
}

fn case(absences: bool, newcomers: bool) -> impl Strategy<Value = Case> {
    let pairs = proptest::collection::vec((0..8_u8, 8..16_u8), 0..14);
    let talks = proptest::collection::vec(0..4_usize, 0..14);
    let away = proptest::collection::btree_map(0..16_u8, some_days(), 0..16);
    let turns = proptest::collection::btree_map(0..16_u8, 0..4_usize, 0..16);
    (1..=16_u8, pairs, talks, away, turns).prop_map(move |(count, pairs, talks, away, turns)| {
        let day = |meeting: usize| {
            monday()
                .plus_days(14 * i32::try_from(meeting).unwrap())
                .unwrap()
        };
        let meeting = |(at, talks)| Stage {
            day: day(at),
            talks,
        };
        Case {
            people: (0..count).map(|number| number * 7 % 16).collect(),
            pairs,
            stages: talks.into_iter().enumerate().map(meeting).collect(),
            away: if absences { away } else { BTreeMap::new() },
            turns_before: if newcomers { turns } else { BTreeMap::new() },
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    /// Places are not overfilled, nobody presents while away or twice at one meeting, partners
    /// stand together, and whoever gets no turn is named.
    #[test]
    fn a_rota_is_possible(case in case(true, true)) {
        let rota = case.rota();
        prop_assert_eq!(rota.talks.len(), case.stages.len());
        let mut presented = BTreeSet::new();
        for (meeting, talks) in rota.talks.iter().enumerate() {
            prop_assert!(talks.len() <= case.stages[meeting].talks);
            let mut now = BTreeSet::new();
            for talk in talks {
                for person in &talk.speakers {
                    prop_assert!(case.people.contains(person));
                    prop_assert!(now.insert(*person));
                    prop_assert!(case.is_there(*person, meeting));
                }
                // Everybody's partner is among them: a pair, or three around one.
                let common = talk.speakers.iter().filter(|one| {
                    let partners = case.partners(**one);
                    talk.speakers.iter().all(|other| other == *one || partners.contains(other))
                });
                prop_assert!((1..=3).contains(&talk.speakers.len()));
                prop_assert!(common.count() > 0);
            }
            presented.extend(now);
        }
        let without: BTreeSet<u8> = rota.without_turn.iter().map(|(person, _)| *person).collect();
        for person in &case.people {
            let had_turn = presented.contains(person)
                || case.turns_before.get(person).is_some_and(|turns| *turns > 0);
            prop_assert_eq!(without.contains(person), !had_turn);
        }
        for (person, why) in &rota.without_turn {
            let meetings = 0..case.stages.len();
            let there = case.stages.is_empty()
                || meetings.clone().any(|meeting| case.is_there(*person, meeting));
            prop_assert_eq!(*why == WhyNoTurn::AlwaysAway, !there);
            // No place stayed empty that the person could have had.
            for meeting in meetings {
                let full = rota.talks[meeting].len() == case.stages[meeting].talks;
                prop_assert!(full || !case.is_there(*person, meeting));
            }
        }
    }

    /// At a meeting at which somebody presents again, everybody who could be there has presented
    /// as often before.
    #[test]
    fn nobody_again_before_everybody_once(case in case(true, false)) {
        let rota = case.rota();
        let mut turns: BTreeMap<u8, usize> = case.people.iter().map(|p| (*p, 0)).collect();
        // Who presents with whom stays the same throughout.
        let mut group: BTreeMap<u8, Vec<u8>> = BTreeMap::new();
        for talk in rota.talks.iter().flatten() {
            for person in &talk.speakers {
                let known = group.entry(*person).or_insert_with(|| talk.speakers.clone());
                prop_assert_eq!(&*known, &talk.speakers);
            }
        }
        for (meeting, talks) in rota.talks.iter().enumerate() {
            let before = turns.clone();
            let speakers = || talks.iter().flat_map(|talk| &talk.speakers);
            for person in speakers() {
                *turns.entry(*person).or_default() += 1;
            }
            let most = speakers().map(|person| before[person]).max().unwrap_or(0);
            for person in &case.people {
                let group = group.get(person).cloned().unwrap_or_else(|| vec![*person]);
                let there = group.iter().all(|member| case.is_there(*member, meeting));
                let waits = there && !speakers().any(|presenter| presenter == person);
                prop_assert!(!waits || turns[person] >= most, "{} at {}", person, meeting);
            }
        }
    }

    /// Without absences: with places enough everybody presents, partners always together, and
    /// turns differ by at most one.
    #[test]
    fn all_get_a_turn_where_there_are_places(case in case(false, false)) {
        let rota = case.rota();
        let mut turns: BTreeMap<u8, usize> = case.people.iter().map(|p| (*p, 0)).collect();
        for person in rota.talks.iter().flatten().flat_map(|talk| &talk.speakers) {
            *turns.entry(*person).or_default() += 1;
        }
        let places: usize = case.stages.iter().map(|meeting| meeting.talks).sum();
        if places >= case.people.len() {
            prop_assert_eq!(&rota.without_turn, &[]);
        }
        let (least, most) = (turns.values().min(), turns.values().max());
        let one_meeting_bound = case.stages.iter().any(|m| m.talks > case.people.len());
        if let (Some(least), Some(most)) = (least, most) {
            prop_assert!(most - least <= 1 || one_meeting_bound, "{turns:?}");
        }
    }

    /// As many people get a turn as places and absences allow: everybody but the largest
    /// number by which any of them outnumber the places on the days on which they are there
    /// (Hall's theorem, by trying all of them).
    #[test]
    fn as_many_as_possible_get_a_turn(case in case(true, false)) {
        let people: Vec<u8> = case.people.iter().copied().take(9).collect();
        let case = Case { people: people.clone(), pairs: Vec::new(), ..case };
        let lacking = (0..1_usize << people.len()).map(|chosen| {
            let some = || (0..people.len()).filter(move |at| chosen >> at & 1 == 1);
            let meetings = 0..case.stages.len();
            let places: usize = meetings
                .filter(|meeting| some().any(|at| case.is_there(people[at], *meeting)))
                .map(|meeting| case.stages[meeting].talks)
                .sum();
            some().count().saturating_sub(places)
        });
        prop_assert_eq!(case.rota().without_turn.len(), lacking.max().unwrap());
    }

    /// The order in which people, pairs and their partners are named changes nothing.
    #[test]
    fn the_same_people_give_the_same_rota(case in case(true, true)) {
        let mut turned = case.clone();
        turned.people.reverse();
        turned.pairs.reverse();
        for pair in &mut turned.pairs {
            *pair = (pair.1, pair.0);
        }
        prop_assert_eq!(case.rota(), turned.rota());
    }
}

#[test]
fn partners_present_together_and_come_again_in_the_same_order() {
    let stage = |meeting: i32| Stage {
        day: monday().plus_days(14 * meeting).unwrap(),
        talks: 2,
    };
    let people = ["Ada", "Ben", "Cem", "Dora", "Eva", "Finn", "Gül"];
    // Eva has two partners, Gül none; Cem is away on the first day.
    let pairs = [("Ada", "Ben"), ("Eva", "Cem"), ("Eva", "Dora")];
    let away = BTreeMap::from([("Cem", [monday()].into_iter().collect::<Days>())]);
    let rota = rota(
        &[0, 1, 2].map(stage),
        &Roster {
            people: &people,
            pairs: &pairs,
            away: &away,
            turns_before: &BTreeMap::new(),
        },
    );
    let talks: Vec<Vec<String>> = rota
        .talks
        .iter()
        .map(|talks| talks.iter().map(|talk| talk.speakers.join("+")).collect())
        .collect();
    assert_eq!(
        talks,
        [
            ["Ada+Ben", "Finn"],
            ["Cem+Dora+Eva", "Gül"],
            ["Ada+Ben", "Finn"]
        ]
    );
    assert_eq!(rota.without_turn, []);
}
