//! From a job to its best pairing, with the proof.

mod answer;
mod dropped;
mod edges;
mod fair;
mod leximin;
mod outlook;
mod places;
mod sample;
mod search;
mod settle;

use std::collections::BTreeSet;
use std::ops::{ControlFlow, RangeInclusive};

use crate::model::Aim;

use self::answer::{Answer, LayeredAnswer, assemble};
pub use self::outlook::{Ground, OfferGain, Outcome, Outlook, SeatGain};
use self::places::{Places, SeatPair};
use self::search::{Question, Search};
use super::pool::{Pool, Prices, RowSpace};
use super::{PairingJob, Progress, Proposal, worth};

/// Finds the best pairing. `watch` is told how far the search is and can stop it; the best
/// pairing so far is returned then, with bounds that hold. The result depends on nothing but
/// the job.
///
/// ```
/// use std::ops::{ControlFlow, RangeInclusive};
/// use vice_versa_engine::model::{Aim, Rules};
/// use vice_versa_engine::pairing::{PairingJob, audit, propose};
///
/// let job = PairingJob::new(Vec::new(), Rules::default(), Aim::Everyone);
/// let proposal = propose(&job, &mut |_| ControlFlow::Continue(()));
/// assert!(audit(&job, &proposal).is_ok_and(|verdict| verdict.proven));
/// ```
pub fn propose(job: &PairingJob, watch: &mut dyn FnMut(&Progress) -> ControlFlow<()>) -> Proposal {
    let pool = Pool::new(job);
    let places = Places::new(job, &pool);
    let mut interrupt = Interrupt::new(watch);
    interrupt.kept = kept_reach(job);
    let task = Task {
        pool: &pool,
        places: &places,
    };
    let answers = match job.aim() {
        Aim::Benefit => Answers::one(task.answer(0, false, None, &mut interrupt)),
        Aim::Everyone => Answers::one(task.gather(0, None, &mut interrupt)),
        Aim::Fair => fair::answer(&task, &mut interrupt),
        Aim::Leximin => leximin::answer(&task, &mut interrupt),
    };
    assemble(job, &task, &answers, !interrupt.stopped)
}

/// How many people have a partner by kept pairs, and what those are worth.
fn kept_reach(job: &PairingJob) -> (i64, i64) {
    let mut people = BTreeSet::new();
    let mut total = 0;
    for duo in job.standing() {
        people.extend([duo.a(), duo.b()]);
        if let (Some(a), Some(b)) = (job.person(duo.a()), job.person(duo.b())) {
            total += worth(a, b, job.rules()).total;
        }
    }
    (i64::try_from(people.len()).unwrap_or(i64::MAX), total)
}

/// The caller's watch, and what it is told.
pub(super) struct Interrupt<'w> {
    watch: &'w mut dyn FnMut(&Progress) -> ControlFlow<()>,
    progress: Progress,
    /// How many people have a partner by a kept pair, and what those pairs are worth.
    kept: (i64, i64),
    /// Whether the first question has its answer; more are asked for some aims.
    answered: bool,
    stopped: bool,
}

impl<'w> Interrupt<'w> {
    fn new(watch: &'w mut dyn FnMut(&Progress) -> ControlFlow<()>) -> Self {
        Self {
            watch,
            progress: Progress {
                people: 0,
                total: 0,
                bound: None,
                done: 0,
            },
            kept: (0, 0),
            answered: false,
            stopped: false,
        }
    }

    /// For questions of which nobody sees how far they are.
    fn unseen(watch: &'w mut dyn FnMut(&Progress) -> ControlFlow<()>) -> Self {
        Self {
            answered: true,
            ..Self::new(watch)
        }
    }

    /// A sample of `size` of all `seats` is being solved.
    fn share_done(&mut self, size: usize, seats: usize) {
        let share = 700 * size / seats.max(1);
        let share = u16::try_from(share / 2).unwrap_or(0);
        self.progress.done = self.progress.done.max(share);
    }

    /// No pairing exceeds this total; as long as the first question is asked.
    fn found_bound(&mut self, bound: i128) {
        if self.progress.bound.is_none() {
            let bound = i64::try_from(bound).unwrap_or(i64::MAX);
            self.progress.bound = Some(bound.saturating_add(self.kept.1));
        }
        self.progress.done = self.progress.done.max(700);
    }

    /// Whether the pairs found so far are of interest: those of the first question.
    fn wants_pairs(&self) -> bool {
        !self.answered
    }

    /// A pairing reaches this, kept pairs not counted.
    fn found_pairs(&mut self, people: i64, total: i64) {
        self.progress.people = u32::try_from(people + self.kept.0).unwrap_or(u32::MAX);
        self.progress.total = total + self.kept.1;
        self.progress.done = self.progress.done.max(800);
    }

    /// Asks whether to go on. Once stopped, always stopped.
    fn ask(&mut self) -> ControlFlow<()> {
        if self.stopped || (self.watch)(&self.progress).is_break() {
            self.stopped = true;
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    }
}

/// What all questions about one job share.
struct Task<'p> {
    pool: &'p Pool,
    places: &'p Places,
}

/// The answers that a proof is made of.
struct Answers {
    best: Answer,
    people: Option<Answer>,
    stronger: Option<Answer>,
    layers: Option<LayeredAnswer>,
}

impl Answers {
    fn one(best: Answer) -> Self {
        Self {
            best,
            people: None,
            stronger: None,
            layers: None,
        }
    }
}

impl Task<'_> {
    /// The highest total weight, or before that as many people as possible. Pairs that would be
    /// formed twice are doubled until there are none.
    fn answer(
        &self,
        at_least: i64,
        people_first: bool,
        near: Option<&[i32]>,
        interrupt: &mut Interrupt,
    ) -> Answer {
        let question = Question {
            at_least,
            people_first,
        };
        let mut doubled: Vec<SeatPair> = Vec::new();
        let mut near: Option<Vec<i32>> = near.map(<[i32]>::to_vec);
        loop {
            let mut search = Search::new(self.pool, self.places, question, doubled.clone());
            let ended = match &near {
                None => search.run(interrupt),
                Some(prices) => search.run_from(prices, interrupt),
            };
            let answer = Answer::read(&mut search, self.places, ended.is_continue());
            if answer.twice.is_empty() || ended.is_break() {
                return answer;
            }
            doubled.extend(&answer.twice);
            doubled.sort_unstable();
            near = Some(answer.half_prices);
        }
    }

    /// As many people as possible, then the highest total weight.
    fn gather(&self, at_least: i64, near: Option<&[i32]>, interrupt: &mut Interrupt) -> Answer {
        let answer = self.answer(at_least, true, near, interrupt);
        interrupt.answered = true;
        answer
    }

    /// The weights of pairs, in points.
    fn weights_of(&self, pairs: &[SeatPair]) -> Vec<i64> {
        let mut space = RowSpace::new();
        let weight = |&pair| self.pool.weight(pair, &mut space);
        pairs.iter().map(weight).collect()
    }

    /// The weights within a range that pairs have, each once, in order.
    fn weights_within(&self, range: RangeInclusive<i64>) -> Vec<i64> {
        let (least, most) = range.into_inner();
        let span = usize::try_from(most - least + 1).unwrap_or(0);
        let mut there = vec![false; span];
        let free = Prices::none(self.pool);
        let mut space = RowSpace::new();
        for seat in 0..self.pool.len() {
            self.pool.each_row(seat, 0..seat, least, &mut space, |row| {
                row.each_above(&free, 0, |_, weight| {
                    let at = usize::try_from(i64::from(weight) - least);
                    if let Some(there) = at.ok().and_then(|at| there.get_mut(at)) {
                        *there = true;
                    }
                });
            });
        }
        let found = (least..=most).zip(there);
        found
            .filter_map(|(weight, there)| there.then_some(weight))
            .collect()
    }

    /// The most that can be asked of every pair if this many people are to have a partner: so
    /// many have no pair that is better.
    fn weight_limit(&self, people: i64) -> i64 {
        let seats = self.pool.len();
        let free = Prices::none(self.pool);
        let mut space = RowSpace::new();
        let mut best: Vec<i32> = Vec::new();
        for seat in 0..seats {
            let counts = people <= 0 || !self.places.is_covered(seat);
            if self.places.of(seat).is_empty() || !counts {
                continue;
            }
            let mut most = 0;
            self.pool.each_row(seat, 0..seats, 1, &mut space, |row| {
                most = row.most_above(&free, most);
            });
            best.push(most / 2);
        }
        best.sort_unstable_by(|a, b| b.cmp(a));
        let last = usize::try_from(people - 1).unwrap_or(0);
        best.get(last).map_or(0, |&weight| i64::from(weight))
    }
}
