//! Which pairs of a row may be worth more than their price, told from bytes: plain loops that a
//! compiler turns into vector instructions.
//!
//! With `x` and `y` what the two learn, `k` the reciprocity in hundreds, rounded up, and `b` the
//! bonuses that any pair of their levels can get, a pair is worth at most
//! `100 * (x + y + k * min(x, y)) + b` points. So a whole *step* of 100 points (200 half points)
//! is enough to say of most pairs, sixteen at a time, that they cost too much: sums and prices in
//! steps are bytes. A byte that overflows stays at 255 and is looked at exactly, always.

use super::prices::{Prices, STEP};
use super::rows::Terms;

/// How many seats are compared before their hits are looked at.
pub(super) const CHUNK: usize = 64;

/// What sums have to exceed, in steps, so that pairs are looked at.
pub(super) struct Limits {
    /// What is added to each seat's price, and taken off.
    up: u8,
    down: u8,
    /// No sum is looked at that does not exceed this, and none that is zero.
    least: u8,
}

impl Limits {
    /// For pairs where twice the weight has to exceed a seat's price and `own` together.
    pub(super) fn new(terms: &Terms, prices: &Prices, own: i32) -> Self {
        let least = (terms.at_least - terms.bonuses).div_euclid(100).max(1);
        let more = prices.in_steps(terms.level, own.saturating_sub(2 * terms.bonuses));
        Self {
            up: u8::try_from(more.max(0)).unwrap_or(u8::MAX),
            down: u8::try_from((-more).max(0)).unwrap_or(u8::MAX),
            least: u8::try_from(least - 1).unwrap_or(u8::MAX),
        }
    }

    /// A byte for each pair, eight to a word, that is not zero where the pair is to be looked
    /// at; for reciprocity up to `K` hundreds.
    pub(super) fn exceeded<const K: usize>(
        &self,
        xs: &[u8; CHUNK],
        ys: &[u8; CHUNK],
        steps: &[u8; CHUNK],
    ) -> [u64; CHUNK / 8] {
        let mut hits = [0_u8; CHUNK];
        for (((hit, &x), &y), &step) in hits.iter_mut().zip(xs).zip(ys).zip(steps) {
            let mut sum = x.saturating_add(y);
            for _ in 0..K {
                sum = sum.saturating_add(x.min(y));
            }
            let price = step.saturating_add(self.up).saturating_sub(self.down);
            *hit = sum.saturating_sub(price.max(self.least).min(u8::MAX - 1));
        }
        let mut words = [0; CHUNK / 8];
        for (word, bytes) in words.iter_mut().zip(hits.as_chunks().0) {
            *word = u64::from_le_bytes(*bytes);
        }
        words
    }
}

/// A sum of bytes counts steps of [`STEP`] half points.
const _: () = assert!(STEP == 200);
