//! The people of a rota by number, and on which days each is there.

use std::collections::BTreeSet;

use super::{Roster, Rota, Stage, Turn, WhyNoTurn};

/// Everybody, numbered in the order of `P`.
pub(super) struct Crowd<P> {
    people: Vec<P>,
    /// Pairs of two different people of the crowd, the smaller number first, each once.
    pub(super) pairs: BTreeSet<(usize, usize)>,
    /// For each person, whether they are there at each meeting.
    there: Vec<Vec<bool>>,
    /// How often each person presented before.
    pub(super) turns_before: Vec<usize>,
    /// How many talks each meeting has time for.
    pub(super) talks: Vec<usize>,
}

impl<P: Ord + Clone> Crowd<P> {
    pub(super) fn new(stages: &[Stage], roster: &Roster<'_, P>) -> Self {
        let mut people = roster.people.to_vec();
        people.sort_unstable();
        people.dedup();
        let number = |person: &P| people.binary_search(person).ok();
        let pairs = roster.pairs.iter().filter_map(|(one, other)| {
            let (one, other) = (number(one)?, number(other)?);
            (one != other).then(|| (one.min(other), one.max(other)))
        });
        let there = people.iter().map(|person| {
            let away = roster.away.get(person);
            let is_there = |meeting: &Stage| !away.is_some_and(|a| a.contains(meeting.day));
            stages.iter().map(is_there).collect()
        });
        let before = people.iter().map(|person| roster.turns_before.get(person));
        Self {
            pairs: pairs.collect(),
            there: there.collect(),
            turns_before: before.map(|turns| turns.copied().unwrap_or(0)).collect(),
            talks: stages.iter().map(|meeting| meeting.talks).collect(),
            people,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.people.len()
    }

    /// Whether all of a group are there at a meeting.
    pub(super) fn are_there(&self, group: &[usize], meeting: usize) -> bool {
        group.iter().all(|person| self.there[*person][meeting])
    }

    /// Whether a group could present at some meeting.
    pub(super) fn can_present(&self, group: &[usize]) -> bool {
        (0..self.talks.len()).any(|at| self.talks[at] > 0 && self.are_there(group, at))
    }

    /// Names the people again.
    pub(super) fn rota(&self, talks: &[Vec<usize>], groups: &[Vec<usize>]) -> Rota<P> {
        let names = |group: &usize| Turn {
            speakers: groups[*group]
                .iter()
                .map(|person| self.people[*person].clone())
                .collect(),
        };
        let has_turn: BTreeSet<usize> = talks
            .iter()
            .flatten()
            .flat_map(|group| groups[*group].iter().copied())
            .collect();
        let without = (0..self.len())
            .filter(|person| self.turns_before[*person] == 0 && !has_turn.contains(person));
        let reason = |person: usize| {
            let is_there = self.there[person].contains(&true);
            let why = if is_there || self.talks.is_empty() {
                WhyNoTurn::NoPlace
            } else {
                WhyNoTurn::AlwaysAway
            };
            (self.people[person].clone(), why)
        };
        let named = talks.iter().map(|talks| {
            let mut talks: Vec<Turn<P>> = talks.iter().map(names).collect();
            talks.sort_unstable();
            talks
        });
        Rota {
            talks: named.collect(),
            without_turn: without.map(reason).collect(),
        }
    }
}
