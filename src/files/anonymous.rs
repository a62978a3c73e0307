//! A programme without people who could be told from it: for a report, or for asking others.
//!
//! What is not named here goes. Levels, topics, grades, pairs, days and marks stay; names, texts,
//! departments, places and everything else that people are known by do not. All ids are new ones
//! in a new order.

use std::collections::BTreeMap;

use crate::model::{
    Culture, Details, Duo, Edit, EditRefused, Extra, Gathering, Meeting, MeetingId, Names, Pairing,
    PairingId, Participant, ParticipantId, Plan, Programme, ProgrammeId, Rating, Round, RoundId,
    Takeaway, Talk, Teaches, TextPlace, Topic,
};

/// What is said instead of names.
pub struct Instead<'n> {
    /// The new programme's id.
    pub id: ProgrammeId,
    /// Its name.
    pub programme: &'n str,
    /// The name of a person, numbered from 1.
    pub person: &'n dyn Fn(usize) -> String,
    /// What stands wherever the name of a topic has a person's name in it.
    pub in_topics: &'n str,
    /// Any number; it decides the new order.
    pub seed: u64,
}

/// The programme without people who could be told from it.
///
/// # Errors
/// None that a whole programme could give rise to: each of its references leads somewhere.
pub fn anonymised(programme: &Programme, instead: &Instead) -> Result<Programme, EditRefused> {
    let people = NewIds::of(programme, instead.seed);
    let topics = programme.topics().values();
    let topics = topics.map(|one| Edit::PutTopic(topic(programme, one, instead.in_topics)));
    let persons = programme.participants().values();
    let persons = persons.filter_map(|one| person(one, &people, instead));
    let rounds = (1..).zip(programme.rounds());
    let rounds = rounds.map(|(number, one)| Edit::PutRound(round(one, number, &people)));
    let gatherings = gatherings(programme, &people);
    let edits = topics
        .chain(persons.map(Edit::PutParticipant))
        .chain(rounds)
        .chain(gatherings.into_iter().map(Edit::PutGathering))
        .chain([
            Edit::SetRules(*programme.rules()),
            Edit::SetAim(programme.aim()),
        ]);
    let erased = programme.erased().iter();
    Programme::new(details(programme.details(), instead))
        .with_erased(erased.filter_map(|id| people.new_id(id)))
        .apply(Edit::Batch(edits.collect()))
}

fn details(details: &Details, instead: &Instead) -> Details {
    let plan = &details.plan;
    Details {
        style: details.style,
        culture: Culture {
            extra: Extra::default(),
            ..details.culture.clone()
        },
        start: details.start,
        weeks: details.weeks,
        plan: Plan {
            every: plan.every,
            weekday: plan.weekday,
            time: plan.time,
            minutes: plan.minutes,
            innovation_every: plan.innovation_every,
            ..Plan::default()
        },
        sample: details.sample,
        ..Details::named(instead.id.clone(), instead.programme, details.language)
    }
}

fn topic(programme: &Programme, topic: &Topic, instead: &str) -> Topic {
    let place = TextPlace::TopicName(topic.id.clone());
    let mut name = topic.name.clone();
    for person in programme.participants().values() {
        if let Some(without) = Names::of(person).taken_out(&place, &name, instead) {
            name = without;
        }
    }
    Topic {
        area: topic.area,
        ..Topic::named(topic.id.clone(), &name)
    }
}

fn person(person: &Participant, people: &NewIds, instead: &Instead) -> Option<Participant> {
    let (id, number) = people.0.get(&person.id)?.clone();
    Some(Participant {
        capacity: person.capacity,
        active: person.active,
        offers: person.offers.clone(),
        wants: person.wants.clone(),
        ..Participant::named(id, &(instead.person)(number), person.level)
    })
}

fn round(round: &Round, number: usize, people: &NewIds) -> Round {
    let mut pairings: Vec<(Duo, bool, &Pairing)> = round
        .pairings
        .iter()
        .filter_map(|pairing| {
            let old = &pairing.duo.0;
            let (a, b) = (people.new_id(old.a())?, people.new_id(old.b())?);
            // The smaller id stands first, and the new ones are in another order.
            let turned = a > b;
            Some((Duo::new(a, b).ok()?, turned, pairing))
        })
        .collect();
    pairings.sort_by(|(one, ..), (other, ..)| one.cmp(other));
    let numbered = (1..).zip(pairings);
    let pairings = numbered.filter_map(|(at, (duo, turned, old))| {
        let id = PairingId::new(&format!("x-{number}-{at:04}")).ok()?;
        let meetings = (1..).zip(&old.meetings);
        let meetings = meetings.filter_map(|(place, old)| {
            meeting(old, turned, &format!("{number}-{at:04}-{place:03}"))
        });
        Some(Pairing {
            kept: old.kept,
            status: old.status,
            started: old.started,
            ended: old.ended,
            every: old.every,
            meetings: meetings.collect(),
            ..Pairing::proposed(id, duo, old.weight)
        })
    });
    Round {
        id: RoundId::new(&format!("r-{number:04}")).unwrap_or_else(|_| round.id.clone()),
        made: round.made,
        aim: round.aim,
        rules: round.rules,
        proof: round.proof,
        by_hand: round.by_hand,
        pairings: pairings.collect(),
        extra: Extra::default(),
    }
}

fn meeting(old: &Meeting, turned: bool, number: &str) -> Option<Meeting> {
    let id = MeetingId::new(&format!("m-{number}")).ok()?;
    let teaches = match (old.teaches, turned) {
        (Teaches::A, true) => Teaches::B,
        (Teaches::B, true) => Teaches::A,
        (teaches, _) => teaches,
    };
    let rated = |rating: Rating| Takeaway {
        learned: String::new(),
        rating,
    };
    let (a, b) = if turned {
        (old.b.rating, old.a.rating)
    } else {
        (old.a.rating, old.b.rating)
    };
    Some(Meeting {
        state: old.state,
        second_topic: old.second_topic.clone(),
        a: rated(a),
        b: rated(b),
        ..Meeting::planned(id, old.date, teaches, old.topic.clone())
    })
}

fn gatherings(programme: &Programme, people: &NewIds) -> Vec<Gathering> {
    let mut old: Vec<_> = programme.gatherings().values().collect();
    old.sort_by_key(|gathering| gathering.date);
    let numbered = (1..).zip(old);
    let new = numbered.filter_map(|(number, old)| {
        let id = MeetingId::new(&format!("g-{number:04}")).ok()?;
        let talks = old.talks.iter().map(|talk| Talk {
            speakers: talk
                .speakers
                .iter()
                .filter_map(|id| people.new_id(id))
                .collect(),
            title: String::new(),
        });
        let invited = old.invited.iter();
        let invited =
            invited.filter_map(|(id, attendance)| Some((people.new_id(id)?, *attendance)));
        Some(Gathering {
            date: old.date,
            minutes: old.minutes,
            state: old.state,
            talks: talks.collect(),
            invited: invited.collect(),
            ..Gathering::new(id, old.kind)
        })
    });
    new.collect()
}

/// The new id and number of everybody, those who were erased included.
struct NewIds(BTreeMap<ParticipantId, (ParticipantId, usize)>);

impl NewIds {
    fn of(programme: &Programme, seed: u64) -> Self {
        let people = programme.participants().keys();
        let mut order: Vec<&ParticipantId> = people.chain(programme.erased()).collect();
        let mut random = seed;
        // Fisher and Yates: every order is as likely as every other.
        for last in (1..order.len()).rev() {
            let choices = u64::try_from(last + 1).unwrap_or(u64::MAX);
            let chosen = next_random(&mut random) % choices;
            order.swap(last, usize::try_from(chosen).unwrap_or(0));
        }
        let numbered = (1..).zip(order);
        let new = numbered.filter_map(|(number, old)| {
            let new = ParticipantId::new(&format!("p-{number:05}")).ok()?;
            Some((old.clone(), (new, number)))
        });
        Self(new.collect())
    }

    fn new_id(&self, old: &ParticipantId) -> Option<ParticipantId> {
        self.0.get(old).map(|(new, _)| new.clone())
    }
}

/// `SplitMix64` (Steele, Lea, Flood).
fn next_random(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
