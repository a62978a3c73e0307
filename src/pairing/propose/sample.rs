//! The sample of the people for whom a question is solved first: how it grows, what the new ones
//! in it most likely pay, and up to where pairs are of interest.

use std::ops::Range;

use super::super::pool::Prices;
use super::search::{CANDIDATES_WANTED, Search};

/// About how many people the first sample has, and how much larger each next one is.
const SAMPLE: usize = 60;
const SAMPLE_GROWTH: usize = 4;

/// Of a level with more partners than this only every other one is looked at when prices are
/// guessed: the guesses are hardly worse.
const MANY: usize = 2000;

/// How many people are asked how near their nearest partners are, and how far is far, in half
/// points.
const ASKED: usize = 40;
const FAR: i32 = 1000;

/// The sizes of the samples, up to all people.
pub(super) fn sample_sizes(all: usize) -> impl Iterator<Item = usize> {
    let mut sizes = vec![all];
    let mut last = all;
    while last > SAMPLE * 2 {
        last = (last / SAMPLE_GROWTH).max(SAMPLE);
        sizes.push(last);
    }
    sizes.into_iter().rev()
}

impl Search<'_> {
    /// The sample's seats, level by level.
    pub(super) fn sample(&self) -> [Range<usize>; 3] {
        let start = self.pool.level_start();
        [0, 1, 2].map(|level| start[level]..self.end[level].max(start[level]))
    }

    /// Enlarges the sample and guesses the prices of the new seats.
    pub(super) fn grow(&mut self, size: usize) {
        let before = self.sample();
        let start = self.pool.level_start();
        let all = self.pool.len().max(1);
        let first = before.iter().all(Range::is_empty);
        self.end = [0, 1, 2].map(|level: usize| {
            let members = start[level + 1] - start[level];
            start[level] + (members * size).div_ceil(all).min(members)
        });
        let new = [0, 1, 2].map(|level: usize| before[level].end..self.end[level]);
        let guesses = self.best_of(if first { &new } else { &before }, &new);
        for seat in new.into_iter().flatten() {
            let best = guesses.of(seat);
            self.set_price(seat, if first { best / 2 } else { best });
        }
        if first {
            // Few enough to take all pairs.
            self.reach = i32::from(i16::MAX) * 8;
        } else {
            self.choose_reach(CANDIDATES_WANTED);
        }
    }

    /// Asks some people how near their nearest partners are, to know up to where candidates are
    /// to be collected.
    pub(super) fn choose_reach(&mut self, wanted: usize) {
        self.compared.set(self.pool, &self.prices);
        let sample = self.sample();
        let size: usize = sample.iter().map(ExactSizeIterator::len).sum();
        let (mut slacks, mut asked) = (Vec::new(), 0);
        let everybody = sample.iter().flat_map(Clone::clone);
        for seat in everybody.step_by((size / ASKED).max(1)) {
            let own = self.prices[seat];
            asked += 1;
            for range in sample.clone() {
                let (pool, prices, at_least) = (self.pool, &self.prices, self.question.at_least);
                let compared = &self.compared;
                pool.each_row(seat, range, at_least, &mut self.space, |row| {
                    row.each_above(compared, own - FAR, |partner, weight| {
                        slacks.push(own + prices[partner] - 2 * weight);
                    });
                });
            }
        }
        slacks.sort_unstable();
        let rank = asked * wanted;
        self.reach = slacks.get(rank).copied().unwrap_or(FAR).max(0);
    }

    /// What some seats could pay at most for any partner of some others, at the prices of those;
    /// of many others a part.
    fn best_of(&mut self, partners: &[Range<usize>; 3], seats: &[Range<usize>; 3]) -> Prices {
        // Who can pay nothing for anybody has no price.
        let mut best = Prices::none(self.pool);
        let mut better = Vec::new();
        let at_least = self.question.at_least;
        let asked = partners.iter().flat_map(|range| {
            let step = if range.len() > MANY { 2 } else { 1 };
            range.clone().step_by(step)
        });
        for partner in asked {
            let own = self.prices[partner];
            for range in seats {
                let range = range.clone();
                self.pool
                    .each_row(partner, range, at_least, &mut self.space, |row| {
                        row.each_above(&best, own, |seat, weight| {
                            better.push((seat, 2 * weight - own));
                        });
                    });
            }
            for (seat, most) in better.drain(..) {
                best.raise(seat, most);
            }
        }
        best
    }
}
