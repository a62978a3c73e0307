//! Two results side by side: what each comes to, and in which pairs they differ.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::round::begins_next_round;
use crate::model::{Duo, Edit, Participant, ParticipantId, Programme, Round};
use crate::pairing::{Worth, worth};

/// What a result comes to, with people and weights as they are today: the same yardstick for
/// all results.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// How many pairs.
    pub pairs: usize,
    /// How many people have a partner.
    pub people: usize,
    /// Who takes part and has none, by name.
    pub alone: Vec<Arc<Participant>>,
    /// What all pairs are worth, in points.
    pub total: i64,
    /// What the weakest pair is worth; nothing where there are no pairs.
    pub weakest: Option<i64>,
    /// In how many pairs both learn.
    pub both_learn: usize,
}

/// Two results and their differences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// What each comes to.
    pub figures: [Figures; 2],
    /// The pairs that only the one has, and only the other.
    pub only: [Vec<Duo>; 2],
    /// How many pairs both have.
    pub shared: usize,
}

/// What a result comes to today. Pairs of people who are gone are left out.
#[must_use]
pub fn figures(programme: &Programme, round: &Round) -> Figures {
    let mut figures = Figures::default();
    let mut paired: BTreeSet<&ParticipantId> = BTreeSet::new();
    for duo in duos(round) {
        let Some(worth) = worth_of(programme, duo) else {
            continue;
        };
        figures.pairs += 1;
        figures.total += worth.total;
        figures.weakest = Some(figures.weakest.map_or(worth.total, |w| w.min(worth.total)));
        figures.both_learn += usize::from(worth.learn_a > 0 && worth.learn_b > 0);
        paired.extend([duo.a(), duo.b()]);
    }
    figures.people = paired.len();
    let people = programme.participants().values();
    figures.alone = people
        .filter(|person| person.active && !paired.contains(&person.id))
        .cloned()
        .collect();
    let by_name = |person: &Arc<Participant>| person.name.to_lowercase();
    figures.alone.sort_by_cached_key(by_name);
    figures
}

fn worth_of(programme: &Programme, duo: &Duo) -> Option<Worth> {
    let person = |id| programme.participant(id);
    Some(worth(person(duo.a())?, person(duo.b())?, programme.rules()))
}

fn duos(round: &Round) -> impl Iterator<Item = &Duo> {
    round.pairings.iter().map(|pairing| &pairing.duo.0)
}

/// Puts two results side by side.
#[must_use]
pub fn compare(programme: &Programme, one: &Round, other: &Round) -> Comparison {
    let sets = [one, other].map(|round| duos(round).collect::<BTreeSet<&Duo>>());
    let minus = |one: &BTreeSet<&Duo>, other: &BTreeSet<&Duo>| -> Vec<Duo> {
        one.difference(other).map(|&duo| duo.clone()).collect()
    };
    Comparison {
        figures: [figures(programme, one), figures(programme, other)],
        only: [minus(&sets[0], &sets[1]), minus(&sets[1], &sets[0])],
        shared: sets[0].intersection(&sets[1]).count(),
    }
}

/// Whether two results are the same answer to the same question.
#[must_use]
pub fn same_result(one: &Round, other: &Round) -> bool {
    let pairs = |round| duos(round).collect::<BTreeSet<&Duo>>();
    one.aim == other.aim && one.rules == other.rules && pairs(one) == pairs(other)
}

/// The change that makes a result tried before the newest one again, with its aim and rules.
/// Nothing where a round that has begun would be replaced, or where people of it are gone.
#[must_use]
pub fn take_over(programme: &Programme, tried: &Round) -> Option<Edit> {
    let there = |id: &ParticipantId| programme.participant(id).is_some();
    if !duos(tried).all(|duo| there(duo.a()) && there(duo.b())) {
        return None;
    }
    let mut round = tried.clone();
    match programme.current_round() {
        Some(newest) if !begins_next_round(programme) => round.id = newest.id.clone(),
        _ if programme.rounds().iter().any(|known| known.id == round.id) => return None,
        _ => {}
    }
    Some(Edit::Batch(vec![
        Edit::SetRules(round.rules),
        Edit::SetAim(round.aim),
        Edit::PutRound(round),
    ]))
}
