//! The people as a search sees them: dense numbers, and a column of bytes for each topic, so
//! that one person is weighed with thousands of others in a few passes over plain bytes.
//!
//! Each active person has a *seat*. Seats go by level; within a level they are shuffled, always
//! in the same way, so that the first so many seats of each level are a fair sample.

mod columns;
mod guest;
mod limits;
mod offers;
mod prices;
mod rows;

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use crate::model::{Duo, Level, Participant, ParticipantId, Rules, TopicId};

use self::columns::Column;
pub(super) use self::prices::Prices;
pub(super) use self::rows::RowSpace;
use super::PairingJob;

/// No seat.
const NONE: u32 = u32::MAX;

/// Up to how many different sets of languages each is compared with each other one.
const LANGUAGE_SETS_MAX: usize = 256;

/// People by seats, and all that their weights depend on.
pub(super) struct Pool {
    /// The number of the person at each seat, in the order of ids.
    people: Vec<u32>,
    /// Each person's seat.
    seats: Vec<u32>,
    /// Where each level's seats begin, and the end.
    level_start: [usize; 4],
    rules: Rules,
    /// Each topic's number.
    numbers: FxHashMap<TopicId, u32>,
    /// What everybody knows of each topic.
    knowledge: Vec<Column>,
    /// What everybody would learn of each topic from who knows it 1, 2 or 3.
    hunger: Vec<[Column; 3]>,
    /// What would be learned of each topic from everybody, by who knows it 0, 1 or 2 and is
    /// interested in it 1, 2 or 3; where there is somebody like that.
    lessons: Vec<[Option<Column>; 9]>,
    /// What each seat wants and offers, seat after seat.
    topics: Vec<SeatTopic>,
    first_topic: Vec<u32>,
    departments: Texts,
    locations: Texts,
    /// What everybody speaks, a bit for each language, eight to a byte: a row of bytes for the
    /// first eight languages, one for the next, and so on. No row where they make no difference.
    languages: Vec<Vec<u8>>,
    /// Who shares a language with everybody; empty where no row of languages is there.
    speaks_with_all: Vec<bool>,
    /// Single pairs that may not be formed, or stand already: each seat's others, in order.
    ruled_out: Vec<u32>,
    first_ruled_out: Vec<u32>,
}

/// A topic as it concerns a seat.
#[derive(Clone, Copy)]
struct SeatTopic {
    topic: u32,
    /// 0 where the topic is not wanted.
    interest: u8,
    /// 0 where the topic is not known.
    knowledge: u8,
}

impl Pool {
    /// Gives every active person of a job a seat.
    pub(super) fn new(job: &PairingJob) -> Self {
        let (people, level_start) = seating(job);
        let mut seats = vec![NONE; job.people().len()];
        for (seat, &number) in (0..).zip(&people) {
            seats[number as usize] = seat;
        }
        let person = |&number: &u32| -> &Participant { &job.people()[number as usize] };
        let mut pool = Self {
            level_start,
            rules: *job.rules(),
            numbers: FxHashMap::default(),
            knowledge: Vec::new(),
            hunger: Vec::new(),
            lessons: Vec::new(),
            topics: Vec::new(),
            first_topic: vec![0],
            departments: Texts::new(people.iter().map(|p| person(p).department.trim())),
            locations: Texts::new(people.iter().map(|p| person(p).location.trim())),
            languages: Vec::new(),
            speaks_with_all: Vec::new(),
            ruled_out: Vec::new(),
            first_ruled_out: Vec::new(),
            people,
            seats,
        };
        let mut pairs = pool.single_pairs(job);
        if job.rules().shared_language {
            pool.note_languages(job, &mut pairs);
        }
        pool.rule_out(pairs);
        let topics = pool.collect_topics(job);
        pool.fill_columns(topics);
        pool
    }

    /// How many seats there are.
    pub(super) fn len(&self) -> usize {
        self.people.len()
    }

    /// The person at a seat, as a number in the order of ids.
    pub(super) fn person(&self, seat: usize) -> usize {
        self.people[seat] as usize
    }

    /// A person's seat; nothing on a break.
    pub(super) fn seat(&self, person: usize) -> Option<usize> {
        let seat = self.seats[person];
        (seat != NONE).then_some(seat as usize)
    }

    /// Where each level's seats begin, and the end.
    pub(super) fn level_start(&self) -> [usize; 4] {
        self.level_start
    }

    /// The level of a seat, 0 to 2.
    pub(super) fn level(&self, seat: usize) -> usize {
        usize::from(seat >= self.level_start[1]) + usize::from(seat >= self.level_start[2])
    }

    /// Whether people of the same level may be paired.
    pub(super) fn mixes_levels(&self) -> bool {
        !self.rules.different_levels
    }

    fn topics(&self, seat: usize) -> &[SeatTopic] {
        &self.topics[self.first_topic[seat] as usize..self.first_topic[seat + 1] as usize]
    }

    /// The seats with which a seat cannot be paired for a reason of their own.
    fn ruled_out(&self, seat: usize) -> &[u32] {
        let span = self.first_ruled_out[seat] as usize..self.first_ruled_out[seat + 1] as usize;
        &self.ruled_out[span]
    }

    /// Line managers, barred pairs, those of earlier rounds, and kept ones, as pairs of seats.
    fn single_pairs(&self, job: &PairingJob) -> Vec<(u32, u32)> {
        let seat = |id: &ParticipantId| {
            let seat = self.seats[job.index_of(id)?];
            (seat != NONE).then_some(seat)
        };
        let seats = |duo: &Duo| Some((seat(duo.a())?, seat(duo.b())?));
        let repeats = job.rules().no_repeats.then(|| job.earlier());
        let decided = job.barred().iter().chain(job.kept());
        let decided = decided.chain(repeats.into_iter().flatten());
        let mut pairs: Vec<(u32, u32)> = decided.filter_map(seats).collect();
        if job.rules().not_with_manager {
            // Many report to the same few.
            let mut managers: FxHashMap<&ParticipantId, Option<u32>> = FxHashMap::default();
            let reports = self.seats.iter().zip(job.people());
            pairs.extend(reports.filter_map(|(&own, person)| {
                let manager = person.manager.as_ref()?;
                let manager = *managers.entry(manager).or_insert_with(|| seat(manager));
                (own != NONE).then_some((own, manager?))
            }));
        }
        pairs
    }

    /// Notes who speaks what; with more than 64 languages, the pairs that share none are listed
    /// instead.
    fn note_languages(&mut self, job: &PairingJob, pairs: &mut Vec<(u32, u32)>) {
        let mut numbers: FxHashMap<&BTreeSet<String>, usize> = FxHashMap::default();
        let mut sets: Vec<&BTreeSet<String>> = Vec::new();
        let spoken = |&number: &u32| &job.people()[number as usize].languages;
        let number = |set| {
            *numbers.entry(set).or_insert_with(|| {
                sets.push(set);
                sets.len() - 1
            })
        };
        let set_of: Vec<usize> = self.people.iter().map(spoken).map(number).collect();
        // Who names no language speaks with everybody.
        let share = |one: usize, other: usize| {
            let (one, other) = (sets[one], sets[other]);
            one.is_empty() || other.is_empty() || !one.is_disjoint(other)
        };
        let languages: BTreeSet<&String> = sets.iter().copied().flatten().collect();
        if languages.len() > 64 {
            for (one, &a) in (0..).zip(&set_of) {
                let others = (0..one).zip(&set_of);
                pairs.extend(
                    others
                        .filter(|&(_, &b)| !share(a, b))
                        .map(|(other, _)| (one, other)),
                );
            }
            return;
        }
        let languages: Vec<&String> = languages.into_iter().collect();
        for eight in languages.chunks(8) {
            let byte = |set: &&BTreeSet<String>| {
                let bits = (0..)
                    .zip(eight)
                    .filter(|(_, language)| set.contains(**language));
                let silent = if set.is_empty() { u8::MAX } else { 0 };
                bits.fold(silent, |byte, (bit, _)| byte | 1 << bit)
            };
            let bytes: Vec<u8> = sets.iter().map(byte).collect();
            self.languages
                .push(set_of.iter().map(|&set| bytes[set]).collect());
        }
        // Many people speak what everybody else speaks too: their rows need no look at languages.
        let all = 0..sets.len();
        let few = sets.len() <= LANGUAGE_SETS_MAX;
        let with_all = |set| few && all.clone().all(|other| share(set, other));
        let with_all: Vec<bool> = all.clone().map(with_all).collect();
        self.speaks_with_all = set_of.iter().map(|&set| with_all[set]).collect();
    }

    fn rule_out(&mut self, pairs: Vec<(u32, u32)>) {
        let mut arcs: Vec<(u32, u32)> = pairs;
        for at in 0..arcs.len() {
            let (one, other) = arcs[at];
            arcs.push((other, one));
        }
        arcs.sort_unstable();
        arcs.dedup();
        let seats = 0..=u32::try_from(self.len()).unwrap_or(NONE);
        let first = |seat| arcs.partition_point(|&(one, _)| one < seat);
        let first = seats.map(|seat| u32::try_from(first(seat)).unwrap_or(NONE));
        self.first_ruled_out = first.collect();
        self.ruled_out = arcs.into_iter().map(|(_, other)| other).collect();
    }

    /// Numbers the topics and notes who wants and offers what; returns how many topics there are.
    fn collect_topics(&mut self, job: &PairingJob) -> usize {
        let mut numbers: FxHashMap<&TopicId, u32> = FxHashMap::default();
        for &number in &self.people {
            let person = &job.people()[number as usize];
            let (mut wants, mut offers) = (person.wants.iter().peekable(), person.offers.iter());
            let mut next_offer = offers.next();
            let mut add = |topic, interest, knowledge| {
                let next = u32::try_from(numbers.len()).unwrap_or(NONE);
                let topic = *numbers.entry(topic).or_insert(next);
                self.topics.push(SeatTopic {
                    topic,
                    interest,
                    knowledge,
                });
            };
            // Both lists are in the order of topics.
            for (wanted, interest) in wants.by_ref() {
                while let Some((offered, knowledge)) = next_offer
                    && offered < wanted
                {
                    add(offered, 0, knowledge.get());
                    next_offer = offers.next();
                }
                match next_offer {
                    Some((offered, knowledge)) if offered == wanted => {
                        add(wanted, interest.get(), knowledge.get());
                        next_offer = offers.next();
                    }
                    _ => add(wanted, interest.get(), 0),
                }
            }
            while let Some((offered, knowledge)) = next_offer {
                add(offered, 0, knowledge.get());
                next_offer = offers.next();
            }
            self.first_topic
                .push(u32::try_from(self.topics.len()).unwrap_or(NONE));
        }
        let owned = numbers
            .into_iter()
            .map(|(topic, number)| (topic.clone(), number));
        self.numbers = owned.collect();
        self.numbers.len()
    }

    fn fill_columns(&mut self, topics: usize) {
        let mut known: Vec<Vec<(u32, u8)>> = vec![Vec::new(); topics];
        let mut wanted: Vec<[Vec<(u32, u8)>; 3]> = vec![Default::default(); topics];
        let mut learners = vec![[false; 9]; topics];
        for (seat, at) in (0..self.len()).zip(0..) {
            for topic in self.topics(seat) {
                let number = topic.topic as usize;
                if topic.knowledge > 0 {
                    known[number].push((at, topic.knowledge));
                }
                for teacher in topic.knowledge + 1..=3 {
                    if topic.interest > 0 {
                        let learned = (at, topic.learned_from(teacher));
                        wanted[number][usize::from(teacher - 1)].push(learned);
                    }
                }
                if let Some(lesson) = topic.lesson() {
                    learners[number][lesson] = true;
                }
            }
        }
        let len = self.len();
        let column = |few: Vec<(u32, u8)>| Column::of(&few, len, |number| number);
        let lessons = |(known, learners): (&Vec<(u32, u8)>, [bool; 9])| {
            let mut kind = 0..;
            learners.map(|is_there| {
                let learner = SeatTopic::learner(kind.next()?);
                is_there.then(|| Column::of(known, len, |known| learner.learned_from(known)))
            })
        };
        self.lessons = known.iter().zip(learners).map(lessons).collect();
        self.knowledge = known.into_iter().map(column).collect();
        self.hunger = wanted.into_iter().map(|three| three.map(column)).collect();
    }

    /// What somebody to whom a topic is like this would learn from everybody.
    fn lesson(&self, topic: SeatTopic) -> Option<&Column> {
        self.lessons[topic.topic as usize][topic.lesson()?].as_ref()
    }

    /// What everybody would learn from somebody to whom a topic is like this, and who knows it.
    fn hunger(&self, topic: SeatTopic) -> &Column {
        &self.hunger[topic.topic as usize][usize::from(topic.knowledge.max(1) - 1)]
    }
}

impl SeatTopic {
    /// What is learned from who knows the topic so well, in units of learning.
    fn learned_from(self, knowledge: u8) -> u8 {
        self.interest * knowledge.saturating_sub(self.knowledge)
    }

    /// Which of the nine kinds of learners this is; none where there is nothing to learn.
    fn lesson(self) -> Option<usize> {
        let learns = self.interest > 0 && self.knowledge < 3;
        learns.then(|| usize::from(3 * self.knowledge + self.interest - 1))
    }

    /// A learner of a kind; of a topic without a number.
    fn learner(kind: usize) -> Self {
        let kind = u8::try_from(kind).unwrap_or(0);
        Self {
            topic: NONE,
            interest: kind % 3 + 1,
            knowledge: kind / 3,
        }
    }
}

/// The active people by level, shuffled within each, and where each level begins.
fn seating(job: &PairingJob) -> (Vec<u32>, [usize; 4]) {
    let mut people = Vec::with_capacity(job.people().len());
    let mut level_start = [0; 4];
    let mut random = 0x9e37_79b9_7f4a_7c15_u64;
    for (at, level) in Level::ALL.into_iter().enumerate() {
        let start = people.len();
        people.extend(
            (0_u32..)
                .zip(job.people())
                .filter(|(_, person)| person.active && person.level == level)
                .map(|(number, _)| number),
        );
        let members = &mut people[start..];
        for last in (1..members.len()).rev() {
            // Any fixed sequence will do (xorshift64, Marsaglia 2003).
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            let pick = (random % (last as u64 + 1)).try_into().unwrap_or(0);
            members.swap(last, pick);
        }
        level_start[at + 1] = people.len();
    }
    (people, level_start)
}

/// A text of each seat as a number, equal ones equal, from 1; nothing at all is 0.
struct Texts(Vec<u32>);

impl Texts {
    fn new<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let mut numbers: FxHashMap<&str, u32> = FxHashMap::default();
        let number = |text: &'t str| {
            if text.is_empty() {
                return 0;
            }
            let next = u32::try_from(numbers.len() + 1).unwrap_or(NONE);
            *numbers.entry(text).or_insert(next)
        };
        Self(texts.map(number).collect())
    }
}
