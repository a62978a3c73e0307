//! The audit's own reckoning of what pairs are worth and which are allowed: one person beside
//! all people after them at a time, a column for each topic.

#![allow(
    clippy::needless_bitwise_bool,
    reason = "without branches a loop becomes vector instructions"
)]

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Duo, Level, Participant, ParticipantId, TopicId};

use super::super::PairingJob;
use super::Flaw;

/// A topic that fewer than one in this many people name is kept as a list.
const RARE: usize = 24;

/// Beyond this, sums of points might not fit into 32 bits.
const LEARNING_MAX: i64 = 1_000_000;

/// All active people, by level and then by id; those are their *seats*.
pub(super) struct Scores<'j> {
    job: &'j PairingJob,
    /// The person at each seat, as a number in the order of ids.
    people: Vec<u32>,
    /// Where each level's seats begin, and the end.
    level_start: [usize; 4],
    /// What everybody knows of a topic.
    knowledge: BTreeMap<&'j TopicId, Column>,
    /// What everybody would learn of a topic from who knows it 1, 2 or 3.
    hunger: BTreeMap<(&'j TopicId, u8), Column>,
    departments: Vec<u32>,
    locations: Vec<u32>,
    /// Languages as bits; nothing where the rule is off or changes nothing.
    languages: Option<Vec<u64>>,
    /// Seats after one's own that some single decision rules out.
    ruled_out: Vec<Vec<u32>>,
}

/// A small number for each seat.
enum Column {
    All(Vec<u8>),
    Few(Vec<(u32, u8)>),
}

/// One pair's numbers.
pub(super) struct Score {
    pub(super) allowed: bool,
    pub(super) weight: i64,
    pub(super) learn_a: i64,
    pub(super) learn_b: i64,
}

/// Space for one row, used again and again.
pub(super) struct RowSpace {
    own: Vec<u16>,
    other: Vec<u16>,
    weights: Vec<i32>,
}

/// The weights of one person with all people who come after; 0 where a pair is not allowed.
pub(super) struct RowWeights<'s> {
    /// The person's seat.
    pub(super) at: usize,
    /// The person, as a number in the order of ids.
    pub(super) person: u32,
    /// The seat that the first weight belongs to.
    pub(super) first: usize,
    pub(super) weights: &'s [i32],
    people: &'s [u32],
}

impl RowWeights<'_> {
    /// How many pairs of the row are allowed.
    pub(super) fn count(&self) -> u64 {
        let pieces = self.weights.chunks(1 << 15);
        pieces
            .map(|piece| {
                let count: i32 = piece.iter().map(|&weight| i32::from(weight > 0)).sum();
                u64::from(count.unsigned_abs())
            })
            .sum()
    }

    /// The person at a seat, as a number in the order of ids.
    pub(super) fn person_of(&self, seat: usize) -> u32 {
        self.people[seat]
    }
}

impl<'j> Scores<'j> {
    /// Sets the columns up.
    ///
    /// # Errors
    /// [`Flaw::TooLarge`] for people with so many topics that no sum could be trusted.
    pub(super) fn new(job: &'j PairingJob) -> Result<Self, Flaw> {
        let mut people: Vec<u32> = (0..)
            .zip(job.people())
            .filter(|(_, person)| person.active)
            .map(|(number, _)| number)
            .collect();
        people.sort_by_key(|&number| job.people()[number as usize].level);
        let person = |&number: &u32| -> &'j Participant { &job.people()[number as usize] };
        let most = people.iter().map(person).map(most_learned).max();
        if most.unwrap_or(0) > LEARNING_MAX.min(i64::from(u16::MAX)) {
            return Err(Flaw::TooLarge);
        }
        let below = |level| {
            let lower = |number: &&u32| person(number).level < level;
            people.iter().filter(lower).count()
        };
        let level_start = [
            0,
            below(Level::Middle),
            below(Level::Executive),
            people.len(),
        ];
        let numbered = |text: fn(&Participant) -> &str| {
            let mut known: BTreeMap<&str, u32> = BTreeMap::new();
            let number = |number: &u32| match text(person(number)).trim() {
                "" => 0,
                text => {
                    let next = u32::try_from(known.len() + 1).unwrap_or(u32::MAX);
                    *known.entry(text).or_insert(next)
                }
            };
            people.iter().map(number).collect::<Vec<u32>>()
        };
        let departments = numbered(|person| &person.department);
        let locations = numbered(|person| &person.location);
        let mut scores = Self {
            job,
            level_start,
            knowledge: BTreeMap::new(),
            hunger: BTreeMap::new(),
            departments,
            locations,
            languages: None,
            ruled_out: vec![Vec::new(); people.len()],
            people,
        };
        scores.fill_columns();
        scores.note_languages();
        scores.note_single_pairs();
        Ok(scores)
    }

    /// How many seats there are.
    pub(super) fn len(&self) -> usize {
        self.people.len()
    }

    /// The person at a seat, as a number in the order of ids.
    pub(super) fn person_at(&self, seat: usize) -> usize {
        self.people[seat] as usize
    }

    fn participant(&self, seat: usize) -> &'j Participant {
        &self.job.people()[self.people[seat] as usize]
    }

    fn fill_columns(&mut self) {
        let mut known: BTreeMap<&TopicId, Vec<(u32, u8)>> = BTreeMap::new();
        let mut wanted: BTreeMap<(&TopicId, u8), Vec<(u32, u8)>> = BTreeMap::new();
        for (seat, at) in (0..self.len()).zip(0..) {
            let person = self.participant(seat);
            for (topic, knowledge) in &person.offers {
                known.entry(topic).or_default().push((at, knowledge.get()));
            }
            for (topic, interest) in &person.wants {
                let own = person
                    .offers
                    .get(topic)
                    .map_or(0, |knowledge| knowledge.get());
                for knowledge in own + 1..=3 {
                    let learned = interest.get() * (knowledge - own);
                    let column = wanted.entry((topic, knowledge)).or_default();
                    column.push((at, learned));
                }
            }
        }
        let len = self.len();
        let column = |few| Column::new(few, len);
        self.knowledge = known.into_iter().map(|(t, few)| (t, column(few))).collect();
        self.hunger = wanted
            .into_iter()
            .map(|(t, few)| (t, column(few)))
            .collect();
    }

    /// Numbers the languages where that rule is on and somebody names any. With more than 64
    /// languages pairs are looked at one by one instead.
    fn note_languages(&mut self) {
        if !self.job.rules().shared_language {
            return;
        }
        let seats = 0..self.len();
        let spoken: BTreeSet<&str> = seats
            .clone()
            .flat_map(|seat| &self.participant(seat).languages)
            .map(String::as_str)
            .collect();
        if spoken.is_empty() {
            return;
        }
        if spoken.len() <= 64 {
            let bits: BTreeMap<&str, u32> = spoken.into_iter().zip(0..).collect();
            let mask = |seat| {
                let languages = self.participant(seat).languages.iter();
                let bit = languages.filter_map(|language| bits.get(language.as_str()));
                match bit.fold(0, |mask, &bit| mask | 1_u64 << bit) {
                    0 => u64::MAX,
                    mask => mask,
                }
            };
            self.languages = Some(seats.map(mask).collect());
            return;
        }
        for one in seats.clone() {
            let a = &self.participant(one).languages;
            for other in one + 1..self.len() {
                let b = &self.participant(other).languages;
                if !a.is_empty() && !b.is_empty() && a.is_disjoint(b) {
                    self.ruled_out[one].push(u32::try_from(other).unwrap_or(u32::MAX));
                }
            }
        }
    }

    /// Notes line managers, barred pairs and those of earlier rounds.
    fn note_single_pairs(&mut self) {
        let mut seat_of = vec![None; self.job.people().len()];
        for (seat, &number) in self.people.iter().enumerate() {
            seat_of[number as usize] = Some(seat);
        }
        let seat = |id: &ParticipantId| seat_of[self.job.index_of(id)?];
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        let mut note = |a: &ParticipantId, b: &ParticipantId| {
            if let (Some(a), Some(b)) = (seat(a), seat(b))
                && a != b
            {
                pairs.push((a.min(b), a.max(b)));
            }
        };
        let duo = |duo: &Duo| (duo.a().clone(), duo.b().clone());
        for (a, b) in self.job.barred().iter().map(duo) {
            note(&a, &b);
        }
        if self.job.rules().no_repeats {
            for (a, b) in self.job.earlier().iter().map(duo) {
                note(&a, &b);
            }
        }
        if self.job.rules().not_with_manager {
            for person in self.job.people() {
                if let Some(manager) = &person.manager {
                    note(&person.id, manager);
                }
            }
        }
        for (a, b) in pairs {
            self.ruled_out[a].push(u32::try_from(b).unwrap_or(u32::MAX));
        }
    }

    /// Space for rows.
    pub(super) fn row_space(&self) -> RowSpace {
        RowSpace {
            own: vec![0; self.len()],
            other: vec![0; self.len()],
            weights: vec![0; self.len()],
        }
    }

    /// The seats after one that may come into question at all.
    fn after(&self, at: usize) -> usize {
        if self.job.rules().different_levels {
            let ends = &self.level_start[1..];
            ends.iter()
                .copied()
                .find(|&end| at < end)
                .unwrap_or(self.len())
        } else {
            at + 1
        }
    }

    /// What a person is worth with each of those who come after.
    pub(super) fn weights_of<'s>(&'s self, at: usize, space: &'s mut RowSpace) -> RowWeights<'s> {
        let first = self.after(at);
        let count = self.len() - first;
        let (own, other) = (&mut space.own[..count], &mut space.other[..count]);
        own.fill(0);
        other.fill(0);
        let person = self.participant(at);
        for (topic, interest) in &person.wants {
            let known = person
                .offers
                .get(topic)
                .map_or(0, |knowledge| knowledge.get());
            let Some(column) = self.knowledge.get(topic) else {
                continue;
            };
            let learned = |knowledge: u8| interest.get() * knowledge.saturating_sub(known);
            column.add_to(own, first, learned);
        }
        for (topic, knowledge) in &person.offers {
            if let Some(column) = self.hunger.get(&(topic, knowledge.get())) {
                column.add_to(other, first, |learned| learned);
            }
        }
        let weights = &mut space.weights[..count];
        for level in 0..3 {
            let from = self.level_start[level].max(first);
            let to = self.level_start[level + 1].max(from);
            let span = from - first..to - first;
            let (own, other) = (&own[span.clone()], &other[span.clone()]);
            self.weigh(at, from, own, other, &mut weights[span]);
        }
        for &seat in &self.ruled_out[at] {
            if let Some(offset) = (seat as usize).checked_sub(first) {
                weights[offset] = 0;
            }
        }
        RowWeights {
            at,
            person: self.people[at],
            first,
            weights,
            people: &self.people,
        }
    }

    /// Weighs a person with seats of one level, none below the person's own.
    fn weigh(&self, at: usize, from: usize, own: &[u16], other: &[u16], weights: &mut [i32]) {
        if from >= self.len() {
            return;
        }
        let rules = self.job.rules();
        let bonuses = &rules.bonuses;
        let person = self.participant(at);
        let senior = self.participant(from).level;
        let apart = match senior.apart(person.level) {
            0 => 0,
            1 => i32::from(bonuses.one_level_apart.get()),
            _ => i32::from(bonuses.two_levels_apart.get()),
        };
        let both = i32::from(rules.both_learn);
        let other_least = both.max(i32::from(rules.senior_learns && senior != person.level));
        let reciprocity = i32::from(rules.reciprocity.get());
        for ((weight, &x), &y) in weights.iter_mut().zip(own).zip(other) {
            let (x, y) = (i32::from(x), i32::from(y));
            let sum = 100 * (x + y) + reciprocity * x.min(y) + apart;
            let allowed = (x + y > 0) & (x >= both) & (y >= other_least);
            *weight = if allowed { sum } else { 0 };
        }
        let mut pay = |points: u16, values: &[u32], same: bool| {
            let (points, value) = (i32::from(points), values[at]);
            if points == 0 || value == 0 {
                return;
            }
            for (weight, &theirs) in weights.iter_mut().zip(&values[from..]) {
                let paid = (*weight > 0) & (theirs != 0) & ((theirs == value) == same);
                *weight += if paid { points } else { 0 };
            }
        };
        pay(bonuses.other_department.get(), &self.departments, false);
        pay(bonuses.same_location.get(), &self.locations, true);
        if let Some(languages) = &self.languages {
            let spoken = languages[at];
            for (weight, &theirs) in weights.iter_mut().zip(&languages[from..]) {
                *weight = if spoken & theirs == 0 { 0 } else { *weight };
            }
        }
    }

    /// One pair of people, given as numbers in the order of ids, topic by topic.
    pub(super) fn score(&self, a: usize, b: usize) -> Score {
        let (rules, people) = (self.job.rules(), self.job.people());
        let (a, b): (&Participant, &Participant) = (&people[a], &people[b]);
        let (learn_a, learn_b) = (learned(a, b), learned(b, a));
        let sum = learn_a + learn_b;
        let mut weight = 100 * sum + i64::from(rules.reciprocity.get()) * learn_a.min(learn_b);
        let (at_a, at_b) = (a.location.trim(), b.location.trim());
        let (in_a, in_b) = (a.department.trim(), b.department.trim());
        let bonuses = [
            (
                !in_a.is_empty() && !in_b.is_empty() && in_a != in_b,
                rules.bonuses.other_department,
            ),
            (
                !at_a.is_empty() && at_a == at_b,
                rules.bonuses.same_location,
            ),
            (a.level.apart(b.level) == 1, rules.bonuses.one_level_apart),
            (a.level.apart(b.level) == 2, rules.bonuses.two_levels_apart),
        ];
        if sum > 0 {
            let paid = bonuses.iter().filter(|(holds, _)| *holds);
            weight += paid.map(|(_, points)| i64::from(points.get())).sum::<i64>();
        }
        let duo = Duo::new(a.id.clone(), b.id.clone());
        let listed = |set: &BTreeSet<Duo>| duo.as_ref().is_ok_and(|duo| set.contains(duo));
        let (junior, senior_learns) = if a.level < b.level {
            (a, learn_b)
        } else {
            (b, learn_a)
        };
        let same_level = a.level == b.level;
        let strangers = !a.languages.is_empty()
            && !b.languages.is_empty()
            && a.languages.is_disjoint(&b.languages);
        let reports =
            |one: &Participant, other: &Participant| one.manager.as_ref() == Some(&other.id);
        let senior = if junior.id == a.id { b } else { a };
        let managed = reports(junior, senior) || reports(senior, junior);
        let forbidden = !a.active
            || !b.active
            || rules.different_levels && same_level
            || rules.not_with_manager && managed
            || rules.senior_learns && !same_level && senior_learns == 0
            || rules.both_learn && (learn_a == 0 || learn_b == 0)
            || rules.shared_language && strangers
            || rules.no_repeats && listed(self.job.earlier())
            || listed(self.job.barred());
        Score {
            allowed: !forbidden && weight > 0 && duo.is_ok(),
            weight,
            learn_a,
            learn_b,
        }
    }
}

impl Column {
    fn new(few: Vec<(u32, u8)>, len: usize) -> Self {
        if few.len() < len / RARE {
            return Self::Few(few);
        }
        let mut all = vec![0; len];
        for (seat, value) in few {
            all[seat as usize] = value;
        }
        Self::All(all)
    }

    /// Adds what a value is worth to the sums of the seats from `first` on.
    fn add_to(&self, sums: &mut [u16], first: usize, worth: impl Fn(u8) -> u8) {
        match self {
            Self::All(values) => {
                for (sum, &value) in sums.iter_mut().zip(&values[first..]) {
                    *sum += u16::from(worth(value));
                }
            }
            Self::Few(values) => {
                let from = values.partition_point(|&(seat, _)| (seat as usize) < first);
                for &(seat, value) in &values[from..] {
                    sums[seat as usize - first] += u16::from(worth(value));
                }
            }
        }
    }
}

/// The most that a person could learn from anybody.
fn most_learned(person: &Participant) -> i64 {
    let most = person
        .wants
        .values()
        .map(|interest| 3 * i64::from(interest.get()));
    most.sum()
}

/// What one learns from another, topic by topic.
fn learned(learner: &Participant, teacher: &Participant) -> i64 {
    let mut sum = 0;
    for (topic, interest) in &learner.wants {
        let theirs = teacher
            .offers
            .get(topic)
            .map_or(0, |knowledge| i64::from(knowledge.get()));
        let own = learner
            .offers
            .get(topic)
            .map_or(0, |knowledge| i64::from(knowledge.get()));
        sum += i64::from(interest.get()) * (theirs - own).max(0);
    }
    sum
}
