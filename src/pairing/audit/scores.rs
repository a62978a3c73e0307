//! The audit's own reckoning of what pairs are worth and which are allowed: one person beside
//! a stretch of the people after them at a time, a column for each topic.

#![allow(
    clippy::needless_bitwise_bool,
    reason = "without branches a loop becomes vector instructions"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::model::{Duo, Level, Participant, ParticipantId, TopicId};

use super::super::PairingJob;
use super::Flaw;
use super::columns::{Column, Sum};

/// How many pairs are weighed at a time, so that all of it stays near the processor.
const STRETCH: usize = 2048;

/// All active people, by level and then by id; those are their *seats*.
pub(super) struct Scores<'j> {
    job: &'j PairingJob,
    /// The most that anybody could learn from anybody.
    most: i64,
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
    /// What everybody speaks, a bit for each language: the first 32, then those after. Nothing
    /// where the rule is off or changes nothing.
    languages: Option<[Vec<u32>; 2]>,
    /// Seats after one's own that some single decision rules out, in order.
    ruled_out: Vec<Vec<u32>>,
}

/// One pair's numbers.
pub(super) struct Score {
    pub(super) allowed: bool,
    pub(super) weight: i64,
    pub(super) learn_a: i64,
    pub(super) learn_b: i64,
}

/// Space for a stretch of a row, used again and again. What is learned is added up in numbers
/// of this kind.
pub(super) struct RowSpace<N> {
    own: Vec<N>,
    other: Vec<N>,
    weights: Vec<i32>,
}

/// The weights of one person with a stretch of those who come after; 0 where a pair is not
/// allowed.
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
    /// How many pairs of the stretch are allowed.
    pub(super) fn count(&self) -> u64 {
        let allowed = self.weights.iter().map(|&weight| i32::from(weight > 0));
        u64::from(allowed.sum::<i32>().unsigned_abs())
    }

    /// The person at a seat, as a number in the order of ids.
    pub(super) fn person_of(&self, seat: usize) -> u32 {
        self.people[seat]
    }
}

impl<N: Sum> RowSpace<N> {
    pub(super) fn new() -> Self {
        Self {
            own: vec![N::default(); STRETCH],
            other: vec![N::default(); STRETCH],
            weights: vec![0; STRETCH],
        }
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
        let most = most.unwrap_or(0);
        if most > i64::from(u16::MAX) {
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
            most,
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
        for out in &mut scores.ruled_out {
            out.sort_unstable();
        }
        Ok(scores)
    }

    /// Whether a byte holds what anybody learns from anybody; 16 bits always do.
    pub(super) fn fit_bytes(&self) -> bool {
        self.most <= i64::from(u8::MAX)
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
            #[allow(clippy::cast_possible_truncation, reason = "the two halves of a mask")]
            let mask = |seat| {
                let languages = self.participant(seat).languages.iter();
                let bit = languages.filter_map(|language| bits.get(language.as_str()));
                match bit.fold(0, |mask, &bit| mask | 1_u64 << bit) {
                    0 => [u32::MAX; 2],
                    mask => [mask as u32, (mask >> 32) as u32],
                }
            };
            let masks: Vec<[u32; 2]> = seats.map(mask).collect();
            self.languages = Some([0, 1].map(|half| masks.iter().map(|mask| mask[half]).collect()));
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

    /// Calls `visit` with what a person is worth with each of those who come after, stretch by
    /// stretch within each level, until it fails.
    pub(super) fn each_stretch<N: Sum>(
        &self,
        at: usize,
        space: &mut RowSpace<N>,
        mut visit: impl FnMut(&RowWeights) -> Result<(), Flaw>,
    ) -> Result<(), Flaw> {
        let (wanted, offered) = self.columns_of(at);
        for level in self.level_start.windows(2) {
            let (mut from, to) = (level[0].max(self.after(at)), level[1]);
            while from < to {
                let span = from..to.min(from + STRETCH);
                from = span.end;
                let own = &mut space.own[..span.len()];
                let other = &mut space.other[..span.len()];
                own.fill(N::default());
                other.fill(N::default());
                for &(column, interest, known) in &wanted {
                    let more = |knowledge: u8| knowledge.saturating_sub(known);
                    match interest {
                        1 => column.add_to(own, &span, more),
                        2 => column.add_to(own, &span, |value| more(value) * 2),
                        _ => column.add_to(own, &span, |value| more(value) * 3),
                    }
                }
                for column in &offered {
                    column.add_to(other, &span, |learned| learned);
                }
                let weights = &mut space.weights[..span.len()];
                self.weigh(at, &span, own, other, weights);
                visit(&RowWeights {
                    at,
                    person: self.people[at],
                    first: span.start,
                    weights,
                    people: &self.people,
                })?;
            }
        }
        Ok(())
    }

    /// What everybody knows of each topic that a person wants, with the person's interest and
    /// own knowledge; and what everybody would learn of each topic that the person offers.
    fn columns_of(&self, at: usize) -> (Vec<(&Column, u8, u8)>, Vec<&Column>) {
        let person = self.participant(at);
        let wanted = person.wants.iter().filter_map(|(topic, interest)| {
            let known = person.offers.get(topic);
            let known = known.map_or(0, |knowledge| knowledge.get());
            Some((self.knowledge.get(topic)?, interest.get(), known))
        });
        let offered = person.offers.iter();
        let offered =
            offered.filter_map(|(topic, knowledge)| self.hunger.get(&(topic, knowledge.get())));
        (wanted.collect(), offered.collect())
    }

    /// Weighs a person with seats of one level, none below the person's own.
    fn weigh<N: Sum>(
        &self,
        at: usize,
        span: &Range<usize>,
        own: &[N],
        other: &[N],
        weights: &mut [i32],
    ) {
        let rules = self.job.rules();
        let bonuses = &rules.bonuses;
        let person = self.participant(at);
        let senior = self.participant(span.start).level;
        let apart = match senior.apart(person.level) {
            0 => 0,
            1 => i32::from(bonuses.one_level_apart.get()),
            _ => i32::from(bonuses.two_levels_apart.get()),
        };
        let both = i32::from(rules.both_learn);
        let other_least = both.max(i32::from(rules.senior_learns && senior != person.level));
        let reciprocity = i32::from(rules.reciprocity.get());
        for ((weight, &x), &y) in weights.iter_mut().zip(own).zip(other) {
            let (x, y): (i32, i32) = (x.into(), y.into());
            let sum = 100 * (x + y) + reciprocity * x.min(y) + apart;
            let allowed = (x + y > 0) & (x >= both) & (y >= other_least);
            *weight = if allowed { sum } else { 0 };
        }
        let mut pay = |points: u16, values: &[u32], same: bool| {
            let (points, value) = (i32::from(points), values[at]);
            if points == 0 || value == 0 {
                return;
            }
            for (weight, &theirs) in weights.iter_mut().zip(&values[span.clone()]) {
                let paid = (*weight > 0) & (theirs != 0) & ((theirs == value) == same);
                *weight += if paid { points } else { 0 };
            }
        };
        pay(bonuses.other_department.get(), &self.departments, false);
        pay(bonuses.same_location.get(), &self.locations, true);
        if let Some([first, after]) = &self.languages {
            let spoken = [first[at], after[at]];
            let theirs = first[span.clone()].iter().zip(&after[span.clone()]);
            for (weight, (&first, &after)) in weights.iter_mut().zip(theirs) {
                let shared = (spoken[0] & first) | (spoken[1] & after);
                *weight = if shared == 0 { 0 } else { *weight };
            }
        }
        let out = &self.ruled_out[at];
        let from = out.partition_point(|&seat| (seat as usize) < span.start);
        let out = out[from..].iter().map(|&seat| seat as usize);
        for seat in out.take_while(|&seat| seat < span.end) {
            weights[seat - span.start] = 0;
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
