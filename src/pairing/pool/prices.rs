//! Prices of all seats, exactly and as bytes: in steps of 100 points above a base of each level.

use std::ops::Range;

use super::Pool;
use super::limits::CHUNK;

/// A step in half points.
pub(super) const STEP: i32 = 200;

/// How many steps of prices are to be told apart.
const STEPS_MAX: i32 = 250;

/// From where on a price is as good as infinite, in half points.
const BEYOND: i32 = 500_000_000;

/// Where prices of a level lie too far apart for bytes, this part of its seats may lie below.
const FAR_BELOW: usize = 50;

/// The prices of all seats in half points.
#[derive(Default)]
pub(in super::super) struct Prices {
    exact: Vec<i32>,
    /// How many whole steps each price is above its level's base, as far as a byte says; and
    /// some more bytes, so that there is a whole chunk from each seat on.
    steps: Vec<u8>,
    base: [i32; 3],
    level_end: [usize; 3],
    /// Seats whose price is below the base, in order, level by level.
    far_below: [Vec<u32>; 3],
}

impl Prices {
    /// Nobody's price is anything.
    pub(in super::super) fn none(pool: &Pool) -> Self {
        Self::new(pool, &vec![0; pool.len()])
    }

    /// The prices of all seats.
    pub(in super::super) fn new(pool: &Pool, exact: &[i32]) -> Self {
        let mut prices = Self::default();
        prices.set(pool, exact);
        prices
    }

    /// Takes prices over, in place of those before.
    pub(in super::super) fn set(&mut self, pool: &Pool, exact: &[i32]) {
        self.exact.clear();
        self.exact.extend_from_slice(exact);
        self.steps.clear();
        for level in 0..3 {
            let seats = pool.level_start[level]..pool.level_start[level + 1];
            let prices = &exact[seats.clone()];
            let base = base_of(prices);
            self.base[level] = base;
            let above = |&price: &i32| steps_above(price, base);
            self.steps.extend(prices.iter().map(above));
            self.level_end[level] = seats.end;
            self.far_below[level].clear();
            if prices.iter().any(|&price| price < base) {
                let below = (0_u32..).zip(exact).skip(seats.start).take(seats.len());
                let below = below.filter(|&(_, &price)| price < base);
                self.far_below[level].extend(below.map(|(seat, _)| seat));
            }
        }
        self.steps.resize(exact.len() + CHUNK, 0);
    }

    /// Raises the price of a seat.
    pub(in super::super) fn raise(&mut self, seat: usize, price: i32) {
        let level = self.far_below.len() - 1;
        let level = (0..level)
            .find(|&level| seat < self.level_end[level])
            .unwrap_or(level);
        self.exact[seat] = price;
        self.steps[seat] = steps_above(price, self.base[level]);
    }

    /// The exact price of a seat.
    pub(in super::super) fn of(&self, seat: usize) -> i32 {
        self.exact[seat]
    }

    /// How many steps above their level's base the prices from a seat on are, as far as a byte
    /// says.
    pub(super) fn steps_from(&self, seat: usize) -> &[[u8; CHUNK]] {
        self.steps[seat..].as_chunks().0
    }

    /// How many steps a price is that comes on top of one of a level; rounded down.
    pub(super) fn in_steps(&self, level: usize, price: i32) -> i32 {
        price.saturating_add(self.base[level]).div_euclid(STEP)
    }

    /// Whether the price of a seat is below the base of its level: no byte says how far.
    pub(super) fn is_far_below(&self, level: usize, seat: usize) -> bool {
        self.exact[seat] < self.base[level]
    }

    /// The seats of a range and level whose price is below the base.
    pub(super) fn far_below(&self, level: usize, seats: &Range<usize>) -> &[u32] {
        let all = &self.far_below[level];
        let from = all.partition_point(|&seat| (seat as usize) < seats.start);
        let to = all.partition_point(|&seat| (seat as usize) < seats.end);
        &all[from..to]
    }
}

/// How many whole steps a price is above a base, as far as a byte says.
fn steps_above(price: i32, base: i32) -> u8 {
    let steps = price.saturating_sub(base).max(0) / STEP;
    u8::try_from(steps).unwrap_or(u8::MAX)
}

/// The lowest price, or where prices lie too far apart one that few are below.
fn base_of(prices: &[i32]) -> i32 {
    let mut low = i32::MAX;
    let mut high = i32::MIN;
    for &price in prices {
        low = low.min(price);
        high = high.max(if price < BEYOND { price } else { i32::MIN });
    }
    if high.saturating_sub(low) <= STEPS_MAX * STEP || prices.is_empty() {
        return low;
    }
    let mut sorted = prices.to_vec();
    let rank = prices.len() / FAR_BELOW;
    *sorted.select_nth_unstable(rank).1
}
