//! The search for the best pairing without ever building the graph of all pairs: it is solved
//! for candidate pairs, and all others are priced out (Applegate and Cook 1993).
//!
//! 1. *Coarse to fine.* A small sample of the people is solved first. What everybody else would
//!    pay for the best partner in the sample, at its prices, is a good guess of their own price
//!    in a sample four times as large, and so on up to all people.
//! 2. *Candidates.* With those prices one pass over all pairs collects those whose price hardly
//!    exceeds their worth. They alone become edges.
//! 3. *Halves first.* All of this is done for pairs that may also be half pairs: the fractional
//!    matching. It needs no odd groups, so an odd number of people in a sample disturbs nothing,
//!    and its prices are almost right for whole pairs (Derigs and Metz 1986), which are solved
//!    last.
//! 4. *Pricing.* After solving, a pair that is worth more than its price becomes an edge too,
//!    until there is none: then the prices cover every pair, and prove the result.
//!
//! Step 4 does not weigh every pair each time. Each seat has a *settled* price, such that any
//! two settled prices cover their pair, unless the pair is a candidate. Only where a price fell
//! below the settled one, the seat's pairs are weighed again, and a new price is settled, with
//! some margin for further falls. Where many fell, others rose: then often fewer pairs are weighed
//! from their side, of those who did not rise by as much.
//!
//! Prices here are *reduced*: a seat's lowest price of a place less the bonus there, in half
//! points. So the weight alone is what two of them have to cover. A group that holds a large
//! part of all people and has a price shows its members each other with that price added.

use std::ops::ControlFlow;

use crate::matching::Session;

use super::super::pool::{Pool, Prices, RowSpace};
use super::Interrupt;
use super::edges::{Candidate, pair_of};
use super::places::{Places, SeatPair};
use super::sample::sample_sizes;

/// The price of a seat without places, which nobody can pay.
pub(super) const UNAFFORDABLE: i32 = 1_000_000_000;

/// The largest bonus for which sums of prices fit into 32 bits.
pub(super) const BONUS_MAX: i64 = 1 << 28;

/// How many seats are weighed against everybody before the next stretch of columns.
const STRETCH: usize = 4096;

/// About how many candidates a person should have: at first, so that few prices fall below
/// settled ones, and where prices are near.
pub(super) const CANDIDATES_WANTED: usize = 40;
const CANDIDATES_WANTED_NEAR: usize = 32;

/// What is asked: pairs of at least some weight, and whether as many people as possible come
/// before the highest total.
#[derive(Clone, Copy, Debug)]
pub(super) struct Question {
    pub(super) at_least: i64,
    pub(super) people_first: bool,
}

/// The state of a search.
pub(super) struct Search<'p> {
    pub(super) pool: &'p Pool,
    pub(super) places: &'p Places,
    pub(super) question: Question,
    /// The bonus of whoever newly has a partner, in points: more than all pairs are worth
    /// together where people come first. There is none for half pairs: people in a sample have
    /// less choice than in the whole, and should not be paired at all costs.
    pub(super) first_place: i64,
    /// Pairs that need vertices of their own; see [`super::super::proposal`].
    pub(super) doubled: Vec<SeatPair>,
    /// A pair that must not be formed.
    pub(super) barred: Option<SeatPair>,
    pub(super) session: Session,
    /// Whether pairs may be half pairs; see above.
    pub(super) halves: bool,
    /// The end of the sample in each level.
    pub(super) end: [usize; 3],
    /// What it was when candidates were last collected.
    pub(super) end_before: [usize; 3],
    /// The reduced price of each seat.
    pub(super) prices: Vec<i32>,
    /// What they were when half pairs were solved for all: what a question much like this one
    /// can start from. Those of whole pairs would mislead it: where somebody is left alone, the
    /// bonus has raised the prices of some people and lowered those of others.
    pub(super) half_prices: Vec<i32>,
    /// Any two of these cover their pair, candidates excepted.
    pub(super) settled: Vec<i32>,
    /// The large group of each seat, from 1, when prices were settled; 0 is none.
    pub(super) group: Vec<u8>,
    /// Whether anybody was in a large group then.
    pub(super) has_large_groups: bool,
    /// The price of the large groups that hold a seat, then.
    pub(super) group_prices: Vec<i32>,
    pub(super) candidates: Vec<Candidate>,
    /// All candidates before this one are edges.
    pub(super) all_taken_before: usize,
    /// Pairs that cost at most this much too much are collected, in half points.
    pub(super) reach: i32,
    pub(super) space: RowSpace,
    /// Prices as rows of pairs are compared with them.
    pub(super) compared: Prices,
    /// How many pairs may be formed, once all of them were weighed.
    pub(super) eligible: Option<u64>,
}

impl<'p> Search<'p> {
    /// Prepares a search; nothing is solved yet.
    pub(super) fn new(
        pool: &'p Pool,
        places: &'p Places,
        question: Question,
        doubled: Vec<SeatPair>,
    ) -> Self {
        let seats = pool.len();
        let extra = u32::try_from(2 * doubled.len()).unwrap_or(0);
        let mut prices = vec![0; seats];
        for (seat, price) in prices.iter_mut().enumerate() {
            if places.of(seat).is_empty() {
                *price = UNAFFORDABLE;
            }
        }
        Self {
            pool,
            places,
            question,
            first_place: 0,
            doubled,
            barred: None,
            session: Session::new(places.count() + extra),
            halves: true,
            end: [0; 3],
            end_before: [0; 3],
            settled: vec![0; seats],
            half_prices: prices.clone(),
            prices,
            group: vec![0; seats],
            has_large_groups: false,
            group_prices: vec![0; seats],
            candidates: Vec::new(),
            all_taken_before: 0,
            reach: 0,
            compared: Prices::none(pool),
            space: RowSpace::new(),
            eligible: None,
        }
    }

    /// Solves the question for all people, from nothing.
    pub(super) fn run(&mut self, watch: &mut Interrupt) -> ControlFlow<()> {
        let seats = self.pool.len();
        for size in sample_sizes(seats) {
            self.grow(size);
            self.collect(size == seats);
            watch.share_done(size, seats);
            self.price_out(watch)?;
        }
        self.go_whole(watch)
    }

    /// Solves the question for all people, from reduced prices that are near.
    pub(super) fn run_from(&mut self, prices: &[i32], watch: &mut Interrupt) -> ControlFlow<()> {
        let start = self.pool.level_start();
        self.end = [start[1], start[2], start[3]];
        for (seat, &price) in prices.iter().enumerate() {
            self.set_price(seat, price);
        }
        self.choose_reach(CANDIDATES_WANTED);
        self.collect(true);
        self.price_out(watch)?;
        self.go_whole(watch)
    }

    /// Half pairs are solved for all people: now whole pairs.
    fn go_whole(&mut self, watch: &mut Interrupt) -> ControlFlow<()> {
        if self.question.at_least <= 1 {
            watch.found_bound(self.session.bound());
        }
        self.make_whole();
        self.price_out(watch)
    }

    /// Solves the question for all people, from reduced prices and pairs that are almost right,
    /// with a bonus for people; `extra` vertices without edges are there besides.
    pub(super) fn resume(
        &mut self,
        prices: &[i32],
        pairs: &[SeatPair],
        first_place: i64,
        extra: u32,
        watch: &mut Interrupt,
    ) -> ControlFlow<()> {
        let start = self.pool.level_start();
        self.end = [start[1], start[2], start[3]];
        self.session = Session::new(self.first_guest() + extra);
        self.halves = false;
        self.first_place = first_place;
        for (seat, &price) in prices.iter().enumerate() {
            self.set_price(seat, price);
        }
        self.price_doubled();
        self.choose_reach(CANDIDATES_WANTED_NEAR);
        self.collect(true);
        for &pair in pairs {
            self.join(pair);
        }
        self.price_out(watch)
    }

    /// Goes on with whole pairs: from here on people without a partner have their bonus to gain,
    /// and a doubled pair has vertices of its own.
    fn make_whole(&mut self) {
        self.half_prices.clone_from(&self.prices);
        if self.question.people_first {
            // No whole pairs are worth more than half pairs; and changes find some room.
            let bound = i64::try_from(self.session.bound()).unwrap_or(BONUS_MAX);
            self.first_place = bound.saturating_add(bound / 4 + 1).min(BONUS_MAX);
        }
        self.halves = false;
        for &(one, other) in &self.doubled {
            for place in self.places.of(one as usize) {
                for partner in self.places.of(other as usize) {
                    self.session.remove_edge(place, partner);
                }
            }
        }
        let mut bonuses = vec![0; self.session.vertex_count() as usize];
        for (place, bonus) in (0..self.places.count()).zip(&mut bonuses) {
            // No more than `BONUS_MAX`, which fits.
            *bonus = i32::try_from(self.bonus(place)).unwrap_or(i32::MAX);
        }
        self.session.raise(|vertex| bonuses[vertex as usize]);
        let mut edges = Vec::new();
        for at in 0..self.doubled.len() {
            let doubled = self.doubled_candidate(at);
            self.edges_of(&doubled, &mut edges);
        }
        self.add_edges(&edges);
    }

    /// What was asked.
    pub(super) fn question(&self) -> Question {
        self.question
    }

    /// How many people newly have a partner by the matching of whole pairs, and its points.
    fn reached(&self) -> (i64, i64) {
        let (mut people, mut total) = (0, 0);
        for place in 0..self.places.count() {
            let Some(mate) = self.session.mate(place) else {
                continue;
            };
            let first = self.places.of(self.places.seat(place) as usize).start == place;
            people += i64::from(first);
            if place < mate && mate < self.places.count() {
                let weight = self.session.weight(place, mate).unwrap_or_default();
                total += weight - self.bonus(place) - self.bonus(mate);
            }
        }
        (people, total)
    }

    /// The solved graph.
    pub(super) fn session(&self) -> &Session {
        &self.session
    }

    /// The doubled pairs that the solved graph has vertices for.
    pub(super) fn whole_doubled(&self) -> &[SeatPair] {
        if self.halves { &[] } else { &self.doubled }
    }

    /// The doubled pairs.
    pub(super) fn doubled(&self) -> &[SeatPair] {
        &self.doubled
    }

    /// How many pairs may be formed, kept ones not counted, once that is known.
    pub(super) fn eligible(&self) -> Option<u64> {
        self.eligible
    }

    /// The bonus of a place in points.
    pub(super) fn bonus(&self, place: u32) -> i64 {
        if self.places.brings_bonus(place) {
            self.first_place
        } else {
            0
        }
    }

    /// Gives the places of a seat prices so that its reduced price becomes this one, or as
    /// little as prices that are not negative allow.
    pub(super) fn set_price(&mut self, seat: usize, reduced: i32) {
        for place in self.places.of(seat) {
            let price = (i64::from(reduced) + 2 * self.bonus(place)).max(0);
            self.session.set_price(place, price);
        }
        self.read_price(seat);
    }

    /// Takes a seat's price over from the solver.
    fn read_price(&mut self, seat: usize) {
        let price = |place| self.session.price(place) - 2 * self.bonus(place);
        let lowest = self.places.of(seat).map(price).min();
        let limit = i64::from(UNAFFORDABLE);
        let lowest = lowest.unwrap_or(limit).clamp(-limit, limit);
        self.prices[seat] = i32::try_from(lowest).unwrap_or(UNAFFORDABLE);
    }

    /// Weighs all pairs of the sample once and collects the candidates.
    fn collect(&mut self, all: bool) {
        self.forget_candidates_from(0);
        let (reach, at_least) = (self.reach, self.question.at_least);
        let mut eligible = 0;
        self.compared.set(self.pool, &self.prices);
        let (pool, prices, candidates) = (self.pool, &self.prices, &mut self.candidates);
        let compared = &self.compared;
        let starts = pool.level_start();
        for level in 0..3 {
            let columns = starts[level]..self.end[level];
            for from in columns.clone().step_by(STRETCH) {
                let to = columns.end.min(from + STRETCH);
                for (&start, &end) in starts[level..].iter().zip(&self.end[level..]) {
                    let rows = prices.iter().enumerate().take(end).skip(start.max(from));
                    for (seat, &price) in rows {
                        let own = price - reach - 1;
                        let stretch = from..to.min(seat);
                        pool.each_row(seat, stretch, at_least, &mut self.space, |row| {
                            if all && at_least <= 1 {
                                eligible += row.count();
                            }
                            row.each_above(compared, own, |partner, weight| {
                                candidates.push(Candidate {
                                    pair: pair_of(partner, seat),
                                    weight,
                                    taken: false,
                                });
                            });
                        });
                    }
                }
            }
        }
        if all && at_least <= 1 {
            self.eligible = Some(eligible);
        }
        if all {
            self.collect_doubled();
        }
        for range in self.sample() {
            for seat in range {
                self.settled[seat] = self.prices[seat] - self.reach / 2;
                self.group[seat] = 0;
                self.group_prices[seat] = 0;
            }
        }
        self.has_large_groups = false;
        self.take_all();
    }

    /// Doubled pairs are always candidates: the vertices that stand for one have prices, which
    /// only its edges make true.
    fn collect_doubled(&mut self) {
        for at in 0..self.doubled.len() {
            let doubled = self.doubled_candidate(at);
            self.candidates.push(doubled);
        }
    }

    pub(super) fn doubled_candidate(&mut self, number: usize) -> Candidate {
        let pair = self.doubled[number];
        let weight = self.pool.weight(pair, &mut self.space);
        Candidate {
            pair,
            weight: i32::try_from(weight).unwrap_or(0),
            taken: false,
        }
    }

    /// Solves for the candidates and adds the pairs that are worth more than their price, until
    /// there are none.
    pub(super) fn price_out(&mut self, watch: &mut Interrupt) -> ControlFlow<()> {
        loop {
            let mut ask = |_| watch.ask();
            let ended = if self.halves {
                self.session.resolve_half(&mut ask)
            } else {
                self.session.resolve(&mut ask)
            };
            if !ended {
                return ControlFlow::Break(());
            }
            if watch.wants_pairs() && !self.halves && self.question.at_least <= 1 {
                let (people, total) = self.reached();
                watch.found_pairs(people, total);
            }
            for range in self.sample() {
                for seat in range {
                    self.read_price(seat);
                }
            }
            if !self.halves {
                self.look_at_groups();
            }
            let mut added = self.take(Self::is_underpriced);
            if added == 0 {
                added = self.settle();
            }
            watch.ask()?;
            if added == 0 {
                return ControlFlow::Continue(());
            }
        }
    }
}
