//! A next round beside pairs that go on, against every possible one.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::sync::Arc;

use vice_versa::model::{
    Aim, Capacity, Duo, Interest, Knowledge, Level, Participant, ParticipantId, Rules, TopicId,
};
use vice_versa::pairing::{PairingJob, audit, barriers, propose, worth};

/// Numbers that look random and are the same each time (Knuth’s MMIX generator).
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

fn id(number: u64) -> ParticipantId {
    ParticipantId::new(&format!("p{number}")).unwrap()
}

fn company(dice: &mut Dice) -> Vec<Arc<Participant>> {
    let people = 4 + dice.below(4);
    let person = |number: u64| {
        let level = Level::ALL[usize::try_from(dice.below(3)).unwrap()];
        let mut person = Participant::named(id(number), "x", level);
        for _ in 0..2 {
            let topic = |dice: &mut Dice| TopicId::new(&format!("t{}", dice.below(3))).unwrap();
            let grade = |dice: &mut Dice| 1 + i64::try_from(dice.below(3)).unwrap();
            let (known, wanted) = (topic(dice), topic(dice));
            person
                .offers
                .insert(known, Knowledge::new(grade(dice)).unwrap());
            person
                .wants
                .insert(wanted, Interest::new(grade(dice)).unwrap());
        }
        let places = 1 + i64::try_from(dice.below(3) / 2 * 2).unwrap();
        person.capacity = Capacity::new(places).unwrap();
        person.active = dice.below(8) > 0;
        Arc::new(person)
    };
    (0..people).map(person).collect()
}

/// Pairs that go on: no more for anybody than there are places for.
fn going_on(dice: &mut Dice, people: &[Arc<Participant>]) -> BTreeSet<Duo> {
    let mut left: Vec<u8> = people.iter().map(|person| person.capacity.get()).collect();
    let mut running = BTreeSet::new();
    for _ in 0..dice.below(4) {
        let mut pick = || usize::try_from(dice.below(people.len() as u64)).unwrap();
        let (a, b) = (pick(), pick());
        if a != b && left[a] > 0 && left[b] > 0 {
            let duo = Duo::new(people[a].id.clone(), people[b].id.clone()).unwrap();
            if running.insert(duo) {
                left[a] -= 1;
                left[b] -= 1;
            }
        }
    }
    running
}

/// The most people with a partner, and the highest total of new pairs with so many: all are
/// tried.
fn best(people: &[Arc<Participant>], job: &PairingJob, running: &BTreeSet<Duo>) -> (usize, i64) {
    let mut left: BTreeMap<&ParticipantId, u8> = people
        .iter()
        .map(|person| (&person.id, person.places()))
        .collect();
    let mut partners: BTreeMap<&ParticipantId, usize> = BTreeMap::new();
    let active = |id: &ParticipantId| people.iter().any(|p| p.id == *id && p.active);
    for duo in running {
        for end in [duo.a(), duo.b()] {
            let places = left.get_mut(end).unwrap();
            *places = places.saturating_sub(1);
            if active(duo.a()) && active(duo.b()) {
                *partners.entry(end).or_default() += 1;
            }
        }
    }
    let mut pairs = Vec::new();
    for (at, a) in people.iter().enumerate() {
        for b in &people[at + 1..] {
            let duo = Duo::new(a.id.clone(), b.id.clone()).unwrap();
            if !running.contains(&duo) && barriers(job, a, b).is_empty() {
                pairs.push((&a.id, &b.id, worth(a, b, job.rules()).total));
            }
        }
    }
    try_all(&pairs, &mut left, &mut partners, 0)
}

fn try_all<'p>(
    pairs: &[(&'p ParticipantId, &'p ParticipantId, i64)],
    left: &mut BTreeMap<&'p ParticipantId, u8>,
    partners: &mut BTreeMap<&'p ParticipantId, usize>,
    total: i64,
) -> (usize, i64) {
    let Some((&(a, b, weight), rest)) = pairs.split_first() else {
        return (partners.values().filter(|&&count| count > 0).count(), total);
    };
    let without = try_all(rest, left, partners, total);
    if left[a] == 0 || left[b] == 0 {
        return without;
    }
    for end in [a, b] {
        *left.get_mut(end).unwrap() -= 1;
        *partners.entry(end).or_default() += 1;
    }
    let with = try_all(rest, left, partners, total + weight);
    for end in [a, b] {
        *left.get_mut(end).unwrap() += 1;
        *partners.get_mut(end).unwrap() -= 1;
    }
    without.max(with)
}

#[test]
fn those_who_are_free_are_paired_as_well_as_can_be() {
    let mut went_on = 0;
    for seed in 0..1500 {
        let mut dice = Dice(seed * 77 + 5);
        let people = company(&mut dice);
        let running = going_on(&mut dice, &people);
        let rules = Rules {
            senior_learns: dice.below(2) == 0,
            ..Rules::default()
        };
        let job = PairingJob::new(people.clone(), rules, Aim::Everyone)
            .with_earlier(running.clone())
            .with_running(running.clone());
        let proposal = propose(&job, &mut |_| ControlFlow::Continue(()));
        let verdict = audit(&job, &proposal).unwrap();
        assert!(verdict.proven, "seed {seed}");
        let own = proposal
            .pairs
            .iter()
            .filter(|pair| !running.contains(&pair.duo));
        let total: i64 = own.clone().map(|pair| pair.weight).sum();
        let reached = (usize::try_from(verdict.people).unwrap(), total);
        assert_eq!(
            reached,
            best(&people, &job, &running),
            "seed {seed}: {job:?}"
        );
        // Nobody has more partners than places, those who go on counted.
        for person in people.iter().filter(|person| person.active) {
            let new = own.clone().filter(|pair| pair.duo.has(&person.id)).count();
            let old = running.iter().filter(|duo| duo.has(&person.id)).count();
            assert!(new + old <= usize::from(person.places()), "seed {seed}");
        }
        went_on += usize::from(!running.is_empty());
        // It crosses to a worker as it is.
        let text = serde_json::to_string(&job).unwrap();
        assert_eq!(serde_json::from_str::<PairingJob>(&text).unwrap(), job);
    }
    assert!(went_on > 700);
}
