//! Programmes of any shape the model allows, for property tests.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use vice_versa::model::{
    Aim, Area, Bonus, Bonuses, Capacity, Date, Details, Duo, Edit, Extra, Interest, Knowledge,
    Language, Level, Pairing, PairingDuo, PairingId, Participant, ParticipantId, Programme,
    ProgrammeId, ProofSummary, Reciprocity, Round, RoundId, Rules, Status, Style, Topic, TopicId,
    Weeks,
};

use crate::strategies_meetings::{culture, every_weeks, gatherings, meetings, period, plan};

/// Texts that break careless readers and writers.
pub(crate) fn hostile_text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Za-zÄÖÜäöüß]{1,8}( [A-Za-z]{1,8})?",
        3 => "[ -~]{0,12}",
        2 => "['\"=+@;|:,\t\r\n\\- a1-4-]{0,12}",
        1 => any::<String>(),
        1 => prop_oneof![
            Just("=cmd|' /C calc'!A0".to_owned()),
            Just("<script>alert(1)</script>".to_owned()),
            Just("\u{202e}txt.exe\u{2066}".to_owned()),
            Just("👩🏽‍🔬 Zoë 🇩🇪".to_owned()),
            Just("x".repeat(10_000)),
            Just("ß".repeat(5_000)),
            Just("\u{feff}mark".to_owned()),
            Just("Mu\u{308}ller".to_owned()),
        ],
    ]
}

/// As [`hostile_text`], with more than spaces in it.
pub(crate) fn hostile_name() -> impl Strategy<Value = String> {
    hostile_text().prop_map(|text| {
        if text.trim().is_empty() {
            "N".to_owned() + &text
        } else {
            text
        }
    })
}

fn id_text() -> impl Strategy<Value = String> {
    prop_oneof![3 => "[a-z]-[0-9a-f]{1,3}", 1 => "[ -~ä]{0,6}[a-z\"\\\\.]"]
}

fn ids<Id: Ord + std::fmt::Debug>(
    count: impl Into<proptest::collection::SizeRange>,
    id: fn(&str) -> Id,
) -> impl Strategy<Value = Vec<Id>> {
    let texts = proptest::collection::vec(id_text(), count);
    texts.prop_map(move |texts| {
        let ids: BTreeSet<Id> = texts.iter().map(|text| id(text)).collect();
        ids.into_iter().collect()
    })
}

pub(crate) fn extra() -> impl Strategy<Value = Extra> {
    let field = prop_oneof![
        Just(Value::Null),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        Just(json!({"b": 1, "a": [{"z": null, "y": 1.10}]})),
    ];
    let fields = proptest::collection::vec(("future_[a-z]{1,3}", field), 0..3);
    fields.prop_map(|fields| Extra::new(fields.into_iter().collect::<Map<_, _>>()))
}

pub(crate) fn one_of<T: Copy + std::fmt::Debug + 'static>(
    all: &'static [T],
) -> impl Strategy<Value = T> {
    proptest::sample::select(all)
}

fn rules() -> impl Strategy<Value = Rules> {
    (
        any::<[bool; 6]>(),
        0..=400_i64,
        proptest::array::uniform4(0..=1000_i64),
    )
        .prop_map(|(on, reciprocity, points)| {
            let bonus = |index: usize| Bonus::new(points[index]).unwrap();
            Rules {
                different_levels: on[0],
                not_with_manager: on[1],
                senior_learns: on[2],
                both_learn: on[3],
                shared_language: on[4],
                no_repeats: on[5],
                reciprocity: Reciprocity::new(reciprocity).unwrap(),
                bonuses: Bonuses {
                    other_department: bonus(0),
                    same_location: bonus(1),
                    one_level_apart: bonus(2),
                    two_levels_apart: bonus(3),
                },
            }
        })
}

pub(crate) fn date() -> impl Strategy<Value = Date> {
    (1900..=2999_i16, 1..=12_u8, 1..=28_u8).prop_map(|(y, m, d)| Date::new(y, m, d).unwrap())
}

fn details() -> impl Strategy<Value = Details> {
    (
        (
            id_text(),
            hostile_text(),
            proptest::collection::vec(hostile_text(), 0..3),
            culture(),
            (hostile_text(), hostile_text()),
        ),
        (
            one_of(&Language::ALL),
            one_of(&Style::ALL),
            proptest::option::of(date()),
            plan(),
            proptest::option::of(date()),
        ),
        (1..=260_i64, any::<bool>(), extra()),
    )
        .prop_map(
            |(
                (id, name, goals, culture, (announcement, contact)),
                (language, style, start, plan, keep_until),
                (weeks, sample, extra),
            )| Details {
                id: ProgrammeId::new(&id).unwrap(),
                name,
                goals,
                language,
                style,
                culture,
                announcement,
                contact,
                start,
                weeks: Weeks::new(weeks).unwrap(),
                plan,
                keep_until,
                sample,
                extra,
            },
        )
}

fn topic(id: TopicId) -> impl Strategy<Value = Topic> {
    (hostile_name(), one_of(&Area::ALL), hostile_text(), extra()).prop_map(
        move |(name, area, note, extra)| Topic {
            id: id.clone(),
            name,
            area,
            note,
            extra,
        },
    )
}

fn grades(topics: Vec<TopicId>) -> impl Strategy<Value = BTreeMap<TopicId, i64>> {
    let count = topics.len();
    proptest::collection::vec(0..=3_i64, count).prop_map(move |grades| {
        let graded = topics.iter().cloned().zip(grades);
        graded.filter(|(_, grade)| *grade > 0).collect()
    })
}

fn person(
    id: ParticipantId,
    people: Vec<ParticipantId>,
    topics: Vec<TopicId>,
) -> impl Strategy<Value = Participant> {
    let languages = proptest::collection::btree_set("[a-z]{2}", 0..3);
    (
        (
            hostile_name(),
            hostile_text(),
            hostile_text(),
            one_of(&Level::ALL),
        ),
        (
            hostile_text(),
            hostile_text(),
            languages,
            any::<proptest::sample::Index>(),
        ),
        (
            1..=5_i64,
            any::<bool>(),
            grades(topics.clone()),
            grades(topics),
        ),
        (
            hostile_text(),
            extra(),
            proptest::collection::vec(period(), 0..3),
            any::<bool>(),
            proptest::array::uniform2(proptest::option::of(date())),
        ),
    )
        .prop_map(
            move |(who, place, takes, (note, extra, absences, champion, days))| {
                let manager = place.3.get(&people);
                Participant {
                    id: id.clone(),
                    name: who.0,
                    email: who.1,
                    role: who.2,
                    level: who.3,
                    department: place.0,
                    location: place.1,
                    languages: place.2,
                    manager: (*manager != id).then(|| manager.clone()),
                    capacity: Capacity::new(takes.0).unwrap(),
                    active: takes.1,
                    offers: takes
                        .2
                        .into_iter()
                        .map(|(id, grade)| (id, Knowledge::new(grade).unwrap()))
                        .collect(),
                    wants: takes
                        .3
                        .into_iter()
                        .map(|(id, grade)| (id, Interest::new(grade).unwrap()))
                        .collect(),
                    note,
                    absences,
                    champion,
                    asked: days[0],
                    answered: days[1],
                    extra,
                }
            },
        )
}

fn duos(people: &[ParticipantId]) -> Vec<Duo> {
    let all = people.iter().enumerate();
    all.flat_map(|(at, a)| {
        people[at + 1..]
            .iter()
            .map(|b| Duo::new(a.clone(), b.clone()).unwrap())
    })
    .collect()
}

fn round(id: RoundId, duos: Vec<Duo>, topics: &[TopicId]) -> impl Strategy<Value = Round> + use<> {
    let most = duos.len();
    let meetings = meetings(topics);
    let pairings =
        proptest::sample::subsequence(duos, 0..=most.min(3)).prop_flat_map(move |duos| {
            let days = proptest::array::uniform2(proptest::option::of(date()));
            let every = proptest::option::of(every_weeks());
            let one = (
                any::<i64>(),
                any::<bool>(),
                one_of(&Status::ALL),
                extra(),
                (days, hostile_text(), every, meetings.clone()),
            );
            proptest::collection::vec(one, duos.len()).prop_map(move |more| {
                let both = duos.iter().zip(more).enumerate();
                both.map(
                    |(
                        index,
                        (duo, (weight, kept, status, extra, (days, why_ended, every, meetings))),
                    )| Pairing {
                        id: PairingId::new(&format!("x-{index}")).unwrap(),
                        duo: PairingDuo(duo.clone()),
                        weight,
                        kept,
                        status,
                        started: days[0],
                        ended: days[1],
                        why_ended,
                        every,
                        meetings,
                        extra,
                    },
                )
                .collect::<Vec<_>>()
            })
        });
    let proof =
        (any::<[i64; 2]>(), any::<[u32; 2]>(), any::<bool>()).prop_map(|(sum, people, proven)| {
            ProofSummary {
                total: sum[0],
                bound: sum[1],
                people: people[0],
                people_bound: people[1],
                proven,
            }
        });
    (
        date(),
        one_of(&Aim::ALL),
        rules(),
        proptest::option::of(proof),
        any::<bool>(),
        pairings,
        extra(),
    )
        .prop_map(
            move |(made, aim, rules, proof, by_hand, pairings, extra)| Round {
                id: id.clone(),
                made,
                aim,
                rules,
                proof,
                by_hand,
                pairings,
                extra,
            },
        )
}

/// Any programme with a few people.
pub(crate) fn programme() -> impl Strategy<Value = Programme> {
    let all_ids = (
        ids(1..6, |text| ParticipantId::new(text).unwrap()),
        ids(0..5, |text| TopicId::new(text).unwrap()),
        ids(0..3, |text| RoundId::new(text).unwrap()),
    );
    all_ids
        .prop_flat_map(|(people, topics, rounds)| {
            let pairs = duos(&people);
            let most = pairs.len();
            let persons: Vec<_> = people
                .iter()
                .map(|id| person(id.clone(), people.clone(), topics.clone()))
                .collect();
            let topic_ids = topics.clone();
            let topics: Vec<_> = topics.into_iter().map(topic).collect();
            let gatherings = gatherings(&people);
            let rounds: Vec<_> = rounds
                .into_iter()
                .map(|id| round(id, pairs.clone(), &topic_ids))
                .collect();
            let barred = proptest::sample::subsequence(pairs, 0..=most.min(2));
            let erased = proptest::collection::vec("gone-[0-9]", 0..3);
            let head = (details(), rules(), one_of(&Aim::ALL), extra(), erased);
            (
                head,
                persons,
                topics,
                rounds.prop_shuffle(),
                barred,
                gatherings,
            )
        })
        .prop_map(
            |(
                (details, rules, aim, extra, erased),
                persons,
                topics,
                rounds,
                barred,
                gatherings,
            )| {
                let edits = [Edit::SetRules(rules), Edit::SetAim(aim)]
                    .into_iter()
                    .chain(topics.into_iter().map(Edit::PutTopic))
                    .chain(persons.into_iter().map(Edit::PutParticipant))
                    .chain(rounds.into_iter().map(Edit::PutRound))
                    .chain(barred.into_iter().map(|duo| Edit::Bar(duo, true)))
                    .chain(gatherings.into_iter().map(Edit::PutGathering));
                let erased = erased.iter().map(|id| ParticipantId::new(id).unwrap());
                let edits = Edit::Batch(edits.collect());
                Programme::new(details)
                    .with_erased(erased)
                    .apply(edits)
                    .unwrap()
                    .with_extra(extra)
            },
        )
}
