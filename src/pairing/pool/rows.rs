//! One person's weights with a stretch of seats: plain loops over bytes and 16-bit numbers
//! that a compiler turns into vector instructions; wider ones where numbers would not fit.

#![allow(
    clippy::needless_bitwise_bool,
    reason = "without branches a loop becomes vector instructions"
)]

use std::ops::{Add, AddAssign, Mul, Range};

use super::{Pool, Texts};

/// How many seats are weighed at a time, so that everything stays near the processor.
const STRETCH: usize = 4096;

/// Space for rows, used again and again.
pub(in super::super) struct RowSpace {
    narrow: Lanes<u8, i16>,
    wide: Lanes<u32, i32>,
}

/// Sums of learning of both sides, and weights.
struct Lanes<S, W> {
    own: Vec<S>,
    other: Vec<S>,
    weights: Vec<W>,
}

impl<S: Copy + Default, W: Copy + Default> Lanes<S, W> {
    fn new(len: usize) -> Self {
        Self {
            own: vec![S::default(); len],
            other: vec![S::default(); len],
            weights: vec![W::default(); len],
        }
    }
}

/// The weights of one seat with a stretch of seats of one level; 0 where a pair may not be
/// formed.
pub(in super::super) struct Row<'s> {
    /// The first seat of the stretch.
    pub(in super::super) first: usize,
    /// The weights in points.
    pub(in super::super) weights: Weights<'s>,
}

/// Weights in points.
pub(in super::super) enum Weights<'s> {
    Narrow(&'s [i16]),
    Wide(&'s [i32]),
}

/// What weights of one row have in common.
pub(super) struct Terms {
    reciprocity: i16,
    apart: i16,
    own_least: i16,
    other_least: i16,
    at_least: i32,
}

impl RowSpace {
    /// Space for the rows of any pool.
    pub(in super::super) fn new() -> Self {
        Self {
            narrow: Lanes::new(STRETCH),
            wide: Lanes::new(STRETCH),
        }
    }
}

impl Pool {
    /// Calls `visit` with the weights of a seat and all seats of a range that may come into
    /// question, stretch by stretch; those below `at_least` points count as 0. A seat itself is
    /// worth 0.
    pub(in super::super) fn each_row(
        &self,
        seat: usize,
        seats: Range<usize>,
        at_least: i64,
        space: &mut RowSpace,
        mut visit: impl FnMut(&Row),
    ) {
        let own_level = self.level(seat);
        let least = i32::try_from(at_least.max(1)).unwrap_or(i32::MAX);
        for level in 0..3 {
            if level == own_level && !self.mixes_levels() {
                continue;
            }
            let mut from = self.level_start[level].max(seats.start);
            let to = self.level_start[level + 1].min(seats.end);
            while from < to {
                let span = from..to.min(from + STRETCH);
                from = span.end;
                let terms = self.terms(own_level, level, least);
                let first = span.start;
                let weights = if self.narrow {
                    Weights::Narrow(self.fill(seat, &span, &terms, &mut space.narrow))
                } else {
                    Weights::Wide(self.fill(seat, &span, &terms, &mut space.wide))
                };
                visit(&Row { first, weights });
            }
        }
    }

    /// Calls `visit` with every other seat, what this seat learns there and what is learned from
    /// it, in units of learning; no rule is looked at.
    pub(in super::super) fn each_learning(
        &self,
        seat: usize,
        space: &mut RowSpace,
        mut visit: impl FnMut(usize, u32, u32),
    ) {
        for from in (0..self.len()).step_by(STRETCH) {
            let span = from..self.len().min(from + STRETCH);
            let lanes = &mut space.wide;
            self.sum_up(seat, &span, &mut lanes.own, &mut lanes.other);
            for (at, other) in span.enumerate() {
                if other != seat {
                    visit(other, lanes.own[at], lanes.other[at]);
                }
            }
        }
    }

    /// What a pair of seats is worth, in points; 0 where it may not be formed.
    pub(in super::super) fn weight(&self, pair: (u32, u32), space: &mut RowSpace) -> i64 {
        let (one, other) = (pair.0 as usize, pair.1 as usize);
        let mut found = 0;
        self.each_row(one, other..other + 1, 1, space, |row| {
            found = match row.weights {
                Weights::Narrow(weights) => weights[0].into(),
                Weights::Wide(weights) => weights[0].into(),
            };
        });
        found
    }

    /// What the weights between two levels have in common, seen from the first.
    pub(super) fn terms(&self, own: usize, other: usize, at_least: i32) -> Terms {
        let rules = &self.rules;
        let small = |points: u16| i16::try_from(points).unwrap_or(i16::MAX);
        let both = i16::from(rules.both_learn);
        let senior = |is: bool| i16::from(rules.senior_learns && is);
        Terms {
            reciprocity: small(rules.reciprocity.get()),
            apart: match own.abs_diff(other) {
                0 => 0,
                1 => small(rules.bonuses.one_level_apart.get()),
                _ => small(rules.bonuses.two_levels_apart.get()),
            },
            own_least: both.max(senior(own > other)),
            other_least: both.max(senior(other > own)),
            at_least,
        }
    }

    fn fill<'s, S, W>(
        &self,
        seat: usize,
        span: &Range<usize>,
        terms: &Terms,
        lanes: &'s mut Lanes<S, W>,
    ) -> &'s [W]
    where
        S: Copy + Default + From<u8> + AddAssign,
        W: Lane<S>,
    {
        let len = span.len();
        let (own, other) = (&mut lanes.own[..len], &mut lanes.other[..len]);
        self.sum_up(seat, span, own, other);
        let weights = &mut lanes.weights[..len];
        weigh(own, other, terms, weights);
        self.pay_bonuses(seat, span, weights);
        if terms.at_least > 1 {
            for weight in weights.iter_mut() {
                let points: i32 = (*weight).into();
                *weight = if points < terms.at_least {
                    W::from(0_i16)
                } else {
                    *weight
                };
            }
        }
        let out = self.ruled_out(seat);
        let from = out.partition_point(|&other| (other as usize) < span.start);
        for &other in out[from..]
            .iter()
            .take_while(|&&other| (other as usize) < span.end)
        {
            weights[other as usize - span.start] = W::from(0);
        }
        if span.contains(&seat) {
            weights[seat - span.start] = W::from(0);
        }
        weights
    }

    /// Adds up what a seat learns from a stretch of seats, and they from it.
    fn sum_up<S>(&self, seat: usize, span: &Range<usize>, own: &mut [S], other: &mut [S])
    where
        S: Copy + Default + From<u8> + AddAssign,
    {
        own.fill(S::default());
        other.fill(S::default());
        for topic in self.topics(seat) {
            let (number, known) = (topic.topic as usize, topic.knowledge);
            if topic.interest > 0 {
                // Sums, because there is no vector instruction that multiplies bytes.
                let more = |knowledge: u8| knowledge.saturating_sub(known);
                let column = &self.knowledge[number];
                match topic.interest {
                    1 => column.add_to(own, span, more),
                    2 => column.add_to(own, span, |k| more(k) + more(k)),
                    _ => column.add_to(own, span, |k| more(k) + more(k) + more(k)),
                }
            }
            if known > 0 {
                let hunger = &self.hunger[number][usize::from(known - 1)];
                hunger.add_to(other, span, |learned| learned);
            }
        }
    }

    /// Adds the bonuses for departments and locations, and takes out who does not understand.
    fn pay_bonuses<W>(&self, seat: usize, span: &Range<usize>, weights: &mut [W])
    where
        W: Copy + PartialOrd + AddAssign + From<i16>,
    {
        let bonuses = &self.rules.bonuses;
        let zero = W::from(0);
        let mut pay = |points: u16, texts: &Texts, same: bool| {
            if points == 0 {
                return;
            }
            let points = W::from(i16::try_from(points).unwrap_or(i16::MAX));
            match texts {
                Texts::Narrow(values) => pay_where(values, seat, span, same, points, weights),
                Texts::Wide(values) => pay_where(values, seat, span, same, points, weights),
            }
        };
        pay(bonuses.other_department.get(), &self.departments, false);
        pay(bonuses.same_location.get(), &self.locations, true);
        if let Some(languages) = &self.languages {
            let spoken = languages[seat];
            for (weight, &theirs) in weights.iter_mut().zip(&languages[span.clone()]) {
                *weight = if spoken & theirs == 0 { zero } else { *weight };
            }
        }
    }
}

/// Adds a bonus to the weights of all seats of a stretch whose text is known and the same as
/// that of a seat, or another one.
fn pay_where<T, W>(
    values: &[T],
    seat: usize,
    span: &Range<usize>,
    same: bool,
    points: W,
    weights: &mut [W],
) where
    T: Copy + PartialEq + Default,
    W: Copy + PartialOrd + AddAssign + From<i16>,
{
    let (value, none, zero) = (values[seat], T::default(), W::from(0));
    if value == none {
        return;
    }
    for (weight, &theirs) in weights.iter_mut().zip(&values[span.clone()]) {
        let paid = (*weight > zero) & (theirs != none) & ((theirs == value) == same);
        *weight += if paid { points } else { zero };
    }
}

/// A number that holds weights, made from sums of type `S`.
pub(super) trait Lane<S>:
    Copy + Ord + AddAssign + From<i16> + Into<i32> + Add<Output = Self> + Mul<Output = Self>
{
    fn of(sum: S) -> Self;
}

impl Lane<u8> for i16 {
    fn of(sum: u8) -> Self {
        sum.into()
    }
}

impl Lane<u32> for i32 {
    fn of(sum: u32) -> Self {
        sum.cast_signed()
    }
}

/// Weights without the bonuses that depend on single people.
pub(super) fn weigh<S: Copy, W: Lane<S>>(own: &[S], other: &[S], terms: &Terms, weights: &mut [W]) {
    let [hundred, zero, reciprocity, apart, own_least, other_least] = [
        100,
        0,
        terms.reciprocity,
        terms.apart,
        terms.own_least,
        terms.other_least,
    ]
    .map(W::from);
    for ((weight, &x), &y) in weights.iter_mut().zip(own).zip(other) {
        let (x, y) = (W::of(x), W::of(y));
        let sum = hundred * (x + y) + reciprocity * x.min(y) + apart;
        let allowed = (x + y > zero) & (x >= own_least) & (y >= other_least);
        *weight = if allowed { sum } else { zero };
    }
}

impl Row<'_> {
    /// How many pairs of the row may be formed.
    pub(in super::super) fn count(&self) -> u64 {
        match self.weights {
            Weights::Narrow(weights) => count(weights),
            Weights::Wide(weights) => count(weights),
        }
    }

    /// The most that twice a weight exceeds a price, where any pair may be formed.
    pub(in super::super) fn most_above(&self, prices: &[i32]) -> Option<i32> {
        let prices = &prices[self.first..];
        let most = match self.weights {
            Weights::Narrow(weights) => most_above(weights, prices),
            Weights::Wide(weights) => most_above(weights, prices),
        };
        (most > i32::MIN).then_some(most)
    }

    /// Calls `visit` with every seat and weight where twice the weight exceeds the seat's price
    /// by more than `own`.
    pub(in super::super) fn each_above(
        &self,
        prices: &[i32],
        own: i32,
        visit: impl FnMut(usize, i32),
    ) {
        let prices = &prices[self.first..];
        match self.weights {
            Weights::Narrow(weights) => each_above(weights, prices, own, self.first, visit),
            Weights::Wide(weights) => each_above(weights, prices, own, self.first, visit),
        }
    }
}

fn count<W: Copy + Into<i32>>(weights: &[W]) -> u64 {
    let count: i32 = weights
        .iter()
        .map(|&weight| i32::from(weight.into() > 0))
        .sum();
    u64::from(count.unsigned_abs())
}

fn most_above<W: Copy + Into<i32>>(weights: &[W], prices: &[i32]) -> i32 {
    let mut most = i32::MIN;
    for (&weight, &price) in weights.iter().zip(prices) {
        let weight: i32 = weight.into();
        let above = if weight > 0 {
            2 * weight - price
        } else {
            i32::MIN
        };
        most = most.max(above);
    }
    most
}

fn each_above<W: Copy + Into<i32>>(
    weights: &[W],
    prices: &[i32],
    own: i32,
    first: usize,
    mut visit: impl FnMut(usize, i32),
) {
    const CHUNK: usize = 64;
    let hit = |weight: W, price: i32| {
        let weight: i32 = weight.into();
        (weight > 0) & (2 * weight > price + own)
    };
    let pieces = weights.chunks(CHUNK).zip(prices.chunks(CHUNK));
    for (number, (weights, prices)) in pieces.enumerate() {
        let pairs = weights.iter().zip(prices);
        if !pairs
            .clone()
            .fold(false, |any, (&w, &price)| any | hit(w, price))
        {
            continue;
        }
        for (at, (&weight, &price)) in pairs.enumerate() {
            if hit(weight, price) {
                visit(first + number * CHUNK + at, weight.into());
            }
        }
    }
}
